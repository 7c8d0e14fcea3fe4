import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import type { Waiting } from '../../operations/index.ts';
import { toIso } from '../../shared/index.ts';
import { answer, nothingToSay } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { notFound } from '../reading/collection.ts';
import { closed, Instant, list } from '../schemas/parts.ts';
import type { Health, Job } from '../services.ts';
import { filled, momentOf } from '../standing/reading.ts';

const tag = 'Operations';
const administers = signedIn('admin', 'administer data');
const jobWord = { en: 'job', 'zh-CN': '后台任务' };
const Bytes = Type.Integer({ minimum: 0, description: 'Bytes.' });

const WaitingSchema = closed({
  waiting: Type.Integer(),
  oldest: Type.Optional(Instant),
  dead: Type.Integer({ description: 'Given up after many attempts.' }),
});

const HealthSchema = closed({
  version: Type.String(),
  node: Type.String(),
  started: Instant,
  release: Type.Optional(closed({ number: Type.Integer(), at: Instant, by: Type.String() })),
  store: closed({
    kind: Type.Union([Type.Literal('sqlite'), Type.Literal('mongo')]),
    size: Type.Optional(Bytes),
    disk: Type.Optional(closed({ free: Bytes, total: Bytes })),
  }),
  memory: closed({ resident: Bytes, heap: Bytes, heapLimit: Bytes }),
  delay: Type.Number({ description: 'Delay of the event loop, 99th percentile, milliseconds.' }),
  effects: WaitingSchema,
  messages: WaitingSchema,
  documents: WaitingSchema,
  timers: closed({ due: Type.Integer(), next: Type.Optional(Instant) }),
  workers: Type.Array(
    closed({
      name: Type.String(),
      looked: Type.Optional(Instant),
      lastError: Type.Optional(closed({ at: Instant, message: Type.String() })),
    }),
  ),
});

const JobSchema = closed({
  name: Type.String(),
  cron: Type.String(),
  zone: Type.String(),
  next: Type.Optional(Instant),
  last: Type.Optional(
    closed({
      by: Type.String({ description: 'The process.' }),
      started: Instant,
      finished: Type.Optional(Instant),
      error: Type.Optional(Type.String()),
    }),
  ),
});

/** How the server is doing, and its jobs. */
export const healthRoutes: readonly Route[] = [
  route({
    id: 'readHealth',
    method: 'GET',
    path: '/server-health',
    tag,
    summary: 'How the server is doing: its store, its memory, what waits, who works',
    allowed: administers,
    replies: { 200: { description: 'As it is now.', schema: HealthSchema } },
    handle: async ({ services }) => {
      const release = await services.store.currentRelease();
      const { number, at, by } = release ?? {};
      return answer(
        filled({
          ...healthJson(await services.health()),
          release: release && { number, at: momentOf(at), by },
        }),
      );
    },
  }),
  route({
    id: 'listJobs',
    method: 'GET',
    path: '/jobs',
    tag,
    summary: 'What is cleared away or made from time to time, and how that went',
    allowed: administers,
    replies: { 200: { description: 'The jobs.', schema: list(JobSchema) } },
    handle: async ({ services }) => {
      const jobs = await services.jobs.list();
      return answer({ items: jobs.map(jobJson) });
    },
  }),
  route({
    id: 'runJob',
    method: 'POST',
    path: '/jobs/run',
    tag,
    summary: 'Begin a run of a job now, unless one is on',
    allowed: administers,
    body: closed({ name: Type.String({ minLength: 1, maxLength: 200 }) }),
    replies: { 204: { description: 'It begins.' } },
    handle: async ({ services, actor, body, address }) => {
      if (!services.jobs.run(body.name)) throw notFound(jobWord, body.name);
      const entry = { actor: actor.id, action: 'job started', detail: body.name, address } as const;
      await audit(services.access, entry);
      return nothingToSay;
    },
  }),
];

function healthJson({ backlog, workers, started, ...health }: Health): object {
  const { effects, messages, documents, timers } = backlog;
  return {
    ...health,
    started: toIso(started),
    effects: waitingJson(effects),
    messages: waitingJson(messages),
    documents: waitingJson(documents),
    timers: filled({ due: timers.due, next: momentOf(timers.next) }),
    workers: workers.map(({ name, looked, lastError }) =>
      filled({
        name,
        looked: momentOf(looked),
        lastError: lastError && { ...lastError, at: toIso(lastError.at) },
      }),
    ),
  };
}

function waitingJson({ waiting, oldest, dead }: Waiting): object {
  return filled({ waiting, oldest: momentOf(oldest), dead });
}

function jobJson({ next, last, ...job }: Job): object {
  return filled({
    ...job,
    next: momentOf(next),
    last:
      last &&
      filled({
        by: last.by,
        started: toIso(last.started),
        finished: momentOf(last.finished),
        error: last.error,
      }),
  });
}
