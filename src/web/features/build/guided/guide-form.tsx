import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { FormDialog, toast } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { Operation } from '../queries.ts';
import { words } from '../settings/words.ts';
import { useHeld } from '../workbench/use-workbench.ts';

/** The frame of a guide: its questions, and the button that writes the answers into the text. */
export function GuideForm(props: {
  readonly title: string;
  /** What is added, as people will call it. */
  readonly name: string;
  /** Undefined while something needed is missing. */
  readonly operations: readonly Operation[] | undefined;
  readonly onAdded: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const text = useWords(words);
  const { workbench } = useHeld();
  const { operations, onAdded, onClose } = props;
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => workbench.carryOut(operations ?? []),
    onSuccess: ({ takeBack }) => {
      const action = { title: text.undo, run: takeBack };
      toast({ text: text.addedToText(props.name), action });
      onClose();
      onAdded();
    },
  });
  return (
    <FormDialog
      title={props.title}
      action={text.addIt}
      isDisabled={!operations}
      isPending={isPending}
      error={error}
      isDismissable={false}
      onSend={mutate}
      onClose={onClose}
    >
      {props.children}
    </FormDialog>
  );
}
