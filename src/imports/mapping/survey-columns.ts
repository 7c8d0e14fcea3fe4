import type { ImportFile } from '../read/import-file.ts';
import { openRows } from '../read/open-rows.ts';
import { surveyFile } from '../read/survey-file.ts';
import { looksOf, type Looks } from './looks.ts';

/** What a column of a file holds, as far as texts show it. */
export interface ColumnSurvey {
  readonly name: string;
  /** Cells that are not empty. */
  readonly filled: number;
  /** Different texts, as far as they were told apart. */
  readonly distinct: number;
  /** The texts that occur most, and how often. */
  readonly values: readonly { readonly text: string; readonly count: number }[];
  readonly looks: Looks;
}

export interface ColumnsSurvey {
  readonly rows: number;
  readonly columns: readonly ColumnSurvey[];
  /** The first rows, as they are written. */
  readonly sample: readonly (readonly string[])[];
}

/** Different texts of a column that are told apart. */
const mostTold = 1000;
const mostValues = 50;
const sampleRows = 20;

/** Reads a file to its end and tells what its columns hold. Raises what reading a file raises. */
export async function surveyColumns(file: ImportFile): Promise<ColumnsSurvey> {
  const { encoding } = await surveyFile(file);
  const source = await openRows(file, encoding);
  const columns = source.columns.map((name) => new Column(name));
  const sample: (readonly string[])[] = [];
  let rows = 0;
  for await (const chunk of source.chunks)
    for (const { cells } of chunk.rows) {
      rows += 1;
      if (sample.length < sampleRows) sample.push(cells);
      columns.forEach((column, at) => column.take((cells[at] ?? '').trim()));
    }
  return { rows, sample, columns: columns.map((column) => column.survey()) };
}

class Column {
  readonly #name: string;
  readonly #counts = new Map<string, number>();
  #filled = 0;

  constructor(name: string) {
    this.#name = name;
  }

  take(text: string): void {
    if (text === '') return;
    this.#filled += 1;
    const count = this.#counts.get(text);
    if (count !== undefined || this.#counts.size < mostTold)
      this.#counts.set(text, (count ?? 0) + 1);
  }

  survey(): ColumnSurvey {
    const counted = [...this.#counts].toSorted(([, a], [, b]) => b - a);
    return {
      name: this.#name,
      filled: this.#filled,
      distinct: this.#counts.size,
      values: counted.slice(0, mostValues).map(([text, count]) => ({ text, count })),
      looks: looksOf([...this.#counts.keys()]),
    };
  }
}
