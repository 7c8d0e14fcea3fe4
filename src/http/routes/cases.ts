import { Type } from 'typebox';
import type { Visit } from '../../engine/index.ts';
import { localize, toIso } from '../../shared/index.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { explain, matters } from '../explain/explain.ts';
import { readSeenCase } from '../reading/cases.ts';
import { journalJson } from '../reading/journal.ts';
import { shownIn } from '../reading/shown.ts';
import { RowLabelsSchema } from '../reading/labels.ts';
import { listedPage } from '../reading/rows-page.ts';
import {
  CaseSchema,
  CaseVisibilitySchema,
  JournalEntrySchema,
  ReasonsSchema,
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
  filter: Type.Optional(
    Type.String({
      minLength: 2,
      maxLength: 8000,
      description:
        'Lines that must all hold, as JSON: `[{"field":"amount","is":"more than","value":"1000"}]`. `contains` and `starts with` take A to Z in either case.',
    }),
  ),
  sort: Type.Optional(
    Type.String({ minLength: 1, maxLength: 500, description: 'Such as `-amount,opened`.' }),
  ),
  search: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  limit: limit(200),
  cursor,
};

const labels = Type.Optional(
  Type.Boolean({ description: 'With the names of the people and records that values refer to.' }),
);

/** List parameters, beside which any field may be named as a filter: `stage=lead`. */
export const ListQuery = Type.Object(
  { ...listParameters, labels },
  {
    additionalProperties: Type.String({ maxLength: 1000 }),
  },
);

/** A page of rows, with names where they were asked for. */
export const RowPage = closed({
  ...page(Row).properties,
  labels: Type.Optional(RowLabelsSchema),
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
    replies: { 200: { description: 'A page of cases.', schema: RowPage } },
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
    summary: 'Why: a move is open or closed, somebody received an offer, something is due, …',
    description:
      'Of a `move` (with `revision`: why it was made then), an `assignment` (`offer`), a `clock` (`stage`, `offer`, `task` or `approval`), an `approval`, a `message` (`revision`, `person`), a `document`, or the `visibility` of the case or a `field`.',
    allowed: signedIn('read'),
    params: oneCase,
    query: closed({
      about: Type.Optional(Type.Union(matters.map((matter) => Type.Literal(matter)))),
      field: Type.Optional(name('The field; without it, the case.')),
      person: Type.Optional(id('Who is meant; another person needs a right.')),
      move: Type.Optional(name('The move.')),
      stage: Type.Optional(name('The stage whose clock it is.')),
      offer: Type.Optional(id('The offer.')),
      task: Type.Optional(id('The task.')),
      approval: Type.Optional(id('The approval.')),
      document: Type.Optional(id('The document.')),
      revision: Type.Optional(Type.Integer({ minimum: 1, description: 'Line of the journal.' })),
    }),
    replies: {
      200: {
        description: 'The reasons, in words and in structured form.',
        schema: Type.Union([CaseVisibilitySchema, ReasonsSchema]),
      },
    },
    handle: async (call) => {
      const seen = await readSeenCase(call, call.params.case);
      return answer(await explain(call, seen, call.query));
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
