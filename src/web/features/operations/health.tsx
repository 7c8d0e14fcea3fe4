import type { ReactNode } from 'react';
import { CheckCircleIcon, AlertIcon } from '@primer/octicons-react';
import { Loaded } from '../../parts/people/index.ts';
import { Badge, Card, Facts, SimpleTable, type Tone } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { IntegrityCheck } from './integrity-check.tsx';
import { useHealth, type Health as HealthData } from './queries.ts';
import { useBytes } from './use-bytes.ts';
import { words } from './words.ts';
import styles from './operations.module.css';

/** How the server is doing; read again every few seconds. */
export function Health() {
  const query = useHealth();
  return (
    <Loaded query={query} lines={10}>
      {(health) => <HealthParts health={health} at={query.dataUpdatedAt} />}
    </Loaded>
  );
}

function HealthParts({ health, at }: { readonly health: HealthData; readonly at: number }) {
  return (
    <div className={styles.stack}>
      <Queues health={health} at={at} />
      <div className={styles.pair}>
        <ServerCard health={health} />
        <StoreCard health={health} />
      </div>
      <Workers health={health} />
    </div>
  );
}

/** Longer than that nothing should wait. */
const tooLong = 5 * 60_000;

/** What waits, of each kind: how much and since when. */
function Queues({ health, at }: { readonly health: HealthData; readonly at: number }) {
  const text = useWords(words).health;
  const format = useFormat();
  const queue = (title: string, { waiting, oldest, dead }: HealthData['effects']) => {
    const late = oldest !== undefined && at - Date.parse(oldest) > tooLong;
    const notes = [
      ...(oldest === undefined ? [] : [text.oldest(format.relative(oldest))]),
      ...(dead === 0 ? [] : [text.givenUp(dead)]),
    ];
    const tone: Tone = dead > 0 ? 'bad' : late ? 'warn' : 'good';
    return <Figure key={title} title={title} value={waiting} notes={notes} tone={tone} />;
  };
  const { timers } = health;
  const next =
    timers.next === undefined ? text.noTimer : text.nextTimer(format.relative(timers.next));
  return (
    <ul className={styles.figures}>
      {queue(text.effects, health.effects)}
      {queue(text.messages, health.messages)}
      {queue(text.documents, health.documents)}
      <Figure
        title={text.timers}
        value={timers.due}
        notes={[next]}
        tone={timers.due > 0 ? 'warn' : 'good'}
      />
    </ul>
  );
}

function Figure(props: {
  readonly title: string;
  readonly value: number;
  readonly notes: readonly string[];
  readonly tone: Tone;
}) {
  const text = useWords(words).health;
  const format = useFormat();
  const { tone } = props;
  const icon: ReactNode = tone === 'good' ? <CheckCircleIcon size={12} /> : <AlertIcon size={12} />;
  return (
    <li className={styles.figure}>
      <span className={styles.soft}>{props.title}</span>
      <span className={styles.value}>{format.number(props.value)}</span>
      <Badge tone={tone} icon={icon}>
        {tone === 'good' ? text.fine : tone === 'warn' ? text.late : text.look}
      </Badge>
      <span className={styles.soft}>{props.notes.join(text.comma)}</span>
    </li>
  );
}

function ServerCard({ health }: { readonly health: HealthData }) {
  const text = useWords(words).health;
  const format = useFormat();
  const bytes = useBytes();
  const { version, node, started, memory, delay, release } = health;
  return (
    <Card title={text.server}>
      <Facts
        facts={[
          { title: text.version, value: `Baton ${version} · Node ${node}` },
          {
            title: text.release,
            value:
              release === undefined
                ? text.noRelease
                : text.releaseAt(release.number, format.dateTime(release.at)),
          },
          { title: text.running, value: text.since(format.dateTime(started)) },
          {
            title: text.memory,
            value: text.memoryOf(
              bytes(memory.resident),
              bytes(memory.heap),
              bytes(memory.heapLimit),
            ),
          },
          { title: text.delay, value: text.milliseconds(format.number(delay, 1)) },
        ]}
      />
    </Card>
  );
}

function StoreCard({ health }: { readonly health: HealthData }) {
  const text = useWords(words).health;
  const format = useFormat();
  const bytes = useBytes();
  const { kind, size, disk } = health.store;
  return (
    <Card title={text.store} actions={<IntegrityCheck />}>
      <Facts
        facts={[
          { title: text.kind, value: text.kinds[kind] },
          { title: text.size, value: size === undefined ? text.unknown : bytes(size) },
          ...(disk === undefined
            ? []
            : [
                {
                  title: text.disk,
                  value: text.diskFree(bytes(disk.free), format.percent(disk.free / disk.total, 0)),
                },
              ]),
        ]}
      />
    </Card>
  );
}

type Worker = HealthData['workers'][number];

function Workers({ health }: { readonly health: HealthData }) {
  const text = useWords(words).health;
  const format = useFormat();
  const names: { readonly [name: string]: string } = text.workerNames;
  return (
    <Card title={text.workers}>
      <SimpleTable<Worker>
        label={text.workers}
        rows={health.workers}
        keyOf={({ name }) => name}
        columns={[
          { id: 'name', title: text.worker, cell: ({ name }) => names[name] ?? name },
          {
            id: 'looked',
            title: text.looked,
            cell: ({ looked }) => (looked === undefined ? text.never : format.relative(looked)),
          },
          {
            id: 'error',
            title: text.lastError,
            cell: ({ lastError }) =>
              lastError === undefined
                ? text.none
                : `${format.dateTime(lastError.at)} · ${lastError.message}`,
          },
        ]}
      />
    </Card>
  );
}
