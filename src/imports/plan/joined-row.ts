import { BatonError, type JsonObject } from '../../shared/index.ts';
import type { FileRow } from '../read/import-file.ts';

/** A file that is joined: its columns, and its rows by the value of the column it is joined by. */
export interface JoinedFile {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: ReadonlyMap<string, readonly string[]>;
  /** The column of the first file whose value finds the row. */
  readonly on: string;
}

/** A row of the first file with the rows joined to it; one that is not there is undefined. */
export interface JoinedRow extends FileRow {
  readonly joined: readonly (readonly string[] | undefined)[];
}

export type ReadText = (row: JoinedRow) => string;

/** The files of an import with their headings, to find columns in. */
export class Columns {
  readonly #first: readonly string[];
  readonly #joined: readonly JoinedFile[];

  constructor(first: readonly string[], joined: readonly JoinedFile[]) {
    this.#first = first;
    this.#joined = joined;
  }

  /** How to read a column, `name` or `file.name`. Raises `import-column-missing`. */
  reader(from: string): ReadText {
    const own = this.#first.indexOf(from);
    if (own >= 0) return (row) => row.cells[own]?.trim() ?? '';
    const dot = from.indexOf('.');
    const file = this.#joined.findIndex(({ name }) => name === from.slice(0, dot));
    const at = this.#joined[file]?.columns.indexOf(from.slice(dot + 1)) ?? -1;
    if (at >= 0) return (row) => row.joined[file]?.[at]?.trim() ?? '';
    const known = this.#joined[file]?.columns ?? this.#first;
    const column = file < 0 ? from : from.slice(dot + 1);
    throw new BatonError({
      code: 'import-column-missing',
      params: { column, known },
    });
  }

  /** Puts a row of the first file together with what is joined to it. */
  join(row: FileRow): JoinedRow {
    const joined = this.#joined.map((file) => {
      const value = row.cells[this.#first.indexOf(file.on)]?.trim() ?? '';
      return value === '' ? undefined : file.rows.get(value);
    });
    return { ...row, joined };
  }

  /** The row as expressions see it, under `row`: each column a text, joined files as members. */
  asObject({ cells, joined }: JoinedRow): JsonObject {
    const files = this.#joined.map((file, index): [string, JsonObject] => [
      file.name,
      texts(file.columns, joined[index] ?? []),
    ]);
    return { ...texts(this.#first, cells), ...Object.fromEntries(files) };
  }

  /** The row as it stands in the first file, for the file of refused rows. */
  written({ cells }: FileRow): { readonly [column: string]: string } {
    return texts(this.#first, cells);
  }
}

function texts(columns: readonly string[], cells: readonly string[]): { [column: string]: string } {
  return Object.fromEntries(columns.map((column, index) => [column, cells[index]?.trim() ?? '']));
}
