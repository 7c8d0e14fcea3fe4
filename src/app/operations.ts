import { statfs } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';
import type { Health, ServerStore, Services } from '../http/index.ts';
import type { Clock } from '../shared/index.ts';
import type { Work } from './work.ts';

export interface OperationsParts {
  readonly store: Pick<ServerStore, 'readBacklog' | 'dataSize' | 'listJobRuns'>;
  readonly clock: Clock;
  readonly version: string;
  /** Where the data lies, where that is a folder of ours. */
  readonly folder?: string;
  /** What goes on behind the requests, once it does. */
  readonly work: { readonly current?: Work };
}

const nanosecondsPerMillisecond = 1e6;

/** The jobs, and from now on how the server is doing; `close` ends the measuring of the event loop. */
export function openOperations(
  parts: OperationsParts,
): Pick<Services, 'jobs' | 'health'> & { close(): void } {
  const started = parts.clock.now();
  const delays = monitorEventLoopDelay({ resolution: 20 });
  delays.enable();
  const health = async (): Promise<Health> => {
    const delay = delays.percentile(99) / nanosecondsPerMillisecond;
    delays.reset();
    const backlog = await parts.store.readBacklog(parts.clock.now());
    return {
      version: parts.version,
      node: process.versions.node,
      started,
      store: await storeHealth(parts),
      memory: memory(),
      delay,
      backlog,
      workers: parts.work.current?.workers() ?? [],
    };
  };
  return { jobs: jobsOf(parts), health, close: () => void delays.disable() };
}

/** The jobs as this process plans them, with what any process last made of them. */
function jobsOf({ store, work }: OperationsParts): Services['jobs'] {
  return {
    list: async () => {
      const runs = new Map((await store.listJobRuns()).map((run) => [run.job, run]));
      return (work.current?.jobs() ?? []).map((job) => {
        const last = runs.get(job.name);
        return { ...job, ...(last && { last }) };
      });
    },
    run: (name) => work.current?.runJob(name) ?? false,
  };
}

async function storeHealth({ store, folder }: OperationsParts): Promise<Health['store']> {
  const size = await store.dataSize();
  const kind = folder === undefined ? 'mongo' : 'sqlite';
  const sized = { kind, ...(size !== undefined && { size }) } as const;
  if (folder === undefined) return sized;
  const { bavail, blocks, bsize } = await statfs(folder);
  return { ...sized, disk: { free: bavail * bsize, total: blocks * bsize } };
}

function memory(): Health['memory'] {
  const { rss, heapUsed } = process.memoryUsage();
  return { resident: rss, heap: heapUsed, heapLimit: getHeapStatistics().heap_size_limit };
}
