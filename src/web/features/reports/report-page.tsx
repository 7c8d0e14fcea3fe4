import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { DownloadIcon } from '@primer/octicons-react';
import { api, keys, must, useRight } from '../../api/index.ts';
import {
  ParameterBar,
  ReportView,
  useParameters,
  type ReportData,
} from '../../parts/figures/index.ts';
import {
  Button,
  Card,
  EmptyState,
  Menu,
  MenuItem,
  Page,
  ProblemState,
  Skeleton,
  Switch,
} from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { useDownload } from './use-download.ts';
import { words } from './words.ts';
import styles from './reports.module.css';

/** A report with its parameters, which stand in the address. */
export function ReportPage({ report: id }: { readonly report: string }) {
  const text = useWords(words);
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.reports, 'one', id],
    queryFn: () => must(api.GET('/reports/{report}', { params: { path: { report: id } } })),
  });
  if (data) return <Report report={data} />;
  return (
    <Page title={text.report} crumbs={[{ title: text.reports, href: '/reports' }]}>
      {error ? (
        <ProblemState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={10} />
      )}
    </Page>
  );
}

function Report({ report }: { readonly report: ReportData }) {
  const text = useWords(words);
  const { values, set, isMissing } = useParameters(report.ask);
  const [search, setSearch] = useSearchParams();
  const asksPeriod = report.ask.some(({ kind }) => kind === 'period');
  const compare = asksPeriod && search.has('compare');
  const setCompare = (isOn: boolean): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (isOn) next.set('compare', '');
        else next.delete('compare');
        return next;
      },
      { replace: true },
    );
  return (
    <Page
      title={report.title}
      lead={report.from.title}
      crumbs={[{ title: text.reports, href: '/reports' }]}
      actions={<Actions report={report.id} values={values} />}
    >
      {report.ask.length === 0 ? null : (
        <div className={styles.asked}>
          <ParameterBar ask={report.ask} values={values} onChange={set} />
          {asksPeriod ? (
            <Switch isSelected={compare} onChange={setCompare}>
              {text.compare}
            </Switch>
          ) : null}
        </div>
      )}
      <Card>
        {isMissing ? (
          <EmptyState title={text.choose}>{text.chooseText}</EmptyState>
        ) : (
          <ReportView report={report.id} parameters={values} compare={compare} both />
        )}
      </Card>
    </Page>
  );
}

function Actions(props: {
  readonly report: string;
  readonly values: Readonly<Record<string, unknown>>;
}) {
  const text = useWords(words);
  const mayExport = useRight('export');
  const download = useDownload(props.report, props.values);
  return (
    <div className={styles.actions}>
      <Button variant="quiet" onPress={() => window.print()}>
        {text.print}
      </Button>
      {mayExport ? (
        <Menu
          label={text.export}
          trigger={
            <Button isPending={download.isPending}>
              <DownloadIcon />
              {text.export}
            </Button>
          }
        >
          <MenuItem onAction={() => download.run('xlsx')}>{text.xlsx}</MenuItem>
          <MenuItem onAction={() => download.run('csv')}>{text.csv}</MenuItem>
        </Menu>
      ) : null}
    </div>
  );
}
