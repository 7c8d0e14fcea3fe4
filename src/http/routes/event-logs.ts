import type { Readable } from 'node:stream';
import { Type } from 'typebox';
import { readXes, summarizeLog, unpackLog, writeXes } from '../../reports/index.ts';
import { BatonError, localize } from '../../shared/index.ts';
import { answer, download } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { eventKinds, type EventKind } from '../event-log/activities.ts';
import { funnelTraces } from '../event-log/funnel-log.ts';
import { LogSummarySchema, summaryJson } from '../event-log/summary.ts';
import { readUpload } from '../files/receive-file.ts';
import { knownCollection, notFound } from '../reading/collection.ts';
import { listQuery } from '../reading/list-query.ts';
import { closed, name } from '../schemas/parts.ts';
import { listParameters } from './cases.ts';

const tag = 'Event logs';
const funnelWord = { en: 'funnel', 'zh-CN': '漏斗' };
const { where, filter, search } = listParameters;

/** Logs of events for process mining, as XES (IEEE 1849-2016). */
export const eventLogRoutes: readonly Route[] = [
  route({
    id: 'exportEventLog',
    method: 'GET',
    path: '/funnels/{funnel}/event-log',
    tag,
    summary:
      'Download what happened to the cases of a funnel that the caller sees, as an event log',
    description:
      'XES (IEEE 1849-2016): a trace for each case with the fields that the caller sees plainly, an event for each ' +
      'entering and leaving of a stage, move, offer, answer and approval. The same filters as for the list.',
    allowed: { ...signedIn('read', 'export'), seeingAs: true },
    params: closed({ funnel: name('The funnel.') }),
    query: Type.Object(
      {
        events: Type.Optional(
          Type.Enum([...eventKinds], { description: 'Only events of this kind; all without it.' }),
        ),
        where,
        filter,
        search,
      },
      { additionalProperties: Type.String({ maxLength: 1000 }) },
    ),
    replies: { 200: { description: 'The log.', mediaTypes: ['application/xml'] } },
    handle: (call) => {
      const id = call.params.funnel;
      const seen = knownCollection(call, `case:${id}`);
      const funnel = call.services.workspaces.current().workspace.funnels.get(id);
      if (!funnel) throw notFound(funnelWord, id);
      const { events, ...asked } = call.query;
      const cases = listQuery(call, seen, asked);
      const kinds = new Set<EventKind>(events === undefined ? eventKinds : [events]);
      const log = writeXes(
        localize(funnel.title, call.locale),
        funnelTraces(call, seen, { funnel, cases, kinds }),
      );
      return download(log, { name: `${id}.xes`, mediaType: 'application/xml' });
    },
  }),
  route({
    id: 'analyseEventLog',
    method: 'POST',
    path: '/event-logs/analysis',
    tag,
    summary:
      'What an event log of any system shows: cases, ways, durations, and who hands work to whom',
    description:
      'XES as it is or packed with gzip, in the part `file`. It is read once and not kept; no case is made of it.',
    allowed: signedIn('import', 'import'),
    query: closed({
      party: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 200,
          description: 'The attribute of the events that names who works; `org:role` without it.',
        }),
      ),
    }),
    upload: ['multipart/form-data'],
    replies: { 200: { description: 'What it shows.', schema: LogSummarySchema } },
    handle: async (call) => {
      const { party = 'org:role' } = call.query;
      const { maxImportBytes } = call.services.settings;
      const summary = await readUpload(call.raw, maxImportBytes, ({ bytes }) =>
        summarizeLog(readXes(unpackLog(limited(bytes, maxImportBytes), mostUnpacked)), {
          party,
          ways: mostWays,
        }),
      );
      return answer(summaryJson(summary));
    },
  }),
];

const mostWays = 50;
const mostUnpacked = 1_000_000_000;

/** An upload is cut off one byte beyond its limit: that is too large, not damaged. */
async function* limited(bytes: Readable, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > limit) throw new BatonError({ code: 'file-too-large', params: { limit } });
    yield piece;
  }
}
