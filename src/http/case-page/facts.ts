import type { FieldAccess } from '../../access/index.ts';
import type { EntityType, Field } from '../../definitions/index.ts';
import { localize, type Json, type JsonObject } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import type { SeenCase } from '../reading/cases.ts';
import { fieldWriter, valuesIn, type FieldWriter } from '../reading/field-writer.ts';
import { shownIn } from '../reading/shown.ts';
import { filled } from '../standing/reading.ts';

/** The fields of a case that are filled and that the reader sees, in words; a table with its rows. */
export function factsOf(
  call: Pick<Call, 'services' | 'actor' | 'locale'>,
  { funnel, row, view, stored }: SeenCase,
): Promise<readonly object[]> {
  return factsOfRow(call, funnel.entity, row, view.access(stored));
}

/** The same of any row. */
export async function factsOfRow(
  call: Pick<Call, 'services' | 'actor' | 'locale'>,
  entity: EntityType,
  row: JsonObject,
  access: FieldAccess,
): Promise<readonly object[]> {
  const shown = shownIn(access);
  const fields = [...entity.fields.values()].filter(({ id }) => row[id] !== undefined && shown(id));
  const writer = await fieldWriter(call, valuesIn(fields, row));
  return fields.map((field) => factJson(field, row[field.id] ?? null, writer));
}

function factJson(field: Field, value: Json, writer: FieldWriter): object {
  const { to } = field;
  return filled({
    field: field.id,
    title: localize(field.title, writer.locale),
    type: kindOf(field),
    text: writer.write(field, value),
    to,
    id: to === undefined ? undefined : value,
    computed: field.computed === undefined ? undefined : true,
    table: field.type === 'table' ? tableJson(field, value, writer) : undefined,
  });
}

function kindOf({ type, valueType }: Field): string {
  return valueType.kind === 'money' ? 'money' : type;
}

const numbers: ReadonlySet<string> = new Set(['int', 'decimal', 'money']);

/** Columns of which some row has something. */
function tableJson({ columns = [] }: Field, value: Json, writer: FieldWriter): object {
  const rows = Array.isArray(value) ? (value as JsonObject[]) : [];
  const used = columns.filter(({ id }) => rows.some((row) => row[id] !== undefined));
  return {
    columns: used.map(({ id, title, valueType }) => ({
      id,
      title: localize(title, writer.locale),
      number: numbers.has(valueType.kind),
    })),
    rows: rows.map((row) =>
      used.map((column) => {
        const cell = row[column.id];
        return cell === undefined || cell === null ? '' : writer.write(column, cell);
      }),
    ),
  };
}
