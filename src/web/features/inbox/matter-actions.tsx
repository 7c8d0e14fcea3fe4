import { Button } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import type { Matter } from './model.ts';
import { OpenLinks } from './preview.tsx';
import { words } from './words.ts';

/** What one may be asked before an item is dealt with. */
export type Ask = 'reject' | 'approve' | 'refuse' | 'snooze' | 'offer again';

export interface MatterDo {
  readonly accept: (() => void) | undefined;
  readonly refuse: (() => void) | undefined;
  readonly done: (() => void) | undefined;
  readonly reopen: (() => void) | undefined;
  readonly snooze: (() => void) | undefined;
}

/** The answers to an item as buttons. */
export function MatterActions({
  matter,
  can,
}: {
  readonly matter: Matter;
  readonly can: MatterDo;
}) {
  const text = useWords(words);
  const decides = matter.kind === 'approval' || matter.kind === 'document';
  return (
    <>
      {can.accept ? (
        <Button variant="primary" onPress={can.accept}>
          {matter.kind === 'returned' ? text.offerAgain : decides ? text.approveNow : text.accept}
        </Button>
      ) : null}
      {can.refuse ? (
        <Button onPress={can.refuse}>{decides ? text.refuseNow : text.reject}</Button>
      ) : null}
      {can.done ? (
        <Button variant={matter.kind === 'task' ? 'primary' : 'secondary'} onPress={can.done}>
          {text.markDone}
        </Button>
      ) : null}
      {can.reopen ? <Button onPress={can.reopen}>{text.reopen}</Button> : null}
      {can.snooze ? (
        <Button variant="quiet" onPress={can.snooze}>
          {text.snooze}
        </Button>
      ) : null}
      <OpenLinks matter={matter} />
    </>
  );
}
