import type { ReactNode } from 'react';
import { useAct } from '../../parts/casework/index.ts';
import { FormDialog, toast } from '../../ui/index.ts';

interface CommandDialogProps {
  readonly caseId: string;
  readonly text: { readonly title: string; readonly action: string; readonly done: string };
  /** Sends what was filled in; undefined where something is missing, which its field then says. */
  readonly send: () => (() => Promise<unknown>) | undefined;
  readonly onClose: () => void;
  readonly danger?: boolean;
  readonly isDismissable?: boolean;
  readonly children: ReactNode;
}

/** A dialog by which something is done to a case: once it is done it says so and goes, refused it says why. */
export function CommandDialog({ caseId, text, send, onClose, ...rest }: CommandDialogProps) {
  const { dialog } = useAct(caseId);
  return (
    <FormDialog
      {...rest}
      title={text.title}
      action={text.action}
      isPending={dialog.isPending}
      error={dialog.error}
      onClose={onClose}
      onSend={() => {
        const call = send();
        if (call === undefined) return;
        dialog.mutate(call, {
          onSuccess: () => {
            toast({ text: text.done });
            onClose();
          },
        });
      }}
    />
  );
}
