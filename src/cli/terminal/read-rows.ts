import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { BatonError } from '../../shared/index.ts';

/** A row of a CSV file by the names of its columns, with its line, counted from 1. */
export interface FileRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

interface NamedFile {
  /** Absolute. */
  readonly path: string;
  /** As it was given. */
  readonly name: string;
}

interface Columns {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
}

/**
 * Reads the rows of a small CSV file with a heading (RFC 4180, UTF-8). Raises `file-columns` where a column is
 * missing or unknown, `import-file-malformed`, and what reading raises.
 */
export async function readRows(
  { path, name: file }: NamedFile,
  columns: Columns,
): Promise<readonly FileRow[]> {
  const [heading, ...rows] = parsed(file, await readFile(path));
  const names = heading?.cells ?? [];
  const { required, optional = [] } = columns;
  const missing = required.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => ![...required, ...optional].includes(name));
  if (missing.length > 0 || unknown.length > 0)
    throw new BatonError({
      code: 'file-columns',
      params: { columns: shown(columns) },
      file,
      line: 1,
    });
  return rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])),
  }));
}

function shown({ required, optional = [] }: Columns): readonly string[] {
  return [...required, ...optional.map((name) => `[${name}]`)];
}

function parsed(file: string, bytes: Buffer) {
  const options = { bom: true, trim: true, skip_empty_lines: true, info: true } as const;
  try {
    const records = parse(bytes, options) as unknown as readonly {
      readonly info: { readonly lines: number };
      readonly record: readonly string[];
    }[];
    return records.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const params = { detail: error.message };
    throw new BatonError({ code: 'import-file-malformed', params, file }, { cause: error });
  }
}
