import { queryEnvironment, ruleBindings } from '../../access/index.ts';
import { formatField, normalizeField, type Field } from '../../definitions/index.ts';
import type { RowQuery } from '../../engine/index.ts';
import {
  compileCondition,
  noReferences,
  type Condition,
  type ValueType,
} from '../../expressions/index.ts';
import { BatonError, type Json, type Problem } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { queryable, searchedFields, type Seen } from './collection.ts';
import { lineFilter } from './line-filter.ts';

/** What a list may be asked for; other parameters are filters by field. */
export interface ListParameters {
  readonly where?: string;
  /** Lines of a filter as JSON. */
  readonly filter?: string;
  readonly sort?: string;
  readonly search?: string;
  readonly limit?: number;
  readonly cursor?: string;
  readonly [filter: string]: unknown;
}

const own = new Set(['where', 'filter', 'sort', 'search', 'limit', 'cursor']);

/**
 * The store’s query for a list, with the caller’s row rules in it. Filters, sort order and search may only
 * speak of fields that the caller sees plainly in every row; others are refused like unknown ones.
 */
export function listQuery(
  call: Pick<Call, 'services' | 'actor' | 'now'>,
  seen: Seen,
  query: ListParameters,
): RowQuery {
  const where = allOf([
    seen.view.rows,
    ...(query.where === undefined ? [] : [written(call, seen, query.where)]),
    ...(query.filter === undefined ? [] : lineFilter(call, seen, query.filter)),
    ...Object.entries(query)
      .filter(([name]) => !own.has(name))
      .map(([name, value]) => filterBy(seen, name, String(value))),
  ]);
  const sort = sortOrder(seen, query.sort);
  const search = query.search === undefined ? {} : searchIn(call, seen, query.search);
  return {
    collection: seen.collection,
    where,
    sort,
    limit: query.limit ?? 50,
    ...search,
    ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
  };
}

function allOf(conditions: readonly Condition[]): Condition {
  const of = conditions.filter(({ op }) => op !== 'true');
  return of.length === 1 ? (of[0] as Condition) : { op: 'and', of };
}

/** A condition as the caller wrote it, compiled over the fields that he may query by. */
function written(
  { actor, now }: Pick<Call, 'actor' | 'now'>,
  { entity, view, collection }: Seen,
  source: string,
): Condition {
  const compiled = compileCondition(source, {
    environment: queryEnvironment(entity, view.queryable),
    row: collection.startsWith('case:') ? 'case' : 'record',
  });
  if (!compiled.ok) {
    const [first, ...rest] = compiled.error as readonly [Problem, ...Problem[]];
    throw new BatonError([first, ...rest]);
  }
  return compiled.value.bind(ruleBindings(actor, now), noReferences);
}

/** `field=value`: the value equals; of a list, is in it. */
function filterBy(seen: Seen, name: string, text: string): Condition {
  const field = queryable(seen, name);
  if (field === undefined)
    throw new BatonError({ code: 'http-filter-unknown', params: { field: name.slice(0, 100) } });
  const type = field.valueType;
  if (type.kind === 'list') return { op: 'includes', field: name, type: type.of, value: text };
  if (type.kind === 'object')
    throw new BatonError({ code: 'http-filter-unknown', params: { field: name } });
  return { op: 'eq', field: name, type, value: valueOf(field, type, text) };
}

function valueOf(field: Field, type: ValueType, text: string): Json {
  const given = type.kind === 'bool' ? text === 'true' : numeric(type, text);
  if (field.computed !== undefined || type.kind === 'bool') return given;
  const normal = normalizeField(field, given);
  if (normal.ok && normal.value !== null) return normal.value;
  throw new BatonError({
    code: 'input-format',
    params: { field: field.id, expected: formatField(field, given, { locale: 'en', zone: 'UTC' }) },
  });
}

function numeric(type: ValueType, text: string): Json {
  const isNumber = type.kind === 'int' || type.kind === 'decimal';
  return isNumber && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** `-amount,opened`: fields in order, with a minus for descending. */
function sortOrder(seen: Seen, text: string | undefined): RowQuery['sort'] {
  const standard = seen.collection.startsWith('case:') ? 'opened' : 'name';
  if (text === undefined)
    return seen.view.queryable.has(standard)
      ? [{ field: standard, descending: standard === 'opened' }]
      : [];
  return text.split(',').map((part) => {
    const descending = part.startsWith('-');
    const name = descending ? part.slice(1) : part;
    const field = queryable(seen, name);
    if (field === undefined || ['list', 'object'].includes(field.valueType.kind))
      throw new BatonError({ code: 'http-sort-unknown', params: { field: name.slice(0, 100) } });
    return { field: name, descending };
  });
}

function searchIn(
  call: Pick<Call, 'services'>,
  seen: Seen,
  search: string,
): Pick<RowQuery, 'search' | 'searchFields'> {
  const searchFields = searchedFields(call, seen);
  if (searchFields.length === 0)
    throw new BatonError({ code: 'http-filter-unknown', params: { field: 'search' } });
  return { search, searchFields };
}
