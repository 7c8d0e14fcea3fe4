import { Type } from 'typebox';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { closed } from '../schemas/parts.ts';
import { GroupSchema, searchKinds, type Group } from '../searching/hit.ts';
import { findDefinitions, findTitles } from '../searching/search-definitions.ts';
import { findDocuments } from '../searching/search-documents.ts';
import { findPeople } from '../searching/search-people.ts';
import { findCases, findRecords, type Wanted } from '../searching/search-rows.ts';

/** Everything that the caller may see, by words. */
export const searchRoutes: readonly Route[] = [
  route({
    id: 'search',
    method: 'GET',
    path: '/search',
    tag: 'Search',
    summary: 'Cases, records, people, documents, funnels, reports and definitions by words',
    description:
      'Every word must occur, in capitals or not, at any place: Chinese is found by any part of it. What the caller may not see, row or field, gives no hit and no count. Groups of cases and records are of one funnel or record type each; the best hits come first.',
    allowed: signedIn('read'),
    query: closed({
      q: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', description: 'The words.' }),
      only: Type.Optional(
        Type.Array(Type.Union(searchKinds.map((kind) => Type.Literal(kind))), {
          uniqueItems: true,
          description: 'Kinds to look among; all without it.',
        }),
      ),
      limit: Type.Optional(
        Type.Integer({ minimum: 1, maximum: 50, description: 'Hits of a group; 5 without it.' }),
      ),
    }),
    replies: {
      200: {
        description: 'What was found, by kind.',
        schema: closed({ groups: Type.Array(GroupSchema) }),
      },
    },
    handle: async (call) => {
      const { q: words, limit = 5, only = searchKinds } = call.query;
      const groups = await groupsOf(call, new Set(only), { words, limit });
      return answer({ groups: groups.filter((group) => group !== undefined) });
    },
  }),
];

async function groupsOf(
  call: Call,
  kinds: ReadonlySet<Group['kind']>,
  wanted: Wanted,
): Promise<readonly (Group | undefined)[]> {
  const { funnels, records } = call.services.workspaces.current().workspace;
  const found = await Promise.all([
    ...(kinds.has('case') ? [...funnels.values()] : []).map((one) => findCases(call, one, wanted)),
    ...(kinds.has('record') ? [...records.values()] : []).map((one) =>
      findRecords(call, one, wanted),
    ),
    ...(kinds.has('person') ? [findPeople(call, wanted)] : []),
    ...(kinds.has('document') ? [findDocuments(call, wanted)] : []),
    ...(kinds.has('definition') ? [findDefinitions(call, wanted)] : []),
  ]);
  return [...found, ...findTitles(call, wanted).filter(({ kind }) => kinds.has(kind))];
}
