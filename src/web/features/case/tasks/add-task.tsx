import { api, must } from '../../../api/index.ts';
import { useAct } from '../../../parts/casework/index.ts';
import { toast } from '../../../ui/index.ts';
import { useWords, useZone } from '../../../words/index.ts';
import { TaskForm, type WrittenTask } from './task-form.tsx';
import { words } from './words.ts';

/** Adds a task in place. */
export function AddTask(props: { readonly caseId: string; readonly onClose: () => void }) {
  const text = useWords(words);
  const zone = useZone();
  const { caseId, onClose } = props;
  const { dialog } = useAct(caseId);
  const add = ({ title, assignee, due, required }: WrittenTask) => {
    const body = {
      title,
      ...(assignee !== undefined && { assignee }),
      ...(due !== null && { due: due.toDate(zone).toISOString() }),
      ...(required && { required }),
    };
    const params = { path: { case: caseId } };
    dialog.mutate(() => must(api.POST('/cases/{case}/tasks', { params, body })), {
      onSuccess: () => {
        toast({ text: text.added });
        onClose();
      },
    });
  };
  return (
    <TaskForm
      caseId={caseId}
      begin={{ title: '', due: null, required: false }}
      stands={false}
      action={text.addIt}
      isPending={dialog.isPending}
      error={dialog.error}
      onSend={add}
      onClose={onClose}
    />
  );
}
