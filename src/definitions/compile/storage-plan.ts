import type { ReadPath, ValueType } from '../../expressions/index.ts';
import { fieldType } from '../fields/index.ts';
import type {
  CollectionPlan,
  ColumnPlan,
  EntityType,
  Field,
  Metric,
  Report,
  StoragePlan,
  Workspace,
} from '../model/index.ts';

type Parts = Omit<Workspace, 'storage'>;
type Index = CollectionPlan['indexes'][number];

const searched = new Set<Field['type']>(['text', 'e-mail', 'phone', 'number series']);

/** Which fields become columns, by what lists, rules, reports, metrics and imports use. */
export function storagePlan(parts: Parts): StoragePlan {
  const records = [...parts.records.values()].map(({ entity }) => planOf(parts, entity, []));
  const funnels = [...parts.funnels.values()].map(({ entity, stages }) =>
    planOf(parts, entity, [...stages.keys()]),
  );
  return { collections: [...records, ...funnels] };
}

function planOf(parts: Parts, entity: EntityType, stages: readonly string[]): CollectionPlan {
  const indexes = indexesOf(parts, entity);
  const used = new Set([
    ...usedFields(parts, entity),
    ...indexes.flatMap(({ columns }) => columns),
  ]);
  const columns = [...entity.fields.values()].filter(
    (field) => field.id !== 'name' && (used.has(field.id) || isListed(field)),
  );
  return {
    collection: entity.collection,
    columns: columns.map(columnOf),
    indexes,
    search: [...entity.fields.values()]
      .filter(({ type }) => searched.has(type))
      .map(({ id }) => id),
    stages,
  };
}

/** Lists show, filter and sort by every field with one plain value. */
function isListed(field: Field): boolean {
  return fieldType(field).column !== 'json' && field.type !== 'long text';
}

function columnOf(field: Field): ColumnPlan {
  const { id, valueType, scale } = field;
  const type = storedType(valueType);
  return scale === undefined ? { field: id, type } : { field: id, type, scale };
}

/** A reference is kept as the id of its record. */
function storedType(type: ValueType): ValueType {
  return type.kind === 'object' ? { kind: 'text' } : type;
}

function usedFields({ policies, reports, metrics }: Parts, entity: EntityType): readonly string[] {
  const { collection } = entity;
  const policy = policies.get(collection);
  const rules = [...(policy?.see ?? []), ...(policy?.edit ?? [])].map(({ rows }) => rows);
  const own = [...reports.values()].filter(({ from }) => from === collection);
  const filters = own.flatMap(({ where, show }) => [
    ...(where ? [where] : []),
    ...show.flatMap((column) => (column.kind === 'share' ? [column.when] : [])),
  ]);
  const figures = [...metrics.values()].filter((metric) => collectionOf(metric) === collection);
  const populations = figures.flatMap(({ value }) =>
    value.kind === 'aggregate' && value.over.where ? [value.over.where] : [],
  );
  const read = [...rules, ...filters, ...populations].flatMap(({ reads }) => reads);
  return [
    ...read.flatMap((path) => fieldRead(path)),
    ...own.flatMap(({ rows }) => rows.map(({ field }) => field)),
    ...figures.flatMap(operands),
    ...figures.flatMap(attribution),
  ];
}

function fieldRead([root, field]: ReadPath): readonly string[] {
  return (root === 'case' || root === 'record') && field !== undefined ? [field] : [];
}

function collectionOf({ value }: Metric): string | undefined {
  return value.kind === 'aggregate' ? value.over.collection : undefined;
}

function operands({ value }: Metric): readonly string[] {
  const operand = value.kind === 'aggregate' ? value.measure.operand : undefined;
  if (!operand) return [];
  return operand.kind === 'field' ? [operand.field] : [operand.from, operand.to];
}

function attribution({ value }: Metric): readonly string[] {
  if (value.kind !== 'aggregate') return [];
  return [value.over.dated, value.over.person].filter((field) => field !== undefined);
}

/** A column of the board is read in the order in which its cases came into the stage. */
const board: Index = { name: 'board', columns: ['stage', 'entered'], unique: false };

/**
 * One unique index for each unique field and import key, a covering one for each report that groups, and for cases
 * that of the board.
 */
function indexesOf(parts: Parts, entity: EntityType): readonly Index[] {
  const unique = [...entity.fields.values()]
    .filter((field) => field.unique)
    .map((field): Index => ({ name: `unique_${field.id}`, columns: [field.id], unique: true }));
  const keys = [...parts.imports.values()]
    .filter(({ into, key }) => into === entity.collection && !entity.fields.get(key)?.unique)
    .map(({ key }): Index => ({ name: `key_${key}`, columns: [key], unique: false }));
  const reports = [...parts.reports.values()]
    .filter(({ from, rows }) => from === entity.collection && rows.length > 0)
    .map((report): Index => coveringIndex(parts, report, entity));
  const isCase = entity.collection.startsWith('case:');
  return distinctIndexes([...unique, ...keys, ...reports, ...(isCase ? [board] : [])]);
}

/** What is grouped and filtered by first, then what is aggregated. */
function coveringIndex({ metrics }: Parts, report: Report, entity: EntityType): Index {
  const figures = report.show.flatMap((column) =>
    column.kind === 'metric' ? aggregatesOf(metrics, column.metric) : [],
  );
  const filters = figures.flatMap(({ value }) =>
    value.kind === 'aggregate' ? (value.over.where?.reads ?? []) : [],
  );
  const names = [
    ...report.rows.map(({ field }) => field),
    ...[...(report.where?.reads ?? []), ...filters].flatMap(fieldRead),
    ...figures.flatMap(operands),
  ];
  const columns = [...new Set(names)].filter((name) => isColumn(entity, name));
  return { name: `report_${report.id.replaceAll('-', '_')}`, columns, unique: false };
}

function aggregatesOf(metrics: ReadonlyMap<string, Metric>, id: string): readonly Metric[] {
  const metric = metrics.get(id);
  if (metric?.value.kind !== 'ratio') return metric ? [metric] : [];
  return [...aggregatesOf(metrics, metric.value.of), ...aggregatesOf(metrics, metric.value.to)];
}

/** A value of several parts, such as a list, is no part of an index. */
function isColumn(entity: EntityType, name: string): boolean {
  const field = entity.fields.get(name) ?? entity.systemFields.get(name);
  return field !== undefined && field.valueType.kind !== 'list' && field.type !== 'file';
}

/** An index that another begins with is not needed beside it. */
function distinctIndexes(indexes: readonly Index[]): readonly Index[] {
  const text = ({ columns }: Index) => columns.map((column) => `${column},`).join('');
  return indexes.filter(
    (index, at) =>
      index.unique ||
      (index.columns.length > 0 &&
        !indexes.some(
          (other, place) =>
            place !== at &&
            !other.unique &&
            text(other).startsWith(text(index)) &&
            (text(other) !== text(index) || place < at),
        )),
  );
}
