import { useId, type FormEvent, type ReactNode } from 'react';
import { useWords } from '../words/index.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ProblemBanner } from './states.tsx';
import { words } from './words.ts';
import styles from './overlay.module.css';

/** A dialog in which something is filled in and then done: what went wrong at the head, the deed at the foot. */
export function FormDialog(props: {
  readonly title: string;
  /** What the button does. */
  readonly action: string;
  readonly danger?: boolean;
  readonly wide?: boolean;
  /** As long as something is missing. */
  readonly isDisabled?: boolean;
  readonly isPending?: boolean;
  readonly error?: unknown;
  /** False once something was typed that a slip of the pointer must not lose. */
  readonly isDismissable?: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const text = useWords(words);
  const form = useId();
  const { isDisabled = false, isPending = false, onSend } = props;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // A form of the page around it hears of what is sent here, too: it is no concern of its.
    event.stopPropagation();
    if (!isDisabled && !isPending) onSend();
  };
  const actions = (
    <>
      <Button variant="quiet" onPress={props.onClose}>
        {text.cancel}
      </Button>
      <Button
        type="submit"
        form={form}
        variant={props.danger ? 'danger' : 'primary'}
        isDisabled={isDisabled}
        isPending={isPending}
      >
        {props.action}
      </Button>
    </>
  );
  return (
    <Dialog
      title={props.title}
      isOpen
      onClose={props.onClose}
      actions={actions}
      isDismissable={props.isDismissable ?? true}
      wide={props.wide ?? false}
    >
      <form id={form} className={styles.form} noValidate onSubmit={submit}>
        {props.error ? <ProblemBanner error={props.error} /> : null}
        {props.children}
      </form>
    </Dialog>
  );
}
