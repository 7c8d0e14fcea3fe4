import { PlayIcon } from '@primer/octicons-react';
import { api, must, useDeed } from '../../api/index.ts';
import { useProblemText } from '../../parts/casework/index.ts';
import { Loaded } from '../../parts/people/index.ts';
import { Badge, Button, EmptyState, SimpleTable, toast, type Column } from '../../ui/index.ts';
import { useFormat, useWords, useZone } from '../../words/index.ts';
import { operationKeys, useJobs, type Job } from './queries.ts';
import { useJobTitle } from './use-job-title.ts';
import { words } from './words.ts';
import styles from './operations.module.css';

/** What is cleared away or made from time to time. */
export function Jobs() {
  const text = useWords(words).jobs;
  return (
    <Loaded query={useJobs()}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={text.none}>{text.noneText}</EmptyState>
        ) : (
          <JobTable jobs={items} />
        )
      }
    </Loaded>
  );
}

function JobTable({ jobs }: { readonly jobs: readonly Job[] }) {
  const text = useWords(words).jobs;
  const format = useFormat();
  const columns: Column<Job>[] = [
    { id: 'name', title: text.job, cell: nameCell },
    { id: 'last', title: text.last, cell: lastCell },
    {
      id: 'next',
      title: text.next,
      cell: ({ next }) => (next === undefined ? text.unknown : format.dateTime(next)),
    },
    {
      id: 'run',
      actions: true,
      title: text.actions,
      cell: runCell,
    },
  ];
  return (
    <SimpleTable
      label={text.title}
      stacks
      rows={jobs}
      keyOf={({ name }) => name}
      columns={columns}
    />
  );
}

const nameCell = (job: Job) => <JobName job={job} />;
const lastCell = (job: Job) => <LastRun job={job} />;
const runCell = (job: Job) => <RunButton job={job} />;

function JobName({ job }: { readonly job: Job }) {
  const title = useJobTitle();
  return (
    <span className={styles.two}>
      <span>{title(job.name)}</span>
      <span className={styles.soft}>
        <Schedule job={job} />
      </span>
    </span>
  );
}

/** When it runs, in words where it is every hour or every day: in the reader's time zone, as all times of the page. */
function Schedule({ job: { cron, zone, next } }: { readonly job: Job }) {
  const text = useWords(words).jobs;
  const format = useFormat();
  const own = useZone();
  const [minute = '', hour = '', ...days] = cron.split(' ');
  const isDaily = /^\d+$/.test(minute) && days.every((part) => part === '*');
  if (isDaily && hour === '*') return text.hourly(minute.padStart(2, '0'));
  if (isDaily && /^\d+$/.test(hour))
    return next === undefined
      ? text.daily(`${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`, zone)
      : text.daily(format.time(next), own);
  return (
    <>
      <code>{cron}</code> {zone}
    </>
  );
}

function LastRun({ job: { last } }: { readonly job: Job }) {
  const text = useWords(words).jobs;
  const format = useFormat();
  if (last === undefined) return text.never;
  const { started, finished, error } = last;
  return (
    <span className={styles.two}>
      <span className={styles.line}>
        {error !== undefined ? (
          <Badge tone="bad">{text.failed}</Badge>
        ) : finished === undefined ? (
          <Badge tone="accent">{text.on}</Badge>
        ) : (
          <Badge tone="good">{text.done}</Badge>
        )}
        {format.relative(started)}
      </span>
      {error === undefined ? null : <span className={styles.soft}>{error}</span>}
    </span>
  );
}

function RunButton({ job }: { readonly job: Job }) {
  const text = useWords(words).jobs;
  const problem = useProblemText();
  const title = useJobTitle();
  const deed = useDeed(operationKeys.jobs);
  const run = () =>
    deed.mutate(() => must(api.POST('/jobs/run', { body: { name: job.name } })), {
      onSuccess: () => toast({ text: text.begun(title(job.name)) }),
      onError: (error) => toast({ bad: true, text: problem(error) }),
    });
  return (
    <Button small isPending={deed.isPending} onPress={run} aria-label={text.run(title(job.name))}>
      <PlayIcon />
      {text.runNow}
    </Button>
  );
}
