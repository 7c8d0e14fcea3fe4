import { Type } from 'typebox';
import type { Visit } from '../../engine/index.ts';
import { localize, toIso } from '../../shared/index.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { readSeenCase } from '../reading/cases.ts';
import { explainRow } from '../reading/explanation.ts';
import { journalJson } from '../reading/journal.ts';
import { shownIn } from '../reading/shown.ts';
import { listedPage } from '../reading/rows-page.ts';
import {
  CaseSchema,
  ExplanationSchema,
  JournalEntrySchema,
  VisitSchema,
} from '../schemas/cases.ts';
import { standingOf } from '../standing/standing.ts';
import { closed, cursor, id, limit, list, name, page, Row } from '../schemas/parts.ts';

const tag = 'Cases';
export const oneCase = closed({ case: id('The case.') });
export const listParameters = {
  where: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 2000,
      description: 'A condition, such as `case.amount > 50000 && case.region == "north"`.',
    }),
  ),
  sort: Type.Optional(
    Type.String({ minLength: 1, maxLength: 500, description: 'Such as `-amount,opened`.' }),
  ),
  search: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  limit: limit(200),
  cursor,
};

/** List parameters, beside which any field may be named as a filter: `stage=lead`. */
export const ListQuery = Type.Object(listParameters, {
  additionalProperties: Type.String({ maxLength: 1000 }),
});

export const caseRoutes: readonly Route[] = [
  route({
    id: 'listCases',
    method: 'GET',
    path: '/funnels/{funnel}/cases',
    tag,
    summary: 'Cases of a funnel that the caller sees',
    description: 'Any other parameter is a filter by the field of that name: `stage=lead`.',
    allowed: signedIn('read'),
    params: closed({ funnel: name('The funnel.') }),
    query: ListQuery,
    replies: { 200: { description: 'A page of cases.', schema: page(Row) } },
    handle: (call) => listedPage(call, `case:${call.params.funnel}`, call.query),
  }),
  route({
    id: 'readCase',
    method: 'GET',
    path: '/cases/{case}',
    tag,
    summary: 'One case, and how it stands between people',
    allowed: signedIn('read'),
    params: oneCase,
    replies: { 200: { description: 'The case.', schema: CaseSchema } },
    handle: async (call) => {
      const seen = await readSeenCase(call, call.params.case);
      const { state, row } = seen;
      const standing = await standingOf(call, seen);
      return answer({ ...row, funnel: state.funnel, $standing: standing }, state.revision);
    },
  }),
  route({
    id: 'readJournal',
    method: 'GET',
    path: '/cases/{case}/journal',
    tag,
    summary: 'What happened to a case: who, when, what and why',
    allowed: signedIn('read'),
    params: oneCase,
    query: closed({
      after: Type.Optional(Type.Integer({ minimum: 0, description: 'Revision to read on from.' })),
      limit: limit(500),
    }),
    replies: {
      200: { description: 'Entries, the oldest first.', schema: list(JournalEntrySchema) },
    },
    handle: async (call) => {
      const seen = await readSeenCase(call, call.params.case);
      const { after, limit: most = 100 } = call.query;
      const entries = await call.services.store.readJournal(call.params.case, {
        limit: most,
        ...(after === undefined ? {} : { after }),
      });
      return answer({ items: entries.map((entry) => journalJson(entry, seen, call.locale)) });
    },
  }),
  route({
    id: 'readVisits',
    method: 'GET',
    path: '/cases/{case}/visits',
    tag,
    summary: 'The stages a case was in, with dates',
    allowed: signedIn('read'),
    params: oneCase,
    replies: { 200: { description: 'The visits.', schema: list(VisitSchema) } },
    handle: async (call) => {
      const { funnel, view, stored } = await readSeenCase(call, call.params.case);
      const isPlain = shownIn(view.access(stored));
      const visits = isPlain('stages') ? await call.services.store.visitsOf(call.params.case) : [];
      const title = (stage: string): string =>
        localize(funnel.stages.get(stage)?.title ?? stage, call.locale);
      return answer({ items: visits.map((visit) => visitJson(visit, title, isPlain)) });
    },
  }),
  route({
    id: 'explainCase',
    method: 'GET',
    path: '/cases/{case}/explain',
    tag,
    summary: 'Why a case or a field of it is visible or not',
    allowed: signedIn('read'),
    params: oneCase,
    query: closed({
      field: Type.Optional(name('The field; without it, the case.')),
      person: Type.Optional(id('Whose view is explained; needs the right “see as”.')),
    }),
    replies: { 200: { description: 'Each rule and how it came out.', schema: ExplanationSchema } },
    handle: async (call) => {
      const { funnel, stored } = await readSeenCase(call, call.params.case);
      return answer(await explainRow(call, funnel.entity, stored, call.query));
    },
  }),
];

function visitJson(
  visit: Visit,
  title: (stage: string) => string,
  isPlain: (field: string) => boolean,
): object {
  const { stage, turn, entered, left, holder, department } = visit;
  return {
    stage,
    title: title(stage),
    turn,
    entered: toIso(entered),
    ...(left === undefined ? {} : { left: toIso(left) }),
    ...(holder === undefined || !isPlain('owner') ? {} : { holder }),
    ...(department === undefined || !isPlain('department') ? {} : { department }),
  };
}
