import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { deliverOnce, notifyHandler, type MessagingParts } from '../collaboration/index.ts';
import { documentHandler, expireDocuments, type DocumentParts } from '../documents/index.ts';
import {
  openCaseHandler,
  relayOnce,
  runTimers,
  type Engine,
  type ReleaseCache,
  type Worker,
} from '../engine/index.ts';
import type { ServerStore, WorkerState } from '../http/index.ts';
import type { IncentiveParts } from '../incentives/index.ts';
import { runBulk } from '../lists/index.ts';
import type { MeetingParts } from '../meetings/index.ts';
import { createScheduler, type PlannedJob, type Scheduler } from '../scheduler/index.ts';
import { DAY, HOUR, MINUTE, type Clock } from '../shared/index.ts';
import { startMaking } from './documents.ts';
import { payoutPosting } from './incentives.ts';
import { runMeetings } from './meetings.ts';
import { payoutNews } from './payout-news.ts';
import { reckonAfterRelease } from './reckon-clocks.ts';
import { scheduleDocuments } from './scheduled-documents.ts';
import { WatchedWorkers } from './watched-workers.ts';

/** What goes on behind the requests: effects, timers, and the jobs of the house. */
export interface Work {
  /** Something was committed: looks for effects now. */
  wake(): void;
  /** Messages are on their way: looks for deliveries now. */
  wakeDeliveries(): void;
  /** Documents are going to be made: looks for them now. */
  wakeDocuments(): void;
  /** Something was done about payouts: tells of it now. */
  wakePayouts(): void;
  /** A command for many cases waits: looks for it now. */
  wakeBulkRuns(): void;
  /** Of this process. */
  workers(): readonly WorkerState[];
  jobs(): readonly PlannedJob[];
  /** See `Scheduler.run`. */
  runJob(name: string): boolean;
  stop(): Promise<void>;
}

export interface WorkParts {
  readonly store: ServerStore;
  readonly engine: Engine;
  readonly releases: ReleaseCache;
  readonly messaging: MessagingParts;
  readonly documents: DocumentParts;
  readonly incentives: IncentiveParts;
  readonly meetings: MeetingParts;
  readonly clock: Clock;
  readonly log: Logger;
  /** Another process has published. */
  readonly onRelease: () => void;
  /** See `BatonOptions`. */
  readonly owner?: string;
}

interface WatchedParts extends WorkParts {
  readonly workers: WatchedWorkers;
}

/** Between two batches of effects, in milliseconds: at most so much later is one carried out. */
const rest = 10;
const draftsLast = 90 * DAY;
/** No file is longer on its way than so long, not even a large one over a slow line. */
const writesLast = 6 * HOUR;
/** For so long a repeated message is recognised. */
const deliveriesRemembered = 30 * DAY;
/** For so long an inbox shows what is done. */
const doneItemsLast = 180 * DAY;
/** For so long it is known what became of a command for many cases. */
const bulkRunsLast = 90 * DAY;

/** Starts at once. Several processes may work on the same store: each takes what no other has claimed. */
export async function startWork(parts: WorkParts): Promise<Work> {
  const { store, releases, clock, log, onRelease, owner = randomUUID() } = parts;
  await store.releaseClaims(owner);
  await store.releaseDeliveries(owner);
  await store.releaseDocuments(owner);
  await store.releaseBulkRuns(owner);
  const workers = new WatchedWorkers(clock);
  const watched = { ...parts, workers };
  const deliveries = startDeliveries(watched, owner);
  const documents = startMaking({ ...watched, owner });
  const payouts = startPosting(watched, owner);
  const news = startTelling(watched);
  const bulkRuns = startBulkRuns(watched, owner);
  const clocks = startReckoning(watched, owner);
  const relay = startRelay(watched, owner);
  const timers = startTimers(watched, owner);
  const scheduler = createScheduler({
    leases: store,
    runs: store,
    clock,
    owner,
    onError: (job, error) => log.error({ job, err: error }, 'job failed'),
  });
  addJobs(scheduler, parts);
  scheduler.job('meetings', '* * * * *', () =>
    releases.isEmpty ? Promise.resolve() : runMeetings(parts.meetings, store),
  );
  const reschedule = scheduleDocuments(scheduler, parts.documents, releases, log);
  await reschedule();
  scheduler.start();
  const look = setInterval(() => {
    takeOverRelease(releases, onRelease)
      .then(reschedule)
      .catch((error: unknown) => log.error({ err: error }, 'release not read'));
  }, 5000);
  return {
    wake: () => relay.wake(),
    wakeDeliveries: () => deliveries.wake(),
    wakeDocuments: () => documents.wake(),
    wakePayouts: () => news.wake(),
    wakeBulkRuns: () => bulkRuns.wake(),
    workers: () => workers.states,
    jobs: () => scheduler.jobs(),
    runJob: (name) => scheduler.run(name),
    stop: async () => {
      clearInterval(look);
      await Promise.all([relay.stop(), timers.stop(), scheduler.stop(), clocks.stop()]);
      await bulkRuns.stop();
      await Promise.all([deliveries.stop(), documents.stop(), payouts.stop(), news.stop()]);
    },
  };
}

async function takeOverRelease(releases: ReleaseCache, onRelease: () => void): Promise<void> {
  const before = releases.isEmpty ? undefined : releases.current().number;
  await releases.refresh();
  if (!releases.isEmpty && releases.current().number !== before) onRelease();
}

