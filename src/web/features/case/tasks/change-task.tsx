import { parseAbsolute, toCalendarDateTime } from '@internationalized/date';
import { api, must } from '../../../api/index.ts';
import { useAct } from '../../../parts/casework/index.ts';
import { toast } from '../../../ui/index.ts';
import { useWords, useZone } from '../../../words/index.ts';
import type { TaskData } from '../queries.ts';
import { TaskForm, type WrittenTask } from './task-form.tsx';
import { words } from './words.ts';

/** Changes in place what a task says, who does it and when it is due; only what differs is sent. */
export function ChangeTask(props: {
  readonly caseId: string;
  readonly task: TaskData;
  readonly onClose: () => void;
}) {
  const text = useWords(words);
  const zone = useZone();
  const { caseId, task, onClose } = props;
  const { dialog } = useAct(caseId);
  const { person } = task.assignee;
  const due = task.due === undefined ? null : toCalendarDateTime(parseAbsolute(task.due, zone));
  const begin = { title: task.title, assignee: person?.id, due, required: task.required };
  const change = (now: WrittenTask) => {
    const body = {
      ...(now.title !== begin.title && { title: now.title }),
      ...(now.assignee !== undefined &&
        now.assignee !== begin.assignee && { assignee: now.assignee }),
      ...(now.due !== null &&
        now.due.toString() !== due?.toString() && { due: now.due.toDate(zone).toISOString() }),
    };
    if (Object.keys(body).length === 0) {
      onClose();
      return;
    }
    const params = { path: { case: caseId, task: task.id } };
    dialog.mutate(() => must(api.PATCH('/cases/{case}/tasks/{task}', { params, body })), {
      onSuccess: () => {
        toast({ text: text.changed });
        onClose();
      },
    });
  };
  return (
    <TaskForm
      caseId={caseId}
      begin={begin}
      assigneeName={person?.name}
      stands
      action={text.save}
      isPending={dialog.isPending}
      error={dialog.error}
      onSend={change}
      onClose={onClose}
    />
  );
}
