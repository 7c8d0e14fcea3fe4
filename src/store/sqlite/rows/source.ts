import type { Collection } from '../../../definitions/index.ts';
import type { ValueType } from '../../../expressions/index.ts';
import type { Column } from '../columns/layout.ts';
import { storageOf } from '../columns/storage.ts';
import type { Storage } from '../columns/storage-types.ts';
import type { CollectionTables } from '../columns/table-registry.ts';
import { isCaseCollection, literal, quote, visitsTable } from '../database/naming.ts';

/** A field as a query sees it: one SQL expression for each part of its storage. */
export interface FieldSql {
  readonly field: string;
  readonly type: ValueType;
  readonly storage: Storage;
  readonly parts: readonly string[];
  /** Kept in columns; otherwise taken out of the row's JSON, one row at a time. */
  readonly columns: boolean;
}

/**
 * What a query reads: the table of columns as `p` and, where it needs the rows themselves, the stored
 * rows as `b`.
 */
export class RowSource {
  readonly collection: Collection;
  readonly #tables: CollectionTables;
  readonly #entered: string | undefined;
  #needsRows = false;

  /** With `entered`, only cases that have been in that stage, the field `entered` being when first. */
  constructor(tables: CollectionTables, entered?: string) {
    this.#tables = tables;
    this.#entered = entered;
    this.collection = tables.active.collection;
  }

  /** The field of that name. One without a column is read as JSON: slower, with the same result. */
  field(name: string): FieldSql {
    const column = this.#tables.active.byField.get(name);
    if (column) {
      const { field, type, storage, names } = column;
      if (field === 'entered' && this.#entered !== undefined)
        return { field, type, storage, parts: ['e.entered'], columns: true };
      return {
        field,
        type,
        storage,
        parts: names.map((part) => `p.${quote(part)}`),
        columns: true,
      };
    }
    return this.#encodedField(name, this.#tables.next?.byField.get(name));
  }

  /** The field straight from the row's JSON, absent where it is not of the type; no column needed. */
  jsonField(name: string, type: ValueType & { kind: 'text' | 'date' | 'bool' }): FieldSql {
    const path = jsonPath(name);
    const kind = `json_type(${this.row()}, ${path})`;
    const value =
      type.kind === 'bool'
        ? `CASE ${kind} WHEN 'true' THEN 1 WHEN 'false' THEN 0 END`
        : `CASE ${kind} WHEN 'text' THEN json_extract(${this.row()}, ${path}) END`;
    return { field: name, type, storage: storageOf(type), parts: [value], columns: false };
  }

  /** The whole stored row as JSON. */
  row(): string {
    this.#needsRows = true;
    return 'b.row';
  }

  /** The FROM clause; asked for last, when it is known what is read. */
  from(): string {
    const rows = isCaseCollection(this.collection) ? 'cases' : 'records';
    const joins = [`${quote(this.#tables.active.name)} p`];
    if (this.#entered !== undefined)
      joins.push(`JOIN (${this.#firstEntries()}) e ON e.seq = p.seq`);
    if (this.#needsRows) joins.push(`JOIN ${rows} b ON b.seq = p.seq`);
    return joins.join(' ');
  }

  #firstEntries(): string {
    return `SELECT seq, min(entered) AS entered FROM ${quote(visitsTable(this.collection))}
            WHERE stage = ${literal(this.#entered ?? '')} GROUP BY seq`;
  }

  #encodedField(field: string, column: Column | undefined): FieldSql {
    const path = jsonPath(field);
    const row = this.row();
    if (!column) {
      const text: ValueType = { kind: 'text' };
      const parts = [`json_extract(${row}, ${path})`];
      return { field, type: text, storage: storageOf(text), parts, columns: false };
    }
    const { type, storage, scale } = column;
    const shape = literal(JSON.stringify([type, scale ?? null]));
    const parts = storage.parts.map((_, i) => `baton_encode(${row} -> ${path}, ${shape}, ${i})`);
    return { field, type, storage, parts, columns: false };
  }
}

function jsonPath(field: string): string {
  return literal(`$."${field.replaceAll('"', '')}"`);
}
