import { Type } from 'typebox';
import type { CellQuery } from '../../reports/index.ts';
import { localize } from '../../shared/index.ts';
import { answer, type Reply } from '../core/reply.ts';
import { seenCollection } from '../reading/collection.ts';
import { namesFor } from '../reading/names.ts';
import { closed, Row } from '../schemas/parts.ts';
import { subjectJson } from './json.ts';
import { SubjectSchema } from './schemas.ts';
import type { ReportCall } from './reader.ts';

const Names = Type.Record(Type.String(), Type.String());

/** A page of what is behind a figure. */
export const BehindSchema = closed({
  of: SubjectSchema,
  count: Type.Integer({ description: 'How many there are in all.' }),
  items: Type.Array(Row),
  next: Type.Optional(Type.String({ description: 'Cursor of the next page; absent on the last.' })),
  people: Type.Unsafe<{ [id: string]: string }>({
    ...Names,
    description: 'Names of the owners.',
  }),
  stages: Type.Unsafe<{ [id: string]: string }>({
    ...Names,
    description: 'Titles of the stages, in the caller’s language.',
  }),
});

export interface BehindPage {
  readonly limit?: number;
  readonly cursor?: string;
}

/** The rows behind a figure, the last changed first, each with what the caller may see of it. */
export async function behindPage(
  call: ReportCall,
  query: CellQuery,
  { limit = 50, cursor }: BehindPage,
): Promise<Reply> {
  const { services, locale } = call;
  const { workspace } = services.workspaces.current();
  const { view } = seenCollection(call, query.collection);
  const sort = view.queryable.has('updated') ? [{ field: 'updated', descending: true }] : [];
  const page = { ...query, sort, limit, ...(cursor === undefined ? {} : { cursor }) };
  const [{ rows, nextCursor }, count] = await Promise.all([
    services.store.queryRows(page),
    services.store.countRows(query),
  ]);
  const items = rows.map((row) => view.redact(row)).filter((row) => row !== undefined);
  const owners = items.map((row) => row['owner']).filter((one) => typeof one === 'string');
  const people = await namesFor(call).namesOf('person', [...new Set(owners)]);
  const funnel = workspace.funnels.get(query.collection.slice('case:'.length));
  const stages = [...(funnel?.stages ?? [])].map(([id, { title }]) => [
    id,
    localize(title, locale),
  ]);
  return answer({
    of: subjectJson(query.collection, workspace, locale),
    count,
    items,
    ...(nextCursor === undefined ? {} : { next: nextCursor }),
    people: Object.fromEntries(people),
    stages: Object.fromEntries(stages) as object,
  });
}
