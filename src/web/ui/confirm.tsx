import { useWords } from '../words/index.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { words } from './words.ts';

/** Asks once more before something that is hard to undo. */
export function Confirm(props: {
  readonly title: string;
  /** What will happen, in a sentence or two. */
  readonly text: string;
  /** What the button does: “Discard draft”, never “OK”. */
  readonly action: string;
  readonly danger?: boolean;
  readonly isOpen: boolean;
  readonly isPending?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}) {
  const own = useWords(words);
  const actions = (
    <>
      <Button variant="quiet" onPress={props.onClose} autoFocus>
        {own.cancel}
      </Button>
      <Button
        variant={props.danger ? 'danger' : 'primary'}
        isPending={props.isPending ?? false}
        onPress={props.onConfirm}
      >
        {props.action}
      </Button>
    </>
  );
  return (
    <Dialog
      role="alertdialog"
      title={props.title}
      isOpen={props.isOpen}
      onClose={props.onClose}
      actions={actions}
    >
      <p>{props.text}</p>
    </Dialog>
  );
}
