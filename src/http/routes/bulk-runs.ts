import { createHash } from 'node:crypto';
import { Type } from 'typebox';
import type { BulkCommand, BulkRun } from '../../lists/index.ts';
import { toIso, type JsonObject } from '../../shared/index.ts';
import { answer, created } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { checkFiles } from '../files/check-files.ts';
import { tableFile, tableMediaTypes } from '../files/table-file.ts';
import { chosenCases, type Chosen } from '../lists/choose-cases.ts';
import { refusalsJson, refusalsTable } from '../lists/refusals.ts';
import { knownCollection, notFound, seenCollection } from '../reading/collection.ts';
import { BulkBody, BulkRefusalSchema, BulkRunSchema } from '../schemas/lists.ts';
import { closed, id as idOf, limit, list, name, page } from '../schemas/parts.ts';

const tag = 'Cases';
const runWord = { en: 'run', 'zh-CN': '批量操作' };
const oneRun = closed({ run: idOf('The run.') });
const theRun = { 200: { description: 'The run.', schema: BulkRunSchema } };

/** One command for many cases. */
export const bulkRunRoutes: readonly Route[] = [
  route({
    id: 'startBulkRun',
    method: 'POST',
    path: '/funnels/{funnel}/bulk-runs',
    tag,
    summary: 'Give one command to many cases, one after the other',
    description:
      'To the `cases` named, or to all `matching`. Each case decides by itself as if the command were given to it alone; what refuses is told with its reasons. The run goes on when the server was stopped meanwhile.',
    allowed: signedIn('write'),
    idempotent: true,
    maxBody: 1_000_000,
    params: closed({ funnel: name('The funnel.') }),
    body: BulkBody,
    replies: { 201: { description: 'The run, which begins at once.', schema: BulkRunSchema } },
    handle: async (call) => {
      const seen = knownCollection(call, `case:${call.params.funnel}`);
      const command = call.body.command as BulkCommand;
      if ('fields' in command && command.fields !== undefined)
        await checkFiles(call.services.store, seen.entity, command.fields as JsonObject);
      const cases = await chosenCases(call, seen, call.body as Chosen);
      const run = await startRun(call, { funnel: call.params.funnel, command }, cases);
      return created(runJson(run), `/api/v1/bulk-runs/${run.id}`);
    },
  }),
  route({
    id: 'listBulkRuns',
    method: 'GET',
    path: '/bulk-runs',
    tag,
    summary: 'Commands for many cases that one has given, the latest first',
    allowed: signedIn('read'),
    query: closed({ limit: limit(100) }),
    replies: { 200: { description: 'The runs.', schema: list(BulkRunSchema) } },
    handle: async ({ services, actor, query }) => {
      const runs = await services.store.listBulkRuns(actor.id, query.limit ?? 20);
      return answer({ items: runs.map(runJson) });
    },
  }),
  route({
    id: 'readBulkRun',
    method: 'GET',
    path: '/bulk-runs/{run}',
    tag,
    summary: 'How far a run is',
    allowed: signedIn('read'),
    params: oneRun,
    replies: theRun,
    handle: async (call) => answer(runJson(await ownRun(call))),
  }),
  route({
    id: 'cancelBulkRun',
    method: 'POST',
    path: '/bulk-runs/{run}/cancel',
    tag,
    summary: 'Stop a run; what it has done stays',
    allowed: signedIn('write'),
    params: oneRun,
    replies: theRun,
    handle: async (call) => {
      const { id: which } = await ownRun(call);
      const run = await call.services.store.cancelBulkRun(which, call.now);
      if (!run) throw notFound(runWord, which);
      return answer(runJson(run));
    },
  }),
  route({
    id: 'listBulkRefusals',
    method: 'GET',
    path: '/bulk-runs/{run}/refusals',
    tag,
    summary: 'Cases that refused, with their reasons',
    allowed: signedIn('read'),
    params: oneRun,
    query: closed({
      limit: limit(500),
      cursor: Type.Optional(Type.String({ pattern: '^\\d{1,9}$' })),
    }),
    replies: { 200: { description: 'The refusals.', schema: page(BulkRefusalSchema) } },
    handle: async (call) => {
      const run = await ownRun(call);
      const { limit: most = 100, cursor = '0' } = call.query;
      const asked = { after: Number(cursor), limit: most };
      const refusals = await call.services.store.listBulkRefusals(run.id, asked);
      const items = await refusalsJson(call, seenCollection(call, `case:${run.funnel}`), refusals);
      const last = refusals.at(-1);
      const isMore = refusals.length === most && last !== undefined;
      return answer({ items, ...(isMore && { next: String(last.number) }) });
    },
  }),
  route({
    id: 'exportBulkRefusals',
    method: 'GET',
    path: '/bulk-runs/{run}/refusals/export',
    tag,
    summary: 'The same as a file',
    allowed: signedIn('read'),
    params: oneRun,
    query: closed({ format: Type.Enum(['csv', 'xlsx']) }),
    replies: {
      200: { description: 'The file.', mediaTypes: Object.values(tableMediaTypes) },
    },
    handle: async (call) => {
      const run = await ownRun(call);
      const seen = seenCollection(call, `case:${run.funnel}`);
      return tableFile(refusalsTable(call, seen, run.id), 'refused', call.query.format);
    },
  }),
];

/** The run that was started under the same key before, or a new one. */
async function startRun(
  { services, actor, now, idempotencyKey }: Call,
  asked: Pick<BulkRun, 'funnel' | 'command'>,
  cases: readonly string[],
): Promise<BulkRun> {
  const id = createHash('sha256')
    .update(`${actor.id} ${idempotencyKey}`)
    .digest('hex')
    .slice(0, 32);
  const before = await services.store.loadBulkRun(id);
  if (before) return before;
  const run: BulkRun = {
    id,
    ...asked,
    by: actor.id,
    status: 'open',
    total: cases.length,
    done: 0,
    changed: 0,
    refused: 0,
    started: now,
  };
  await services.store.addBulkRun(run, cases);
  services.onBulkRun();
  return run;
}

/** Raises `not-found`, in the same words for a run of somebody else. */
async function ownRun({
  services,
  actor,
  params,
}: Call<{ readonly run: string }>): Promise<BulkRun> {
  const run = await services.store.loadBulkRun(params.run);
  if (run?.by !== actor.id) throw notFound(runWord, params.run);
  return run;
}

function runJson(run: BulkRun): object {
  const { id, funnel, command, status, total, done, changed, refused, started, ended } = run;
  const counts = { total, done, changed, refused };
  const times = { started: toIso(started), ...(ended !== undefined && { ended: toIso(ended) }) };
  return { id, funnel, command, status, ...counts, ...times };
}
