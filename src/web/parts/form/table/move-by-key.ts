import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { FieldModel } from '../model/field-model.ts';
import type { RowActions } from './use-rows.ts';

/** The first column that is filled by hand. */
export function firstOpen(columns: readonly FieldModel[]): number {
  return Math.max(
    0,
    columns.findIndex(({ isReadOnly }) => !isReadOnly),
  );
}

/** What takes the focus in a cell. */
export function cellAt(
  body: HTMLElement | null,
  row: number,
  column: number,
): HTMLElement | undefined {
  const cell = body?.querySelector(`[data-row="${row}"][data-column="${column}"]`);
  return cell?.querySelector<HTMLElement>('input, textarea, button, [tabindex="0"]') ?? undefined;
}

function placeOf(
  target: EventTarget,
): { readonly row: number; readonly column: number } | undefined {
  const cell = (target as HTMLElement).closest<HTMLElement>('[data-row]');
  if (cell === null) return undefined;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}

/** Enter goes down a row, and begins another one at the end; with Shift it goes up. */
export function moveByKey(
  event: KeyboardEvent,
  table: {
    readonly rows: number;
    readonly addRow: () => void;
    readonly focusCell: (row: number, column: number) => void;
  },
): void {
  const target = event.target as HTMLElement;
  const place = placeOf(target);
  const isList = target.getAttribute('aria-expanded') === 'true';
  if (place === undefined || event.key !== 'Enter' || isList || target.tagName !== 'INPUT') return;
  if (event.nativeEvent.isComposing) return;
  event.preventDefault();
  const next = place.row + (event.shiftKey ? -1 : 1);
  if (next < 0) return;
  if (next >= table.rows) table.addRow();
  else table.focusCell(next, place.column);
}

/** Puts rows of a spreadsheet in from the cell that has the focus; a single value goes into its cell as usual. */
export function pasteInto(event: ClipboardEvent, actions: RowActions): void {
  const place = placeOf(event.target) ?? { row: 0, column: 0 };
  if (actions.paste(event.clipboardData.getData('text/plain'), place.row, place.column))
    event.preventDefault();
}
