import { Type } from 'typebox';
import { fieldType, type Collection, type Field } from '../../definitions/index.ts';
import type { GroupKey } from '../../reports/index.ts';
import { BatonError, localize, type Json } from '../../shared/index.ts';
import { answer, type Reply } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { knownCollection, queryable, type Seen } from '../reading/collection.ts';
import { labelsOfRows } from '../reading/labels.ts';
import { listQuery } from '../reading/list-query.ts';
import { totalsBy, totalsOf, type GroupTotals } from '../reading/totals.ts';
import { ListSummarySchema } from '../schemas/board.ts';
import { closed, name } from '../schemas/parts.ts';
import { listParameters } from './cases.ts';

const tag = 'Cases';
const { where, filter, search } = listParameters;
/** The most groups that are told; a list of more is not read group by group. */
const mostGroups = 200;
const buckets = ['day', 'week', 'month', 'quarter', 'year'] as const;

const summary = {
  method: 'GET',
  description:
    'The same filters as for the list. With `group`, also of each value of a field; dates and moments by `bucket`, whose key is its first day.',
  allowed: signedIn('read'),
  query: Type.Object(
    {
      where,
      filter,
      search,
      group: Type.Optional(name('The field to group by.')),
      bucket: Type.Optional(Type.Enum([...buckets])),
      sums: Type.Optional(
        Type.String({ maxLength: 1000, description: 'Money fields to add up: `total,fee`.' }),
      ),
    },
    { additionalProperties: Type.String({ maxLength: 1000 }) },
  ),
  replies: { 200: { description: 'Counts and sums.', schema: ListSummarySchema } },
} as const;

/** How many rows a list has, the sums of their money, and the same by group. */
export const summaryRoutes: readonly Route[] = [
  route({
    ...summary,
    id: 'summarizeCases',
    path: '/summaries/cases/{funnel}',
    tag,
    summary: 'Counts and sums of a list of cases, by group',
    params: closed({ funnel: name('The funnel.') }),
    handle: (call) => summarize(call, `case:${call.params.funnel}`),
  }),
  route({
    ...summary,
    id: 'summarizeRecords',
    path: '/summaries/records/{type}',
    tag: 'Records',
    summary: 'Counts and sums of a list of records, by group',
    params: closed({ type: name('The record type.') }),
    handle: (call) => summarize(call, `record:${call.params.type}`),
  }),
];

type Bucket = (typeof buckets)[number];
type Asked = Call<
  unknown,
  { readonly group?: string; readonly bucket?: Bucket; readonly sums?: string }
>;

async function summarize(call: Asked, collection: Collection): Promise<Reply> {
  const seen = knownCollection(call, collection);
  const { group, bucket, sums = '', ...asked } = call.query;
  const query = listQuery(call, seen, asked);
  const money = sums === '' ? [] : sums.split(',').map((field) => moneyField(seen, field));
  const key = group === undefined ? undefined : groupKey(call, seen, group, bucket);
  const [all, groups] = await Promise.all([
    totalsOf(call, query, money),
    key ? totalsBy(call, query, { groupBy: [key.groupBy], money }) : [],
  ]);
  const told = groups.slice(0, mostGroups);
  const titles = key && !key.groupBy.bucket ? await titlesOf(call, key.field, told) : undefined;
  return answer({
    ...all,
    groups: told.map(({ keys: [value = null], count, sums: added }) => {
      const title = titles?.get(String(value));
      return { key: value, ...(title !== undefined && { title }), count, sums: added };
    }),
    more: groups.length > told.length,
  });
}

function moneyField(seen: Seen, id: string): Field {
  const field = queryable(seen, id);
  if (field?.valueType.kind === 'money') return field;
  throw new BatonError({ code: 'http-filter-unknown', params: { field: id.slice(0, 100) } });
}

function groupKey(
  call: Asked,
  seen: Seen,
  id: string,
  bucket: Bucket | undefined,
): { readonly field: Field; readonly groupBy: GroupKey } {
  const field = queryable(seen, id);
  if (!field || !(fieldType(field).groups || field.id === 'team'))
    throw new BatonError({ code: 'http-sort-unknown', params: { field: id.slice(0, 100) } });
  const isDated = field.valueType.kind === 'date' || field.valueType.kind === 'instant';
  if (!isDated) return { field, groupBy: { field: id } };
  const { fiscalYearStart: yearStart } = call.services.workspaces.current().workspace.organization;
  return {
    field,
    groupBy: { field: id, bucket: bucket ?? 'month', zone: call.actor.zone, yearStart },
  };
}

/** Words of options, departments and teams; names of people and records. */
async function titlesOf(
  call: Asked,
  field: Field,
  groups: readonly GroupTotals[],
): Promise<ReadonlyMap<string, string>> {
  const { departments, teams } = call.services.workspaces.current().workspace.organization;
  const titled =
    field.type === 'department'
      ? [...departments.values()]
      : field.id === 'team'
        ? [...teams.values()]
        : field.options;
  if (titled) return new Map(titled.map(({ id, title }) => [id, localize(title, call.locale)]));
  const rows = groups.map(({ keys: [value = null] }): { [id: string]: Json } => ({
    [field.id]: value,
  }));
  const labels = await labelsOfRows(call, [field], rows);
  return new Map(Object.values(labels).flatMap((names) => Object.entries(names)));
}
