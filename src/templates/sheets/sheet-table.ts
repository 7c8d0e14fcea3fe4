import type { Bindings, Value, ValueType } from '../../expressions/index.ts';
import { Decimal, localize, type JsonObject, type Money } from '../../shared/index.ts';
import type { Run } from '../render/run.ts';
import { escape } from '../render/escape.ts';
import { showValue } from '../render/show-value.ts';
import type { Sheet, SheetColumn } from './sheet.ts';

/** A cell with its type; numbers as decimal text, dates and moments as the clock of the reader shows them. */
export type SheetCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly format: string }
  | { readonly kind: 'time'; readonly text: string; readonly format: string };

/** A sheet with all that stands in it. */
export interface SheetTable {
  readonly title: string;
  readonly heading: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** The last row has the sums of columns. */
  readonly summed: boolean;
}

const empty: SheetCell = { kind: 'empty' };

/** Evaluates a sheet on the data of a document. Raises `expression-failed` and `template-budget`. */
export function sheetTable(sheet: Sheet, run: Run): SheetTable {
  const { title, columns } = sheet;
  const { locale } = run.settings;
  const values = itemsOf(sheet, run).map((row) => {
    run.pass();
    return columns.map(({ value }) => value.evaluateIfFilled({ ...run.data, ...row }, run.context));
  });
  const rows = values.map((row) => columns.map((column, index) => cellOf(row[index], column, run)));
  const summed = columns.some(({ total }) => total);
  return {
    title: localize(title, locale),
    heading: columns.map((column) => localize(column.title, locale)),
    rows: summed ? [...rows, totals(columns, values, run)] : rows,
    summed,
  };
}

function itemsOf({ rows }: Sheet, run: Run): readonly Bindings[] {
  if (!rows) return [{}];
  const list = rows.evaluateIfFilled(run.data, run.context) as readonly JsonObject[] | undefined;
  return (list ?? []).map((row) => ({ row }));
}

function cellOf(
  value: Value | undefined,
  { value: { type }, display }: Pick<SheetColumn, 'value' | 'display'>,
  run: Run,
): SheetCell {
  if (value === undefined || value === null) return empty;
  if (display?.kind === 'person')
    return { kind: 'text', text: escape(run.personNamed(String(value)), 'xlsx') };
  const number = numberOf(value, type);
  if (number) return { kind: 'number', ...number, format: formatOf(type, value, display?.kind) };
  if (type.kind === 'date')
    return { kind: 'time', text: `${value as string}T00:00:00Z`, format: 'yyyy-mm-dd' };
  if (type.kind === 'instant') return momentCell(value as number, run.settings.zone);
  return { kind: 'text', text: escape(showValue(value, type, run.settings, display), 'xlsx') };
}

function numberOf(value: Value, { kind }: ValueType): { readonly text: string } | undefined {
  if (kind === 'int') return { text: String(value) };
  if (kind === 'decimal') return { text: (value as Decimal).toFixed() };
  return kind === 'money' ? { text: (value as Money).amount.toFixed() } : undefined;
}

/** The number format of a cell (ECMA-376, 18.8.31). */
function formatOf({ kind }: ValueType, value: Value, display: string | undefined): string {
  if (kind === 'int') return '#,##0';
  if (display === 'percent') return '0.##%';
  if (kind !== 'money') return '#,##0.##########';
  const { currency } = value as Money;
  const options = { style: 'currency', currency } as const;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', options).resolvedOptions();
  const digits = maximumFractionDigits === 0 ? '' : `.${'0'.repeat(maximumFractionDigits)}`;
  return `[$${currency}] #,##0${digits}`;
}

/** Excel knows no time zones: the clock of the document's zone is kept as it is. */
function momentCell(moment: number, timeZone: string): SheetCell {
  const clock = new Intl.DateTimeFormat('sv', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(moment);
  return { kind: 'time', text: `${clock.replace(' ', 'T')}Z`, format: 'yyyy-mm-dd hh:mm' };
}

function totals(
  columns: readonly SheetColumn[],
  values: readonly (readonly (Value | undefined)[])[],
  run: Run,
): readonly SheetCell[] {
  const label = localize({ en: 'Total', 'zh-CN': '合计' }, run.settings.locale);
  return columns.map((column, index): SheetCell => {
    if (!column.total) return index === 0 ? { kind: 'text', text: label } : empty;
    const { type } = column.value;
    const filled = values.flatMap((row) => row[index] ?? []);
    const sum = filled.reduce<Decimal>(
      (all, value) => all.plus(numberOf(value, type)?.text ?? 0),
      new Decimal(0),
    );
    return cellOf(typed(sum, type), column, run);
  });
}

/** A sum in the type of its column. */
function typed(sum: Decimal, type: ValueType): Value {
  if (type.kind === 'int') return sum.toNumber();
  return type.kind === 'money' ? { amount: sum, currency: type.currency ?? '' } : sum;
}
