import { keys, useInvalidate } from '../../api/index.ts';
import { FormSheet } from '../../parts/form/index.ts';
import { toast } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import type { OpenDialog } from './open-dialog.ts';
import type { CaseData } from './queries.ts';
import { words } from './words.ts';

type FormDialog = Extract<OpenDialog, { kind: 'edit' | 'move' | 'resubmit' }>;

/** The form of an edit, of a move, or of what came back. */
export function CaseForm(props: {
  readonly data: CaseData;
  readonly dialog: FormDialog;
  readonly onClose: () => void;
}) {
  const { moves: text } = useWords(words);
  const invalidate = useInvalidate();
  const { data, dialog, onClose } = props;
  const move = dialog.kind === 'move' ? moveOf(data, dialog.move) : undefined;
  return (
    <FormSheet
      path={pathOf(data.id, dialog)}
      isOpen
      onClose={onClose}
      onDone={() => {
        onClose();
        if (move) toast({ text: move.approved ? text.asked(move.title) : text.made(move.title) });
        void invalidate(keys.case(data.id), keys.cases(), keys.work, keys.inbox);
      }}
      {...(move && { sendLabel: move.title })}
    />
  );
}

function moveOf({ moves }: CaseData, id: string) {
  return moves.find(({ move }) => move === id);
}

function pathOf(id: string, dialog: FormDialog): string {
  if (dialog.kind === 'move') return `cases/${id}/moves/${dialog.move}`;
  if (dialog.kind === 'resubmit') return `cases/${id}/handoffs/${dialog.handoff}/resubmit`;
  return `cases/${id}/edit`;
}
