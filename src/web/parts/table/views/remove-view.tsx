import { Confirm, toast } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { View } from '../model/layout.ts';
import type { ListSource } from '../model/source.ts';
import { words } from '../words.ts';
import { useDeleteView } from './use-views.ts';

/** Asks before a view is gone for everybody. */
export function RemoveView(props: {
  readonly source: ListSource;
  readonly view: View;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}) {
  const { views: text } = useWords(words);
  const { source, view, onClose, onRemoved } = props;
  const remove = useDeleteView(source);
  return (
    <Confirm
      isOpen
      danger
      title={text.removeTitle}
      text={text.removeText(view.title)}
      action={text.removeTitle}
      isPending={remove.isPending}
      onClose={onClose}
      onConfirm={() =>
        remove.mutate(view.id, {
          onSuccess: () => {
            toast({ text: text.removed(view.title) });
            onRemoved();
          },
        })
      }
    />
  );
}
