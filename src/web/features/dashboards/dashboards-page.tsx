import { Redirect } from 'wouter';
import { PulseIcon } from '@primer/octicons-react';
import { Card, EmptyState, Link, Page, ProblemState, Skeleton } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { useDashboards } from './queries.ts';
import { words } from './words.ts';
import styles from './dashboards.module.css';

/** The dashboards of the reader; where there is only one, it itself. */
export function DashboardsPage() {
  const text = useWords(words);
  const { data, error, refetch } = useDashboards();
  const items = data?.items ?? [];
  const [only] = items;
  if (only && items.length === 1) return <Redirect to={`/dashboards/${only.id}`} replace />;
  return (
    <Page title={text.dashboards} lead={text.lead}>
      {error ? <ProblemState error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton lines={6} /> : null}
      {data?.items.length === 0 ? (
        <EmptyState icon={<PulseIcon size={24} />} title={text.none}>
          {text.noneText}
        </EmptyState>
      ) : null}
      <div className={styles.cards}>
        {items.map(({ id, title, description }) => (
          <Card key={id}>
            <h2 className={styles.title}>
              <Link href={`/dashboards/${id}`}>{title}</Link>
            </h2>
            <p className={styles.description}>{description}</p>
          </Card>
        ))}
      </div>
    </Page>
  );
}
