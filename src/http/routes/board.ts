import { Type } from 'typebox';
import type { Funnel } from '../../definitions/index.ts';
import { readBoard, readColumn } from '../board/board.ts';
import { columnsOf } from '../board/columns.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { knownCollection, notFound, type Seen } from '../reading/collection.ts';
import { listQuery, type ListParameters } from '../reading/list-query.ts';
import { BoardSchema, ColumnPageSchema } from '../schemas/board.ts';
import { closed, limit, name } from '../schemas/parts.ts';
import { listParameters } from './cases.ts';

const tag = 'Cases';
const funnelWord = { en: 'funnel', 'zh-CN': '漏斗' };
const stageWord = { en: 'stage', 'zh-CN': '阶段' };
const anyField = { additionalProperties: Type.String({ maxLength: 1000 }) };
const description =
  'The same filters as for the list; without a sort, those who came last are first.';
const { where, filter, sort, search, cursor } = listParameters;
const asked = { where, filter, sort, search, limit: limit(100) };

/** The cases of a funnel as cards in the columns of its stages. */
export const boardRoutes: readonly Route[] = [
  route({
    id: 'readBoard',
    method: 'GET',
    path: '/funnels/{funnel}/board',
    tag,
    summary: 'The board of a funnel: counts, sums of money and first cards by stage',
    description,
    allowed: signedIn('read'),
    params: closed({ funnel: name('The funnel.') }),
    query: Type.Object(asked, anyField),
    replies: { 200: { description: 'The board.', schema: BoardSchema } },
    handle: async (call) => {
      const board = boardOf(call, call.params.funnel);
      const query = cardQuery(call, board.seen, { limit: 20, ...call.query });
      return answer(await readBoard(call, { ...board, query }));
    },
  }),
  route({
    id: 'readBoardColumn',
    method: 'GET',
    path: '/funnels/{funnel}/board/{stage}',
    tag,
    summary: 'More cards of a column',
    description,
    allowed: signedIn('read'),
    params: closed({ funnel: name('The funnel.'), stage: name('The stage.') }),
    query: Type.Object({ ...asked, cursor }, anyField),
    replies: { 200: { description: 'The cards.', schema: ColumnPageSchema } },
    handle: async (call) => {
      const { seen, funnel } = boardOf(call, call.params.funnel);
      const column = columnsOf(funnel).find(({ stage }) => stage.id === call.params.stage);
      if (!column) throw notFound(stageWord, call.params.stage);
      const query = cardQuery(call, seen, call.query);
      return answer(await readColumn(call, { seen, column, query }));
    },
  }),
];

function boardOf(call: Call, id: string): { readonly seen: Seen; readonly funnel: Funnel } {
  const seen = knownCollection(call, `case:${id}`);
  const funnel = call.services.workspaces.current().workspace.funnels.get(id);
  if (!funnel) throw notFound(funnelWord, id);
  return { seen, funnel };
}

function cardQuery(call: Call, seen: Seen, given: ListParameters) {
  const sort = seen.view.queryable.has('entered') ? { sort: '-entered' } : {};
  return listQuery(call, seen, { ...sort, ...given });
}
