import { useState } from 'react';
import { KebabHorizontalIcon, PlusIcon, TasklistIcon } from '@primer/octicons-react';
import { api, must } from '../../../api/index.ts';
import { Due, PersonName, useAct, useWhen } from '../../../parts/casework/index.ts';
import {
  Badge,
  Button,
  Checkbox,
  EmptyState,
  IconButton,
  Menu,
  MenuItem,
} from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { AddTask } from './add-task.tsx';
import { ChangeTask } from './change-task.tsx';
import type { CaseData, TaskData } from '../queries.ts';
import { words } from './words.ts';
import styles from './tasks.module.css';

/** What has to be done on the case; ticked off in place. */
export function Tasks({ data }: { readonly data: CaseData }) {
  const text = useWords(words);
  const [isAdding, setAdding] = useState(false);
  const { tasks, may } = data.standing;
  const open = tasks.filter(({ status }) => status === 'open');
  const ended = tasks.filter(({ status }) => status !== 'open');
  const add = may.includes('add task') ? (
    <Button small id="add-task" onPress={() => setAdding(true)}>
      <PlusIcon />
      {text.add}
    </Button>
  ) : undefined;
  return (
    <div className={styles.tasks}>
      {isAdding ? (
        <AddTask caseId={data.id} onClose={() => setAdding(false)} />
      ) : tasks.length > 0 ? (
        add && <div>{add}</div>
      ) : null}
      {tasks.length > 0 || isAdding ? null : (
        <EmptyState icon={<TasklistIcon size={24} />} title={text.empty} action={add}>
          {text.emptyText}
        </EmptyState>
      )}
      {open.length === 0 ? null : <TaskList title={text.open} tasks={open} caseId={data.id} />}
      {ended.length === 0 ? null : <TaskList title={text.ended} tasks={ended} caseId={data.id} />}
    </div>
  );
}

function TaskList(props: {
  readonly title: string;
  readonly tasks: readonly TaskData[];
  readonly caseId: string;
}) {
  return (
    <section>
      <h2 className={styles.heading}>{props.title}</h2>
      <ul className={styles.list}>
        {props.tasks.map((task) => (
          <TaskRow key={task.id} task={task} caseId={props.caseId} />
        ))}
      </ul>
    </section>
  );
}

function TaskRow({ task, caseId }: { readonly task: TaskData; readonly caseId: string }) {
  const text = useWords(words);
  const act = useAct(caseId);
  const [isChanging, setChanging] = useState(false);
  const { title, status, may, assignee, guidance } = task;
  const params = { path: { case: caseId, task: task.id } };
  const done = () =>
    act.run(() => must(api.POST('/cases/{case}/tasks/{task}/done', { params, body: {} })));
  const reopen = () =>
    act.run(() => must(api.POST('/cases/{case}/tasks/{task}/reopen', { params })));
  const cancel = () =>
    act.run(() => must(api.POST('/cases/{case}/tasks/{task}/cancel', { params, body: {} })));
  const isOpen = status === 'open';
  const mayTick = isOpen ? may.includes('done') : may.includes('reopen');
  const place = assignee.team ?? assignee.role ?? assignee.department;
  if (isChanging)
    return (
      <li className={styles.changing}>
        <ChangeTask caseId={caseId} task={task} onClose={() => setChanging(false)} />
      </li>
    );
  return (
    <li className={styles.task} data-status={status}>
      <Checkbox
        aria-label={text.do(title)}
        isSelected={status === 'done'}
        isIndeterminate={status === 'cancelled'}
        isDisabled={!mayTick || act.isPending}
        onChange={isOpen ? done : reopen}
      />
      <div className={styles.text}>
        <p className={styles.title}>
          {title}
          {isOpen && task.required ? <Badge tone="note">{text.requiredShort}</Badge> : null}
          {status === 'cancelled' ? <Badge>{text.cancelled}</Badge> : null}
        </p>
        {isOpen && guidance !== undefined ? <p className={styles.quiet}>{guidance}</p> : null}
        <p className={styles.facts}>
          {isOpen ? <OpenFacts task={task} place={place?.title} /> : <EndedFacts task={task} />}
        </p>
        {task.note === undefined ? null : <p className={styles.quiet}>{task.note}</p>}
      </div>
      {isOpen ? (
        <TaskMenu task={task} onChange={() => setChanging(true)} onCancel={cancel} />
      ) : null}
    </li>
  );
}

function TaskMenu(props: {
  readonly task: TaskData;
  readonly onChange: () => void;
  readonly onCancel: () => void;
}) {
  const text = useWords(words);
  const { title, may } = props.task;
  const mayChange = may.includes('change');
  const mayCancel = may.includes('cancel');
  if (!mayChange && !mayCancel) return null;
  return (
    <Menu
      label={text.more(title)}
      trigger={
        <IconButton label={text.more(title)} small>
          <KebabHorizontalIcon />
        </IconButton>
      }
    >
      {mayChange ? <MenuItem onAction={props.onChange}>{text.change}</MenuItem> : null}
      {mayCancel ? <MenuItem onAction={props.onCancel}>{text.cancel}</MenuItem> : null}
    </Menu>
  );
}

function OpenFacts(props: { readonly task: TaskData; readonly place: string | undefined }) {
  const { task, place } = props;
  return (
    <>
      <PersonName person={task.assignee.person} {...(place !== undefined && { title: place })} />
      <Due due={task.due} />
      {task.stage === undefined ? null : <span>{task.stage.title}</span>}
    </>
  );
}

function EndedFacts({ task }: { readonly task: TaskData }) {
  const text = useWords(words);
  const when = useWhen();
  const { ended, endedBy, status } = task;
  if (ended === undefined) return null;
  const moment = when(ended);
  if (status === 'cancelled') return <span>{moment}</span>;
  return <span>{endedBy?.name ? text.doneBy(endedBy.name, moment) : text.doneAt(moment)}</span>;
}
