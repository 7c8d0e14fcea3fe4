import { PeriodField } from '../../parts/figures/index.ts';
import {
  Badge,
  Card,
  EmptyState,
  ProblemState,
  SimpleTable,
  Skeleton,
  type Column,
} from '../../ui/index.ts';
import { useFormat, useWords, type Format } from '../../words/index.ts';
import { figureOf } from './figure-of.ts';
import { useChanges, type Asked, type Change, type Changes } from './queries.ts';
import { words } from './words.ts';
import styles from './health.module.css';

type Text = (typeof words)['en'];

/** What changed since another period, what matters most first. */
export function ChangesTab(props: {
  readonly asked: Asked & { readonly before?: string };
  readonly onBefore: (period: string | undefined) => void;
}) {
  const text = useWords(words);
  const format = useFormat();
  const { asked, onBefore } = props;
  const { data, error, refetch } = useChanges(asked);
  return (
    <div className={styles.stack}>
      <div className={styles.asked}>
        <PeriodField
          label={text.before}
          value={asked.before}
          placeholder={text.previous}
          onChange={onBefore}
        />
        {data ? (
          <p className={styles.soft}>
            {text.fromTo(daysOf(data.before, text, format), daysOf(data.period, text, format))}
          </p>
        ) : null}
      </div>
      {error ? <ProblemState error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton lines={8} /> : null}
      {data?.changes.length === 0 ? (
        <EmptyState title={text.noChanges}>{text.noChangesText}</EmptyState>
      ) : null}
      {data && data.changes.length > 0 ? <Found changes={data} /> : null}
    </div>
  );
}

function Found({ changes: { changes, figures, method, compared } }: { readonly changes: Changes }) {
  const text = useWords(words);
  const format = useFormat();
  const groups = [
    ['clear', text.clearTitle],
    ['unclear', text.unclearTitle],
    ['few', text.fewTitle],
  ] as const;
  return (
    <>
      <p className={styles.method}>
        {text.compared(format.number(compared))} {method}
      </p>
      {groups.map(([verdict, title]) => {
        const rows = changes.filter((change) => change.verdict === verdict);
        if (rows.length === 0 && verdict !== 'clear') return null;
        return (
          <Card key={verdict} title={title}>
            {rows.length === 0 ? (
              <p className={styles.soft}>{text.noClear}</p>
            ) : (
              <ChangeTable label={title} rows={rows} figures={figures} />
            )}
          </Card>
        );
      })}
    </>
  );
}

function ChangeTable(props: {
  readonly label: string;
  readonly rows: readonly Change[];
  readonly figures: Changes['figures'];
}) {
  const text = useWords(words);
  const format = useFormat();
  const columns = changeColumns(text, format, props.figures);
  return (
    <SimpleTable
      label={props.label}
      columns={columns}
      rows={props.rows}
      keyOf={({ about, figure, funnel, giver, receiver, of, department, handoff }) =>
        [about, figure, funnel, giver, receiver, of, department, handoff]
          .map((part) => (typeof part === 'object' ? part.id : part))
          .join(' ')
      }
      stacks
    />
  );
}

function placeOf(change: Change, text: Text): string {
  const { about, giver, receiver, funnel, of, department, handoff } = change;
  if (about === 'pair')
    return text.pair(giver?.title ?? text.unknown, receiver?.title ?? text.unknown);
  const parts = [funnel?.title, of?.title, handoff?.title ?? department?.title];
  return parts.filter((part) => part !== undefined).join(' · ');
}

function changeColumns(
  text: Text,
  format: Format,
  figures: Changes['figures'],
): readonly Column<Change>[] {
  const value = (unit: Change['unit'], one: number | undefined) => {
    if (one === undefined) return '–';
    return unit === 'share' ? format.percent(one, 0) : text.days(format.number(one, 1));
  };
  return [
    { id: 'where', title: text.where, cell: (change) => placeOf(change, text) },
    {
      id: 'figure',
      title: text.what,
      cell: ({ figure }) => figureOf(figures, figure)?.title ?? figure,
    },
    {
      id: 'values',
      title: text.beforeNow,
      short: true,
      cell: ({ before, now, unit }) =>
        text.fromTo(value(unit, before.value), value(unit, now.value)),
    },
    {
      id: 'change',
      title: text.change,
      cell: ({ better, difference, verdict }) =>
        difference === undefined ? (
          ''
        ) : (
          <Badge
            tone={better === undefined || verdict !== 'clear' ? 'plain' : better ? 'good' : 'bad'}
          >
            {better === undefined ? text.same : better ? text.better : text.worse}
          </Badge>
        ),
    },
    {
      id: 'counts',
      title: text.countsTitle,
      short: true,
      cell: ({ before, now }) => text.counts(format.number(before.count), format.number(now.count)),
    },
  ];
}

/** From the first day to the last: the end is no longer in it. */
function daysOf({ from, to }: Changes['period'], text: Text, format: Format): string {
  return text.span(format.date(from), format.date(new Date(Date.parse(to) - 1)));
}
