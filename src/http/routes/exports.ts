import { Type } from 'typebox';
import type { Collection } from '../../definitions/index.ts';
import type { JsonObject } from '../../shared/index.ts';
import { download, type Reply } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { tableFile, tableMediaTypes } from '../files/table-file.ts';
import { seenCollection } from '../reading/collection.ts';
import { readableRows, tableOfRows } from '../reading/export-rows.ts';
import { listQuery } from '../reading/list-query.ts';
import { closed, name } from '../schemas/parts.ts';
import { listParameters } from './cases.ts';

const tag = 'Exports';
const jsonLines = 'application/x-ndjson';
const { where, filter, sort, search } = listParameters;

const exports = {
  method: 'GET',
  tag,
  description:
    'The same filters as for the list; formulas in texts are neutralised in CSV and XLSX.',
  allowed: { ...signedIn('read', 'export'), seeingAs: true },
  query: Type.Object(
    {
      format: Type.Union([Type.Literal('csv'), Type.Literal('xlsx'), Type.Literal('json')], {
        description: '`json` is one row a line.',
      }),
      where,
      filter,
      sort,
      search,
    },
    { additionalProperties: Type.String({ maxLength: 1000 }) },
  ),
  replies: {
    200: { description: 'The file.', mediaTypes: [...Object.values(tableMediaTypes), jsonLines] },
  },
} as const;

/** Everything of a collection that the caller sees, as a file. */
export const exportRoutes: readonly Route[] = [
  route({
    ...exports,
    id: 'exportCases',
    path: '/exports/cases/{funnel}',
    summary: 'Download the cases of a funnel that the caller sees',
    params: closed({ funnel: name('The funnel.') }),
    handle: (call) => exportFile(call, `case:${call.params.funnel}`, call.params.funnel),
  }),
  route({
    ...exports,
    id: 'exportRecords',
    path: '/exports/records/{type}',
    summary: 'Download the records of a type that the caller sees',
    params: closed({ type: name('The record type.') }),
    handle: (call) => exportFile(call, `record:${call.params.type}`, call.params.type),
  }),
];

type ExportCall = Call<unknown, { readonly format: 'csv' | 'xlsx' | 'json' }>;

async function exportFile(call: ExportCall, collection: Collection, file: string): Promise<Reply> {
  const seen = seenCollection(call, collection);
  const { format, ...asked } = call.query;
  const query = listQuery(call, seen, asked);
  if (format !== 'json') return tableFile(tableOfRows(call, seen, query), file, format);
  const rows = readableRows(call, seen, query);
  return download(lines(rows), { name: `${file}.ndjson`, mediaType: jsonLines });
}

async function* lines(rows: AsyncIterable<JsonObject>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}
