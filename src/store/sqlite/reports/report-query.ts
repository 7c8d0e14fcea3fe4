import type { GroupKey } from '../../../reports/ports.ts';
import type { Collection } from '../../../definitions/index.ts';
import type { Condition } from '../../../expressions/index.ts';
import type { Json } from '../../../shared/index.ts';
import type { SqlValue } from '../columns/storage-types.ts';
import type { CollectionTables } from '../columns/table-registry.ts';
import type { ReadRequest } from '../readers/request.ts';
import { conditionSql } from '../rows/condition.ts';
import { SqlCondition } from '../rows/condition-query.ts';
import { searchSql } from '../rows/search.ts';
import { RowSource } from '../rows/source.ts';
import { bucketSql } from './buckets.ts';

/** What every report reads. */
export interface Population {
  readonly collection: Collection;
  readonly where: Condition;
  readonly entered?: string;
  readonly search?: string;
  readonly searchFields?: readonly string[];
  readonly groupBy: readonly GroupKey[];
}

/**
 * One SELECT of a report under way. Its parts are to be made in the order in which they stand in the
 * text, since their values are bound in that order.
 */
export class ReportQuery {
  readonly condition: SqlCondition;
  readonly #population: Population;
  readonly #keys: readonly KeySql[];

  constructor(tables: CollectionTables, population: Population) {
    const source = new RowSource(tables, population.entered);
    this.condition = new SqlCondition(source);
    this.#population = population;
    this.#keys = population.groupBy.map((key) => keySql(source, key));
  }

  get source(): RowSource {
    return this.condition.source;
  }

  /** The SQL of all keys, in order. */
  get keys(): readonly string[] {
    return this.#keys.flatMap((key) => key.parts);
  }

  /** `k0, k1, …`: names for the keys. */
  get keyNames(): readonly string[] {
    return this.keys.map((_, index) => `k${index}`);
  }

  /** The keys with their names, for the head of a SELECT. */
  get namedKeys(): readonly string[] {
    return this.keys.map((key, index) => `${key} AS k${index}`);
  }

  where(): string {
    const where = conditionSql(this.condition, this.#population.where);
    if (this.#population.search === undefined) return where;
    return `${where} AND ${searchSql(this.condition, this.#population)}`;
  }

  /** The keys of a row, whose values come first in it. */
  decodeKeys(row: readonly SqlValue[]): readonly Json[] {
    let from = 0;
    return this.#keys.map(({ parts, decode }) => decode(row.slice(from, (from += parts.length))));
  }

  request(sql: string): ReadRequest {
    return { sql, values: this.condition.values };
  }
}

interface KeySql {
  readonly parts: readonly string[];
  decode(values: readonly SqlValue[]): Json;
}

function keySql(source: RowSource, key: GroupKey): KeySql {
  const field = source.field(key.field);
  if (key.currency) {
    const decode = ([code = null]: readonly SqlValue[]) => (code === null ? null : String(code));
    return { parts: field.parts.slice(1), decode };
  }
  if (!key.bucket) return { parts: field.parts, decode: (values) => field.storage.decode(values) };
  const { bucket, zone = 'UTC', yearStart } = key;
  const options = { bucket, zone, ...(yearStart === undefined ? {} : { yearStart }) };
  const decode = ([day = null]: readonly SqlValue[]) => (day === null ? null : String(day));
  return { parts: [bucketSql(field, options)], decode };
}

/** `GROUP BY …`, or nothing where there are no keys. */
export function groupSql(names: readonly string[]): string {
  return names.length === 0 ? '' : `GROUP BY ${names.join(', ')} ORDER BY ${names.join(', ')}`;
}
