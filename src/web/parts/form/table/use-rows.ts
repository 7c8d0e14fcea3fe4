import { announce, toast } from '../../../ui/index.ts';
import { useLocale, useWords } from '../../../words/index.ts';
import type { Json, Values } from '../model/answer.ts';
import type { FieldModel } from '../model/field-model.ts';
import { useFormServices, type FormServices } from '../services.ts';
import { words } from '../words.ts';
import { cellValue, clipboardRows, type Named } from './paste.ts';
import { withCell } from './row-keys.ts';

/** What can be done with the rows of a table. `rows` are as they were entered. */
export interface RowActions {
  readonly setCell: (row: number, column: string, value: Json) => void;
  readonly add: () => void;
  readonly remove: (row: number) => void;
  readonly move: (row: number, by: -1 | 1) => void;
  /** Puts what a spreadsheet left on the clipboard into the cells from this one on; false where it is plain text. */
  readonly paste: (text: string, row: number, column: number) => boolean;
  readonly isFull: boolean;
}

export function useRows(
  field: FieldModel,
  rows: readonly Values[],
  onChange: (rows: readonly Values[]) => void,
  onName: (type: string, id: string, title: string) => void,
): RowActions {
  const text = useWords(words);
  const locale = useLocale();
  const services = useFormServices();
  const { maxRows = Infinity, columns = [] } = field;
  const setCell = (row: number, column: string, value: Json): void =>
    onChange(rows.map((one, index) => (index === row ? withCell(one, column, value) : one)));
  const insert = async (
    cells: readonly (readonly string[])[],
    row: number,
    from: readonly FieldModel[],
  ): Promise<void> => {
    const into = from.filter(({ isReadOnly }) => !isReadOnly);
    const most = Math.min(cells.length, maxRows - row);
    const read = cells.slice(0, most).map((line) => readLine(line, into, locale));
    const unread = read.reduce((count, line) => count + line.unread, 0);
    const lines = await settleNames(read, services, onName);
    const kept = rows.map((one, index) => ({ ...one, ...lines[index - row] }));
    onChange([...kept, ...lines.slice(rows.length - row)]);
    announce(text.table.pasted(most));
    if (cells.length > most) toast({ text: text.table.full(maxRows), bad: true });
    else if (unread > 0) toast({ text: text.table.unread(unread) });
  };
  return {
    isFull: rows.length >= maxRows,
    setCell,
    add: () => onChange([...rows, {}]),
    remove: (row) => {
      const removed = rows[row];
      onChange(rows.filter((_, index) => index !== row));
      announce(text.table.removed(row + 1));
      if (removed && Object.values(removed).some((value) => value !== null))
        toast({
          text: text.table.removed(row + 1),
          action: { title: text.table.undo, run: () => onChange(rows) },
        });
    },
    move: (row, by) => {
      const to = row + by;
      const moved = rows[row];
      if (moved === undefined || to < 0 || to >= rows.length) return;
      onChange(rows.filter((_, index) => index !== row).toSpliced(to, 0, moved));
      announce(text.table.row(to + 1));
    },
    paste: (clipboard, row, column) => {
      const cells = clipboardRows(clipboard);
      if (cells.length === 0 || (cells.length === 1 && cells[0]?.length === 1)) return false;
      void insert(cells, row, columns.slice(column));
      return true;
    },
  };
}

interface ReadLine {
  readonly values: readonly (readonly [FieldModel, Json | Named])[];
  readonly unread: number;
}

function readLine(line: readonly string[], into: readonly FieldModel[], locale: string): ReadLine {
  const read = into.flatMap((column, index) => {
    const text = line[index];
    if (text === undefined) return [];
    return [[column, cellValue(column, text, locale), text] as const];
  });
  return {
    // What can't be read stays as text, so that the form says what is wrong with it.
    values: read.map(([column, value, text]) => [column, value ?? (text === '' ? null : text)]),
    unread: read.filter(([, value]) => value === undefined).length,
  };
}

/** Finds the records and people that pasted cells name; what is not found stays as it was typed. */
async function settleNames(
  lines: readonly ReadLine[],
  { search }: FormServices,
  onName: (type: string, id: string, title: string) => void,
): Promise<readonly Values[]> {
  const settle = async (column: FieldModel, value: Json | Named): Promise<Json> => {
    if (!isNamed(value)) return value;
    const found = await search?.(column.source ?? '', value.find).catch(() => []);
    const exact = found?.find(({ title }) => title === value.find) ?? found?.[0];
    if (exact === undefined) return value.find;
    onName(column.to ?? 'person', exact.id, exact.title);
    return exact.id;
  };
  return Promise.all(
    lines.map(async ({ values }) =>
      Object.fromEntries(
        await Promise.all(
          values.map(async ([column, value]) => [column.id, await settle(column, value)] as const),
        ),
      ),
    ),
  );
}

function isNamed(value: Json | Named): value is Named {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'find' in value;
}
