import { AssignDialog } from './assign-dialog.tsx';
import { ClosedMoveDialog } from './closed-move-dialog.tsx';
import { CaseForm } from './case-form.tsx';
import { OverrideDialog } from './override-dialog.tsx';
import { PauseDialog } from './pause-dialog.tsx';
import type { OpenDialog } from './open-dialog.ts';
import type { CaseData, Refusal } from './queries.ts';

export function CaseDialogs(props: {
  readonly data: CaseData;
  readonly dialog: OpenDialog | undefined;
  readonly onRemedy: (remedy: NonNullable<Refusal['remedy']>) => void;
  readonly onClose: () => void;
}) {
  const { data, dialog, onClose } = props;
  switch (dialog?.kind) {
    case 'edit':
    case 'move':
    case 'resubmit':
      return <CaseForm data={data} dialog={dialog} onClose={onClose} />;
    case 'closed': {
      const move = data.moves.find((one) => one.move === dialog.move);
      if (move === undefined) return null;
      return (
        <ClosedMoveDialog data={data} move={move} onRemedy={props.onRemedy} onClose={onClose} />
      );
    }
    case 'assign':
      return <AssignDialog data={data} onClose={onClose} />;
    case 'pause':
      return <PauseDialog data={data} onClose={onClose} />;
    case 'override':
      return <OverrideDialog data={data} onClose={onClose} />;
    case undefined:
      return null;
  }
}
