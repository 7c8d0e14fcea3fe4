import { DownloadIcon } from '@primer/octicons-react';
import { useRight } from '../../api/index.ts';
import { Card, LinkButton, SimpleTable, type Column } from '../../ui/index.ts';
import { useFormat, useWords, type Format } from '../../words/index.ts';
import { figureOf } from './figure-of.ts';
import type { FunnelHealth, Health, Way } from './queries.ts';
import { Bar } from './bar.tsx';
import { WaySteps } from './way-steps.tsx';
import { words } from './words.ts';
import styles from './health.module.css';

type Text = (typeof words)['en'];

/** The ways that cases really went, beside those that are defined. */
export function WaysTab({ health }: { readonly health: Health }) {
  const conforming = figureOf(health.figures, 'conforming');
  return (
    <div className={styles.stack}>
      <p className={styles.method}>{conforming?.definition}</p>
      {health.funnels.map((funnel) => (
        <FunnelWays key={funnel.id} funnel={funnel} />
      ))}
    </div>
  );
}

function FunnelWays({ funnel }: { readonly funnel: FunnelHealth }) {
  const text = useWords(words);
  const format = useFormat();
  const mayExport = useRight('export');
  const { ways, title, stages } = funnel;
  const titleOf = (id: string) => stages.find((stage) => stage.id === id)?.title ?? id;
  const { value, of, to, low, high } = ways.conforming;
  if (ways.cases === 0)
    return (
      <Card title={title}>
        <p className={styles.soft}>{text.noWays}</p>
      </Card>
    );
  return (
    <Card
      title={title}
      lead={text.waysLead(format.number(ways.ways), format.number(ways.cases))}
      actions={
        mayExport ? (
          <LinkButton href={`/api/v1/funnels/${funnel.id}/event-log`} download={`${funnel.id}.xes`}>
            <DownloadIcon />
            {text.download}
          </LinkButton>
        ) : undefined
      }
    >
      <div className={styles.stack}>
        <div>
          <h3>{text.defined}</h3>
          <WaySteps steps={ways.path.map(titleOf)} />
        </div>
        <div>
          <h3>{text.conforming}</h3>
          <p>
            <strong>{value === undefined ? '–' : format.percent(value, 0)}</strong>{' '}
            <span className={styles.soft}>
              {text.ofCount(format.number(of), format.number(to))},{' '}
              {text.between(format.percent(low, 0), format.percent(high, 0))}
            </span>
          </p>
          <Deviations ways={ways} titleOf={titleOf} />
        </div>
        <h3>{text.waysTitle}</h3>
        <WayTable funnel={funnel} titleOf={titleOf} />
        {ways.cases > ways.judged ? (
          <p className={styles.soft}>{text.waysLeft(format.number(ways.cases - ways.judged))}</p>
        ) : null}
      </div>
    </Card>
  );
}

/** The most frequent, with how many cases each concerns. */
const mostDeviations = 8;

function Deviations(props: {
  readonly ways: FunnelHealth['ways'];
  readonly titleOf: (stage: string) => string;
}) {
  const text = useWords(words);
  const format = useFormat();
  const { deviations } = props.ways;
  if (deviations.length === 0) return <p className={styles.soft}>{text.noDeviations}</p>;
  return (
    <>
      <h4>{text.deviations}</h4>
      <ul className={styles.list}>
        {deviations.slice(0, mostDeviations).map(({ kind, stage, cases }) => (
          <li key={`${kind} ${stage}`}>
            {text.person(text.deviation[kind](props.titleOf(stage)), format.number(cases))}
          </li>
        ))}
      </ul>
    </>
  );
}

function WayTable(props: {
  readonly funnel: FunnelHealth;
  readonly titleOf: (stage: string) => string;
}) {
  const { funnel, titleOf } = props;
  const text = useWords(words);
  const format = useFormat();
  const { stake, ways } = funnel;
  const columns = wayColumns(text, format, stake, titleOf);
  return (
    <SimpleTable
      label={`${funnel.title}: ${text.waysTitle}`}
      columns={columns}
      rows={ways.rows}
      keyOf={({ stages }) => stages.join('>')}
      stacks
    />
  );
}

function wayColumns(
  text: Text,
  format: Format,
  stake: FunnelHealth['stake'],
  titleOf: (stage: string) => string,
): readonly Column<Way>[] {
  return [
    {
      id: 'way',
      title: text.way,
      cell: ({ stages, deviations }) => (
        <>
          <WaySteps steps={stages.map(titleOf)} />
          {deviations.length === 0 ? null : (
            <p className={styles.notes}>
              {format.list(
                deviations.map(({ kind, stage }) => text.deviation[kind](titleOf(stage))),
              )}
            </p>
          )}
        </>
      ),
    },
    {
      id: 'share',
      title: text.share,
      number: true,
      cell: ({ share }) => (
        <>
          <Bar share={share} />
          {format.percent(share, 0)}
        </>
      ),
    },
    { id: 'cases', title: text.cases, number: true, cell: ({ cases }) => format.number(cases) },
    {
      id: 'median',
      title: text.median,
      number: true,
      cell: ({ median }) => (median === undefined ? '' : format.number(median, 1)),
    },
    ...(stake
      ? [
          {
            id: 'value',
            title: text.value,
            number: true,
            cell: ({ value }: Way) =>
              value === undefined
                ? ''
                : format.shortMoney({ amount: value, currency: stake.currency }),
          },
        ]
      : []),
  ];
}
