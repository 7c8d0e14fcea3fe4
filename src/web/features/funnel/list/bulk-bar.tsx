import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { api, must, useMe } from '../../../api/index.ts';
import { useProblemText } from '../../../parts/casework/index.ts';
import type { Layout, Selection } from '../../../parts/table/index.ts';
import { Button, toast } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import type { FunnelData } from '../funnel-frame.tsx';
import { words } from '../words.ts';
import type { BulkBody, BulkCommand, BulkKind } from './bulk-command.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import styles from './bulk.module.css';

export interface BulkBarProps {
  readonly funnel: FunnelData;
  readonly selection: Selection;
  readonly layout: Layout;
  /** How many cases fit the filter. */
  readonly total: number;
  readonly onStarted: (run: string) => void;
}

/** What can be done with the cases that are chosen, or with all that fit. */
export function BulkBar({ funnel, selection, layout, total, onStarted }: BulkBarProps) {
  const { bulk: text } = useWords(words);
  const format = useFormat();
  const [isAll, setAll] = useState(false);
  const [asking, setAsking] = useState<BulkKind>();
  const start = useStart(funnel.id, (id) => {
    setAsking(undefined);
    setAll(false);
    onStarted(id);
  });
  if (selection.count === 0) return null;
  const count = isAll ? total : selection.count;
  const give = (command: BulkCommand): void =>
    start.mutate({
      command,
      ...(isAll ? { matching: matchingOf(layout) } : { cases: [...selection.ids] }),
    });
  const clear = (): void => {
    setAll(false);
    selection.clear();
  };
  const said = text.selected(format.number(count), count);
  return (
    <div className={styles.bar} role="toolbar" aria-label={said}>
      <strong>{isAll ? text.allChosen(format.number(total)) : said}</strong>
      {!isAll && total > selection.count ? (
        <Button small variant="quiet" onPress={() => setAll(true)}>
          {text.all(format.number(total))}
        </Button>
      ) : null}
      <Deeds isPending={start.isPending} onAsk={setAsking} onGive={give} onClear={clear} />
      {asking === undefined ? null : (
        <BulkDialog
          kind={asking}
          funnel={funnel}
          count={count}
          isPending={start.isPending}
          onClose={() => setAsking(undefined)}
          onGive={give}
        />
      )}
    </div>
  );
}

function matchingOf({ filter, search }: Layout): BulkBody['matching'] {
  return { ...(filter && { filter }), ...(search && { search }) };
}

interface DeedsProps {
  readonly isPending: boolean;
  readonly onAsk: (kind: BulkKind) => void;
  readonly onGive: (command: BulkCommand) => void;
  readonly onClear: () => void;
}

function Deeds({ isPending, onAsk, onGive, onClear }: DeedsProps) {
  const { bulk: text } = useWords(words);
  const me = useMe();
  const follow = (following: boolean): void => onGive({ kind: 'follow', person: me.id, following });
  return (
    <span className={styles.deeds}>
      <Button small onPress={() => onAsk('move')}>
        {text.move}
      </Button>
      <Button small onPress={() => onAsk('assign')}>
        {text.assign}
      </Button>
      <Button small onPress={() => onAsk('edit')}>
        {text.edit}
      </Button>
      <Button small isPending={isPending} onPress={() => follow(true)}>
        {text.follow}
      </Button>
      <Button small variant="quiet" onPress={() => follow(false)}>
        {text.unfollow}
      </Button>
      <Button small variant="quiet" onPress={onClear}>
        {text.clear}
      </Button>
    </span>
  );
}

/** Started once, however often the network makes one try. */
function useStart(funnel: string, onStarted: (run: string) => void) {
  const problemText = useProblemText();
  return useMutation({
    mutationFn: (body: BulkBody) =>
      must(
        api.POST('/funnels/{funnel}/bulk-runs', {
          params: { path: { funnel } },
          headers: { 'Idempotency-Key': crypto.randomUUID() },
          body,
        }),
      ),
    onSuccess: ({ id }) => onStarted(id),
    onError: (error) => toast({ bad: true, text: problemText(error) }),
  });
}
