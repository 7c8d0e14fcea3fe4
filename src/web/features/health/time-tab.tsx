import { Card, SimpleTable, type Column } from '../../ui/index.ts';
import { useFormat, useWords, type Format } from '../../words/index.ts';
import { Bar } from './bar.tsx';
import { figureOf } from './figure-of.ts';
import type { FunnelHealth, Health, Stay } from './queries.ts';
import { words } from './words.ts';
import styles from './health.module.css';

type Text = (typeof words)['en'];

/** Where the time of cases goes, and what waiting costs. */
export function TimeTab({ health }: { readonly health: Health }) {
  const cost = figureOf(health.figures, 'cost');
  const days = figureOf(health.figures, 'days');
  return (
    <div className={styles.stack}>
      <div>
        {[days, cost].map((figure) => (
          <p key={figure?.id} className={styles.method}>
            <strong>{figure?.title}</strong>: {figure?.definition}
          </p>
        ))}
      </div>
      {health.funnels.map((funnel) => (
        <FunnelTime key={funnel.id} funnel={funnel} />
      ))}
    </div>
  );
}

function FunnelTime({ funnel }: { readonly funnel: FunnelHealth }) {
  const text = useWords(words);
  const { title, stays, waits } = funnel;
  if (stays.length === 0 && waits.length === 0)
    return (
      <Card title={title}>
        <p className={styles.soft}>{text.noStays}</p>
      </Card>
    );
  return (
    <Card title={title}>
      <div className={styles.stack}>
        <h3>{text.stays}</h3>
        <StayTable label={`${title}: ${text.stays}`} of={text.stage} rows={stays} funnel={funnel} />
        {waits.length === 0 ? null : (
          <>
            <h3>{text.waits}</h3>
            <StayTable
              label={`${title}: ${text.waits}`}
              of={text.waitingFor}
              rows={waits}
              funnel={funnel}
            />
          </>
        )}
      </div>
    </Card>
  );
}

interface StayTableProps {
  readonly label: string;
  readonly of: string;
  readonly rows: readonly Stay[];
  readonly funnel: FunnelHealth;
}

function StayTable(props: StayTableProps) {
  const text = useWords(words);
  const format = useFormat();
  const columns = stayColumns(text, format, props);
  return (
    <SimpleTable
      label={props.label}
      columns={columns}
      rows={props.rows}
      keyOf={({ of, department, handoff }) => [of.id, department?.id, handoff?.id].join(' ')}
      stacks
    />
  );
}

function stayColumns(
  text: Text,
  format: Format,
  { of, rows, funnel: { stake } }: Pick<StayTableProps, 'of' | 'rows' | 'funnel'>,
): readonly Column<Stay>[] {
  const most = Math.max(1, ...rows.map(({ ended, standing }) => ended.days + standing.days));
  const money = (amount: string | undefined) =>
    amount === undefined || !stake ? '' : format.shortMoney({ amount, currency: stake.currency });
  return [
    {
      id: 'of',
      title: of,
      cell: ({ of, handoff }) => (handoff ? `${of.title}: ${handoff.title}` : of.title),
    },
    { id: 'department', title: text.department, cell: ({ department }) => department?.title ?? '' },
    {
      id: 'total',
      title: text.total,
      number: true,
      cell: ({ ended, standing }) => (
        <>
          <Bar share={(ended.days + standing.days) / most} />
          {format.number(ended.days + standing.days, 1)}
        </>
      ),
    },
    {
      id: 'median',
      title: text.median,
      number: true,
      cell: ({ ended }) => (ended.median === undefined ? '' : format.number(ended.median, 1)),
    },
    {
      id: 'ended',
      title: text.ended,
      number: true,
      cell: ({ ended }) => format.number(ended.count),
    },
    ...(stake
      ? [{ id: 'cost', title: text.cost, number: true, cell: (row: Stay) => money(row.ended.cost) }]
      : []),
    {
      id: 'standing',
      title: text.standing,
      number: true,
      cell: ({ standing }) => format.number(standing.count),
    },
    ...(stake
      ? [
          {
            id: 'costNow',
            title: text.costNow,
            number: true,
            cell: (row: Stay) => money(row.standing.cost),
          },
        ]
      : []),
  ];
}
