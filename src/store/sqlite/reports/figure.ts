import type { Operand } from '../../../definitions/index.ts';
import { Decimal } from '../../../shared/index.ts';
import type { SqlValue } from '../columns/storage-types.ts';
import { unitsToDecimal } from '../columns/scaled-storage.ts';
import type { FieldSql, RowSource } from '../rows/source.ts';

const DAY = 86_400_000;

/** What a measure is taken of: SQL for one value of each row, and what that value stands for. */
export interface Figure {
  readonly field: string;
  readonly sql: string;
  /** Whole numbers add up exactly in SQLite, fractions do not, and texts can only be compared. */
  readonly kind: 'whole' | 'fraction' | 'text';
  /** For money that carries its own currency. */
  readonly currency?: string;
  /** The number that a value or a sum of values stands for. */
  toDecimal(value: SqlValue): Decimal;
  /** As it is shown: a decimal text, a date, a moment. */
  toText(value: SqlValue): string;
}

export function figureOf(source: RowSource, operand: Operand): Figure {
  return operand.kind === 'days'
    ? daysBetween(source.field(operand.from), source.field(operand.to))
    : fieldFigure(source.field(operand.field));
}

function fieldFigure(field: FieldSql): Figure {
  const [sql = 'NULL', currency] = field.parts;
  switch (field.type.kind) {
    case 'int':
      return numberFigure(field.field, sql, 'whole', integer);
    case 'money':
    case 'decimal': {
      const scale = /\d+$/.exec(field.storage.code)?.[0];
      if (scale === undefined) return numberFigure(field.field, sql, 'fraction', integer);
      const figure = numberFigure(field.field, sql, 'whole', (value) =>
        unitsToDecimal(value, Number(scale)),
      );
      return currency === undefined ? figure : { ...figure, currency };
    }
    case 'duration':
      return numberFigure(field.field, sql, 'fraction', integer);
    default: {
      const toText = (value: SqlValue) => String(field.storage.decode([value]));
      return { field: field.field, sql, kind: 'text', toDecimal: integer, toText };
    }
  }
}

/** Whole days between dates; between moments milliseconds, shown as fractions of a day. */
function daysBetween(from: FieldSql, to: FieldSql): Figure {
  const name = `${from.field} … ${to.field}`;
  const [start = 'NULL'] = from.parts;
  const [end = 'NULL'] = to.parts;
  const dates = from.type.kind === 'date' && to.type.kind === 'date';
  const days = `(unixepoch(${end}) - unixepoch(${start})) / 86400`;
  if (dates) return numberFigure(name, days, 'whole', integer);
  return numberFigure(
    name,
    `(${momentSql(to, end)} - ${momentSql(from, start)})`,
    'whole',
    (value) => integer(value).div(DAY),
  );
}

/** A date beside a moment counts from its beginning in UTC. */
function momentSql(field: FieldSql, sql: string): string {
  return field.type.kind === 'date' ? `unixepoch(${sql}) * 1000` : sql;
}

function numberFigure(
  field: string,
  sql: string,
  kind: Figure['kind'],
  toDecimal: Figure['toDecimal'],
): Figure {
  return { field, sql, kind, toDecimal, toText: (value) => toDecimal(value).toFixed() };
}

function integer(value: SqlValue): Decimal {
  return new Decimal(String(value ?? 0));
}
