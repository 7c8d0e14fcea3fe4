import type { CSSProperties } from 'react';
import {
  ParameterBar,
  NumberView,
  ReportView,
  useParameters,
  type Parameters,
} from '../../parts/figures/index.ts';
import { Button, EmptyState, Link, Page, ProblemState, Skeleton } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { GoalView } from './goal-view.tsx';
import { useDashboard, useDashboards, type DashboardData, type DashboardPart } from './queries.ts';
import { words } from './words.ts';
import styles from './dashboards.module.css';

/** Numbers and reports on one page, with the parameters that they share. */
export function DashboardPage({ dashboard: id }: { readonly dashboard: string }) {
  const text = useWords(words);
  const { data, error, refetch } = useDashboard(id);
  if (data) return <Dashboard key={id} dashboard={data} />;
  return (
    <Page title={text.dashboard} crumbs={[{ title: text.dashboards, href: '/dashboards' }]}>
      {error ? (
        <ProblemState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={10} />
      )}
    </Page>
  );
}

function Dashboard({ dashboard }: { readonly dashboard: DashboardData }) {
  const text = useWords(words);
  const all = useDashboards().data?.items ?? [];
  const { values, set } = useParameters(dashboard.ask);
  const crumbs = all.length > 1 ? [{ title: text.dashboards, href: '/dashboards' }] : [];
  return (
    <Page
      title={dashboard.title}
      lead={dashboard.description}
      crumbs={crumbs}
      actions={
        <div className={styles.actions}>
          <Button variant="quiet" onPress={() => window.print()}>
            {text.print}
          </Button>
        </div>
      }
    >
      <ParameterBar ask={dashboard.ask} values={values} onChange={set} />
      {dashboard.rows.length === 0 ? (
        <EmptyState title={text.empty}>{text.emptyText}</EmptyState>
      ) : null}
      {dashboard.rows.map((row) => (
        <section key={JSON.stringify(row)}>
          {row.title === undefined ? null : <h2 className={styles.rowTitle}>{row.title}</h2>}
          <div className={styles.parts} style={columnsOf(row.parts)}>
            {row.parts.map((part) => (
              <Part
                key={JSON.stringify(part)}
                part={part}
                values={values}
                under={row.title === undefined ? 2 : 3}
              />
            ))}
          </div>
        </section>
      ))}
    </Page>
  );
}

function Part(props: {
  readonly part: DashboardPart;
  readonly values: Parameters;
  /** Level of its heading. */
  readonly under: 2 | 3;
}) {
  const { part, values } = props;
  if (part.kind === 'note') return <p className={styles.noteText}>{part.text}</p>;
  if (part.kind === 'number')
    return (
      <div className={styles.part}>
        <NumberView
          metric={part.metric}
          title={part.title}
          period={part.period === undefined ? undefined : values[part.period]}
        />
      </div>
    );
  if (part.kind === 'goal')
    return (
      <section className={styles.part}>
        <GoalView goal={part.goal} title={part.title} under={props.under} />
      </section>
    );
  const { report, shares } = part;
  const shared = Object.fromEntries(
    shares.flatMap((id) => (values[id] === undefined ? [] : [[id, values[id]]])),
  );
  const Heading = props.under === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.part}>
      <ReportView
        report={report.id}
        parameters={{ ...shared, ...part.with }}
        heading={
          <Heading className={styles.title}>
            <Link href={`/reports/${report.id}${queryOf({ ...shared, ...part.with })}`} plain>
              {part.title ?? report.title}
            </Link>
          </Heading>
        }
      />
    </section>
  );
}

/** As wide beside each other as the definition says. */
function columnsOf(parts: readonly DashboardPart[]): CSSProperties {
  const columns = parts.map(({ width }) => `minmax(0, ${width}fr)`).join(' ');
  return { '--columns': columns } as CSSProperties;
}

function queryOf(parameters: Parameters): string {
  const query = new URLSearchParams(
    Object.entries(parameters).map(([id, value]) => [id, String(value)]),
  ).toString();
  return query === '' ? '' : `?${query}`;
}
