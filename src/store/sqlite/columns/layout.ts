import type { Collection, CollectionPlan, ColumnPlan } from '../../../definitions/index.ts';
import type { ValueType } from '../../../expressions/index.ts';
import { canonicalJson } from '../../../shared/index.ts';
import { distinctName } from '../database/naming.ts';
import { storageOf } from './storage.ts';
import type { Storage } from './storage-types.ts';
import { systemColumns } from '../../columns/system-columns.ts';

/** One field as it stands in the table of columns. */
export interface Column {
  readonly field: string;
  readonly type: ValueType;
  readonly scale?: number;
  readonly storage: Storage;
  /** Names of its SQL columns, one for each part of the storage. */
  readonly names: readonly string[];
  readonly declared: readonly string[];
}

export interface Index {
  readonly columns: readonly string[];
  readonly unique: boolean;
}

/** What a collection's table of columns looks like. Tables of equal layouts are interchangeable. */
export interface Layout {
  readonly columns: readonly ColumnPlan[];
  readonly indexes: readonly Index[];
}

export const bareLayout: Layout = { columns: [], indexes: [] };

/** What of a storage plan decides the table. */
export function layoutOf(plan: CollectionPlan): Layout {
  return {
    columns: plan.columns.map(({ field, type, scale }) => ({
      field,
      type,
      ...(scale === undefined ? {} : { scale }),
    })),
    indexes: plan.indexes.map(({ columns, unique }) => ({ columns, unique })),
  };
}

/** Whether two layouts ask for the same table, in whatever order they name its parts. */
export function sameLayout(a: Layout, b: Layout): boolean {
  return normalize(a) === normalize(b);
}

function normalize({ columns, indexes }: Layout): string {
  const sorted = (items: readonly unknown[]) => items.map(canonicalJson).toSorted();
  return canonicalJson([sorted(columns), sorted(indexes)]);
}

/** All columns of the table: the system's, then the planned. */
export function columnsOf(collection: Collection, layout: Layout): readonly Column[] {
  const system = systemColumns(collection).map(([field, type]) => {
    const storage = storageOf(type);
    return { field, type, storage, ...sqlColumns(field, storage) };
  });
  const own = layout.columns.map((planned) => {
    const storage = storageOf(planned.type, planned.scale);
    const name = `${distinctName(planned.field)}:${storage.code}`;
    return { ...planned, storage, ...sqlColumns(name, storage) };
  });
  return [...system, ...own];
}

function sqlColumns(name: string, storage: Storage): Pick<Column, 'names' | 'declared'> {
  return {
    names: storage.parts.map(({ suffix }) => name + suffix),
    declared: storage.parts.map(({ declared }) => declared),
  };
}
