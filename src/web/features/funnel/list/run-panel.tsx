import { useEffect } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, keys, must, useInvalidate } from '../../../api/index.ts';
import { announce, Button, Link, LinkButton, Progress } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import { words } from '../words.ts';
import styles from './bulk.module.css';

const shownRefusals = 20;

/** How far a command for many cases is, and which cases refused with what reason. */
export function RunPanel(props: {
  readonly run: string;
  readonly funnel: string;
  readonly onClose: () => void;
}) {
  const { run: text } = useWords(words);
  const format = useFormat();
  const invalidate = useInvalidate();
  const params = { path: { run: props.run } };
  const { data, error } = useQuery({
    queryKey: ['bulk run', props.run],
    queryFn: () => must(api.GET('/bulk-runs/{run}', { params })),
    refetchInterval: ({ state }) => (state.data && state.data.status !== 'open' ? false : 500),
  });
  const stop = useMutation({
    mutationFn: () => must(api.POST('/bulk-runs/{run}/cancel', { params })),
    onSuccess: () => invalidate(['bulk run', props.run]),
  });
  const isOver = data !== undefined && data.status !== 'open';
  const said = data && text.sums(format.number(data.changed), format.number(data.refused));
  useEffect(() => {
    if (!isOver) return;
    void invalidate(keys.cases(props.funnel), keys.work);
    if (said) announce(said);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it is over
  }, [isOver]);
  if (!data) return error ? <p className={styles.note}>{text.lost}</p> : null;
  const { command, total, done, status } = data;
  return (
    <section
      className={styles.run}
      aria-label={text.title[command.kind as keyof typeof text.title]}
    >
      <Progress
        label={`${text.title[command.kind as keyof typeof text.title]} · ${text[status as 'open']}`}
        value={total === 0 ? 1 : done / total}
        text={text.progress(format.number(done), format.number(total))}
      />
      <div className={styles.runLine}>
        <span>
          {said}
          {isOver && done < total ? ` · ${text.rest(format.number(total - done))}` : null}
        </span>
        {isOver ? null : <span className={styles.note}>{text.background}</span>}
        <span className={styles.deeds}>
          {isOver ? (
            <Button small onPress={props.onClose}>
              {text.close}
            </Button>
          ) : (
            <Button small isPending={stop.isPending} onPress={() => stop.mutate()}>
              {text.stop}
            </Button>
          )}
        </span>
      </div>
      {isOver && data.refused > 0 ? <Refusals run={props.run} total={data.refused} /> : null}
    </section>
  );
}

function Refusals({ run, total }: { readonly run: string; readonly total: number }) {
  const { run: text } = useWords(words);
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ['bulk run', run, 'refusals'],
    queryFn: () =>
      must(
        api.GET('/bulk-runs/{run}/refusals', {
          params: { path: { run }, query: { limit: shownRefusals } },
        }),
      ),
  });
  const shown = data?.items ?? [];
  return (
    <div>
      <div className={styles.runLine}>
        <h2 className={styles.refusedTitle}>{text.refused}</h2>
        <LinkButton
          small
          href={`/api/v1/bulk-runs/${run}/refusals/export?format=xlsx`}
          download="refused.xlsx"
        >
          {text.download}
        </LinkButton>
      </div>
      <ul className={styles.refusals}>
        {shown.map(({ number, case: id, name, reasons }) => (
          <li key={number}>
            <Link href={`/cases/${id}`}>{String(name ?? id)}</Link>
            <span>{reasons.map(({ message }) => message).join(' ')}</span>
          </li>
        ))}
      </ul>
      {total > shown.length && shown.length > 0 ? (
        <p className={styles.note}>{text.more(format.number(total - shown.length))}</p>
      ) : null}
    </div>
  );
}
