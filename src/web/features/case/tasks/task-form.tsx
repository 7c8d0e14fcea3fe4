import { useState } from 'react';
import { Form } from 'react-aria-components';
import { Time, toCalendarDateTime, today } from '@internationalized/date';
import { PersonField } from '../../../parts/casework/index.ts';
import {
  Button,
  Checkbox,
  DatePicker,
  ProblemBanner,
  TextField,
  type DateValue,
} from '../../../ui/index.ts';
import { useWords, useZone } from '../../../words/index.ts';
import { words } from './words.ts';
import styles from './tasks.module.css';

/** A task as it is being written. */
export interface WrittenTask {
  readonly title: string;
  readonly assignee?: string | undefined;
  readonly due: DateValue | null;
  readonly required: boolean;
}

interface TaskFormProps {
  readonly caseId: string;
  readonly begin: WrittenTask;
  /** The name of whoever does it at first. */
  readonly assigneeName?: string | undefined;
  /** A task that stands keeps a time once it has one, and stays required or not. */
  readonly stands: boolean;
  readonly action: string;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onSend: (task: WrittenTask) => void;
  readonly onClose: () => void;
}

/** A task written in place: what, who, until when. */
export function TaskForm(props: TaskFormProps) {
  const text = useWords(words);
  const [task, setTask] = useState(props.begin);
  const [isTried, setTried] = useState(false);
  return (
    <Form
      className={styles.form}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (task.title.trim() !== '') props.onSend({ ...task, title: task.title.trim() });
      }}
    >
      {props.error ? <ProblemBanner error={props.error} /> : null}
      <TaskFields {...props} task={task} isTried={isTried} onChange={setTask} />
      <div className={styles.actions}>
        <Button variant="quiet" onPress={props.onClose}>
          {text.cancelAdding}
        </Button>
        <Button type="submit" variant="primary" isPending={props.isPending}>
          {props.action}
        </Button>
      </div>
    </Form>
  );
}

function TaskFields(
  props: TaskFormProps & {
    readonly task: WrittenTask;
    readonly isTried: boolean;
    readonly onChange: (task: WrittenTask) => void;
  },
) {
  const text = useWords(words);
  const zone = useZone();
  const { task, begin, stands, onChange } = props;
  return (
    <>
      <TextField
        label={text.title}
        isRequired
        autoFocus
        maxLength={200}
        value={task.title}
        onChange={(title) => onChange({ ...task, title })}
        error={props.isTried && task.title.trim() === '' ? text.titleNeeded : undefined}
      />
      <div className={styles.fields}>
        <PersonField
          case={props.caseId}
          label={text.assignee}
          {...(!stands && { help: text.assigneeHelp })}
          name={props.assigneeName}
          value={task.assignee}
          onChange={(assignee) => onChange({ ...task, assignee })}
        />
        <DatePicker
          label={text.due}
          granularity="minute"
          placeholderValue={toCalendarDateTime(today(zone).add({ days: 1 }), new Time(18))}
          value={task.due}
          onChange={(due) => onChange({ ...task, due: due ?? (stands ? begin.due : null) })}
        />
      </div>
      {stands ? null : (
        <Checkbox
          isSelected={task.required}
          onChange={(required) => onChange({ ...task, required })}
        >
          {text.required}
        </Checkbox>
      )}
    </>
  );
}
