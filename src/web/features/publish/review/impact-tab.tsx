import { useQuery } from '@tanstack/react-query';
import { Badge, Banner, Card, ProblemState, SimpleTable, Skeleton } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import { ChangeList } from '../change-list.tsx';
import { impactQuery, type Impact } from '../queries.ts';
import { words } from '../words.ts';
import styles from '../publish.module.css';

const order = ['at once', 'to new cases', 'by its own dates', 'to nobody'] as const;

/** What publishing means: which cases run where, and when each change begins to apply. */
export function ImpactTab({ draft }: { readonly draft: string }) {
  const text = useWords(words);
  const { data: impact, error, refetch } = useQuery(impactQuery(draft));
  if (error) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (impact === undefined) return <Skeleton lines={8} />;
  if (impact === null) return <p className={styles.note}>{text.impactLater}</p>;
  const inUse = standingInVanishing(impact);
  return (
    <div className={styles.stack}>
      {inUse > 0 ? <Banner tone="warn">{text.inUse(inUse)}</Banner> : null}
      {impact.clocks > 0 ? <Banner tone="info">{text.clocks(impact.clocks)}</Banner> : null}
      {impact.held.map(({ message }) => (
        <Banner key={message} tone="bad">
          {message}
        </Banner>
      ))}
      <Card title={text.running} lead={text.runningText}>
        <RunningCases impact={impact} />
      </Card>
      {order.map((applies) => {
        const own = impact.changes.filter((change) => change.applies === applies);
        return own.length === 0 ? null : (
          <Card key={applies} title={text.applies[applies] ?? applies}>
            <ChangeList changes={own} />
          </Card>
        );
      })}
    </div>
  );
}

/** How many running cases stand where the draft removes the stage. */
export function standingInVanishing({ funnels }: Impact): number {
  const gone = funnels.flatMap(({ stages }) => stages.filter(({ vanishes }) => vanishes));
  return gone.reduce((sum, { open }) => sum + open, 0);
}

function RunningCases({ impact }: { readonly impact: Impact }) {
  const text = useWords(words);
  const running = impact.funnels.filter(
    ({ open, changes, vanishes }) => open > 0 || changes || vanishes,
  );
  if (running.length === 0) return <p className={styles.note}>{text.runningNone}</p>;
  return (
    <SimpleTable
      label={text.running}
      stacks
      rows={running}
      keyOf={({ funnel }) => funnel}
      columns={[
        { id: 'funnel', title: text.funnel, cell: funnelCell },
        { id: 'open', title: text.open, number: true, cell: openCell },
        { id: 'stages', title: text.inStages, cell: stagesCell },
        {
          id: 'new',
          title: text.forNew,
          cell: ({ changes }) => (changes ? text.newChanges : text.newSame),
        },
      ]}
    />
  );
}

type Running = Impact['funnels'][number];

const funnelCell = (one: Running) => <FunnelCell {...one} />;
const openCell = (one: Running) => <OpenCell {...one} />;
const stagesCell = (one: Running) => <StagesCell {...one} />;

function FunnelCell({ title, vanishes }: Running) {
  const text = useWords(words);
  return (
    <span className={styles.inline}>
      {title}
      {vanishes ? <Badge tone="bad">{text.funnelVanishes}</Badge> : null}
    </span>
  );
}

function OpenCell({ open, older }: Running) {
  const text = useWords(words);
  const format = useFormat();
  return (
    <span className={styles.inline}>
      {format.number(open)}
      {older > 0 ? <span className={styles.softText}>{text.older(older)}</span> : null}
    </span>
  );
}

function StagesCell({ stages }: Running) {
  const text = useWords(words);
  const format = useFormat();
  return (
    <span className={styles.chips}>
      {stages.map(({ stage, title, open, vanishes }) => (
        <Badge key={stage} tone={vanishes ? 'bad' : 'plain'}>
          {`${title} ${format.number(open)}${vanishes ? ` · ${text.vanishes}` : ''}`}
        </Badge>
      ))}
    </span>
  );
}
