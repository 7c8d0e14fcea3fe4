import { Type } from 'typebox';
import { casePage } from '../case-page/case-page.ts';
import { handoffPage } from '../case-page/handoff-page.ts';
import { relatedTo } from '../case-page/related.ts';
import { peopleWhoSee } from '../case-page/who-may-see.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { historyKinds } from '../history/model.ts';
import { tellHistory } from '../history/tell-history.ts';
import { readSeenCase } from '../reading/cases.ts';
import {
  CasePageSchema,
  HandoffPageSchema,
  HistoryStepSchema,
  ReaderSchema,
  RelatedSchema,
} from '../schemas/case-page.ts';
import { closed, id, limit, list, page } from '../schemas/parts.ts';
import { filled } from '../standing/reading.ts';
import { oneCase } from './cases.ts';

const tag = 'Cases';
const kind = Type.Union(historyKinds.map((one) => Type.Literal(one)));

/** What the page of a case shows, each part in one answer and in the reader's words. */
export const casePageRoutes: readonly Route[] = [
  route({
    id: 'readCasePage',
    method: 'GET',
    path: '/cases/{case}/page',
    tag,
    summary: 'A case as a page shows it: its way, its moves and why some are closed, who holds it',
    allowed: signedIn('read'),
    params: oneCase,
    replies: { 200: { description: 'The page.', schema: CasePageSchema } },
    handle: async (call) => {
      const seen = await readSeenCase(call, call.params.case);
      return answer(await casePage(call, seen), seen.state.revision);
    },
  }),
  route({
    id: 'readHistory',
    method: 'GET',
    path: '/cases/{case}/history',
    tag,
    summary: 'What happened to a case in sentences, the newest first',
    description:
      'Each step with what followed from it and which fields it changed, from what to what. Values that the caller may not see are left out.',
    allowed: signedIn('read'),
    params: oneCase,
    query: closed({
      kind: Type.Optional(kind),
      limit: limit(200),
      cursor: Type.Optional(
        Type.String({ pattern: '^[1-9]\\d{0,9}$', description: '`next` of the page before.' }),
      ),
    }),
    replies: { 200: { description: 'A page of steps.', schema: page(HistoryStepSchema) } },
    handle: async (call) => {
      const seen = await readSeenCase(call, call.params.case);
      const { kind: only, limit: most = 50, cursor } = call.query;
      const told = await tellHistory(call, seen, {
        limit: most,
        ...(cursor === undefined ? {} : { before: Number(cursor) }),
        ...(only === undefined ? {} : { kinds: new Set([only]) }),
      });
      return answer(filled({ ...told }));
    },
  }),
  route({
    id: 'readRelated',
    method: 'GET',
    path: '/cases/{case}/related',
    tag,
    summary: 'The records of a case, other cases of theirs, where it came from and what it opened',
    allowed: signedIn('read'),
    params: oneCase,
    replies: { 200: { description: 'What it has to do with.', schema: RelatedSchema } },
    handle: async (call) => {
      const seen = await readSeenCase(call, call.params.case);
      return answer(await relatedTo(call, seen));
    },
  }),
  route({
    id: 'listCaseReaders',
    method: 'GET',
    path: '/cases/{case}/readers',
    tag,
    summary: 'People who may see a case, such as can be mentioned on it',
    allowed: signedIn('read'),
    params: oneCase,
    query: closed({
      search: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
      limit: limit(50),
    }),
    replies: { 200: { description: 'The people.', schema: list(ReaderSchema) } },
    handle: async (call) => {
      const seen = await readSeenCase(call, call.params.case);
      const { search, limit: most = 10 } = call.query;
      const asked = { limit: most, ...(search === undefined ? {} : { search }) };
      return answer({ items: await peopleWhoSee(call, seen, asked) });
    },
  }),
  route({
    id: 'readOffer',
    method: 'GET',
    path: '/cases/{case}/offers/{offer}',
    tag: 'Handoffs',
    summary: 'An offer as a contract: both sides, checklist, clock, every round, what one may do',
    allowed: signedIn('read'),
    params: closed({ case: id('The case.'), offer: id('The offer.') }),
    replies: { 200: { description: 'The offer.', schema: HandoffPageSchema } },
    handle: async (call) => {
      const seen = await readSeenCase(call, call.params.case);
      return answer(await handoffPage(call, seen, call.params.offer), seen.state.revision);
    },
  }),
];