/** Carries out effects. */
function startRelay(parts: WatchedParts, owner: string): Worker {
  const { store, engine, clock, log } = parts;
  return parts.workers.start('effects', {
    work: () =>
      relayOnce({
        store,
        clock,
        owner,
        handlers: [
          openCaseHandler(engine),
          notifyHandler(parts.messaging),
          documentHandler(parts.documents),
        ],
        random: Math.random,
        onFailure: ({ key, kind, case: caseId }, error, dead) =>
          log.warn({ effect: key, kind, case: caseId, dead, err: error }, 'effect failed'),
      }),
    every: 1000,
    rest,
    release: () => store.releaseClaims(owner),
    onError: (error) => log.error({ err: error }, 'effects could not be carried out'),
  });
}

/** Gives the commands of timers that are due. */
function startTimers({ store, engine, clock, log, workers }: WatchedParts, owner: string): Worker {
  return workers.start('timers', {
    work: () =>
      runTimers({
        store,
        engine,
        clock,
        owner,
        onFailure: ({ id, case: caseId }, error) =>
          log.warn({ timer: id, case: caseId, err: error }, 'timer put off'),
      }),
    every: 1000,
    release: () => Promise.resolve(),
    onError: (error) => log.error({ err: error }, 'timers could not be carried out'),
  });
}

/** Gives commands to many cases, for who asked for it. */
function startBulkRuns(
  { store, engine, releases, clock, log, workers }: WatchedParts,
  owner: string,
): Worker {
  const stopping = new AbortController();
  const organization = () => releases.current().workspace.organization;
  const worker = workers.start('bulk runs', {
    work: () =>
      releases.isEmpty
        ? Promise.resolve(0)
        : runBulk({ store, engine, organization, clock }, owner, stopping.signal),
    every: MINUTE / 12,
    release: () => store.releaseBulkRuns(owner),
    onError: (error) => log.error({ err: error }, 'command for many cases not carried out'),
  });
  return {
    wake: () => worker.wake(),
    stop: () => {
      stopping.abort();
      return worker.stop();
    },
  };
}

/** Sends the messages that are due. */
function startDeliveries({ messaging, store, log, workers }: WatchedParts, owner: string): Worker {
  return workers.start('messages', {
    work: () =>
      deliverOnce({
        ...messaging,
        owner,
        random: Math.random,
        onFailure: ({ key, channel, case: caseId }, error, dead) =>
          log.warn({ delivery: key, channel, case: caseId, dead, err: error }, 'message not sent'),
      }),
    every: 1000,
    rest,
    release: () => store.releaseDeliveries(owner),
    onError: (error) => log.error({ err: error }, 'messages could not be delivered'),
  });
}

/** Posts payouts. */
function startPosting(
  { incentives, store, releases, log, workers }: WatchedParts,
  owner: string,
): Worker {
  const post = payoutPosting({ ...incentives, store }, owner);
  return workers.start('payouts', {
    work: () => (releases.isEmpty ? Promise.resolve(0) : post()),
    every: MINUTE,
    release: () => Promise.resolve(),
    onError: (error) => log.error({ err: error }, 'payouts could not be posted'),
  });
}

/** Tells what is done about payouts; what another process did, within a minute. */
function startTelling(parts: WatchedParts): Worker {
  const tell = payoutNews(parts);
  return parts.workers.start('payout news', {
    work: () => (parts.releases.isEmpty ? Promise.resolve(0) : tell()),
    every: MINUTE,
    release: () => Promise.resolve(),
    onError: (error) => parts.log.error({ err: error }, 'news of payouts could not be told'),
  });
}

/** Follows releases that count working time otherwise. */
function startReckoning(
  { store, engine, releases, clock, log, workers }: WatchedParts,
  owner: string,
) {
  const stopping = new AbortController();
  let settled = 0;
  const work = async (): Promise<number> => {
    const number = releases.isEmpty ? settled : releases.current().number;
    if (number === settled) return 0;
    const { signal } = stopping;
    const outcome = await reckonAfterRelease({ store, engine, releases, clock, owner, signal });
    for (const { case: caseId, error } of outcome.reckoned?.refused ?? [])
      log.warn({ case: caseId, err: error }, 'clocks left as they were');
    if (outcome.settled) settled = number;
    return 0;
  };
  const worker = workers.start('clocks', {
    work,
    every: 1000,
    release: () => Promise.resolve(),
    onError: (error) => log.error({ err: error }, 'clocks could not be reckoned'),
  });
  return {
    stop: () => {
      stopping.abort();
      return worker.stop();
    },
  };
}

/** What is cleared away from time to time. */
function addJobs(scheduler: Scheduler, { store, clock, documents }: WorkParts): void {
  const now = () => clock.now();
  scheduler.job('sweep sign-in', '17 * * * *', () => store.sweepExpired(now()));
  scheduler.job('sweep drafts', '47 3 * * *', () => store.sweepDrafts(now() - draftsLast));
  scheduler.job('sweep delivered', '7 4 * * *', () =>
    store.sweepDelivered(now() - deliveriesRemembered),
  );
  scheduler.job('sweep inboxes', '37 4 * * *', () => store.sweepInbox(now() - doneItemsLast));
  scheduler.job('expire documents', '57 2 * * *', () => expireDocuments(documents));
  scheduler.job('sweep bulk runs', '52 3 * * *', () => store.sweepBulkRuns(now() - bulkRunsLast));
  scheduler.job('sweep files', '12 3 * * *', () => store.sweepBlobs(now() - writesLast));
  scheduler.job('sweep links', '27 4 * * *', () => store.sweepActionLinks(now()));
}
