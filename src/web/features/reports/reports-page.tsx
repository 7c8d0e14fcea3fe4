import { useQuery } from '@tanstack/react-query';
import { GraphIcon } from '@primer/octicons-react';
import { api, keys, must } from '../../api/index.ts';
import { Card, EmptyState, Link, Page, ProblemState, Skeleton } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './reports.module.css';

/** The reports that are meant for the reader, by what they are about. */
export function ReportsPage() {
  const text = useWords(words);
  const format = useFormat();
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.reports, 'list'],
    queryFn: () => must(api.GET('/reports')),
  });
  const groups = Map.groupBy(data?.items ?? [], ({ from }) => from.title);
  return (
    <Page title={text.reports} lead={text.lead}>
      {error ? <ProblemState error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton lines={8} /> : null}
      {data?.items.length === 0 ? (
        <EmptyState icon={<GraphIcon size={24} />} title={text.none}>
          {text.noneText}
        </EmptyState>
      ) : null}
      <div className={styles.groups}>
        {[...groups].map(([title, reports]) => (
          <Card key={title} title={title}>
            <ul className={styles.list}>
              {reports
                .toSorted((a, b) => format.compare(a.title, b.title))
                .map((report) => (
                  <li key={report.id}>
                    <Link href={`/reports/${report.id}`}>{report.title}</Link>
                    <span className={styles.by}>
                      {report.rows.length === 0 ? null : text.by(format.list(report.rows))}
                    </span>
                  </li>
                ))}
            </ul>
          </Card>
        ))}
      </div>
    </Page>
  );
}
