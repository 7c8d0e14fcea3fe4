import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ImportRun } from '../../src/imports/index.ts';
import type { ReportResult } from '../../src/reports/index.ts';
import { localize } from '../../src/shared/index.ts';
import type { Own } from './compare.ts';

/** Where a figure comes from (see `crm/figures.yaml`). */
type Source =
  | { readonly report: string; readonly column: string }
  | { readonly report: string; readonly columns: true }
  | { readonly report: string; readonly rows: true | string }
  | { readonly import: string; readonly count: 'created' | 'rowsDone' }
  | { readonly import: string; readonly tally: string; readonly as?: 'list' };

export interface DataSet {
  /** Who imports and reads, by e-mail address. */
  readonly reader: string;
  readonly imports: readonly {
    readonly import: string;
    readonly file: string;
    readonly join?: { readonly [name: string]: string };
  }[];
  readonly figures: { readonly [name: string]: Source };
}

export function readDataSet(path: string): DataSet {
  return parse(readFileSync(path, 'utf8')) as DataSet;
}

export interface Answers {
  readonly runs: ReadonlyMap<string, ImportRun>;
  readonly reports: ReadonlyMap<string, ReportResult>;
}

/** The figure that a report or a log gives, under the names that the reference has for its parts. */
export function ownFigure(source: Source, { runs, reports }: Answers): Own {
  if ('import' in source) return fromLog(source, runs.get(source.import));
  const result = reports.get(source.report);
  if (result === undefined) return null;
  if ('column' in source) return totalsByName(result)[underscored(source.column)];
  if ('columns' in source) return totalsByName(result);
  const { rows } = source;
  return Object.fromEntries(
    result.rows.map(({ labels, values }): [string, Own] => {
      const named = byName(result, values);
      return [localize(labels[0] ?? '', 'en'), rows === true ? named : named[underscored(rows)]];
    }),
  );
}

function fromLog(source: Extract<Source, { import: string }>, run: ImportRun | undefined): Own {
  if (run === undefined) return null;
  if ('count' in source) return String(run[source.count]);
  const prefix = `${source.tally}/`;
  const entries = Object.entries(run.tallies).filter(([name]) => name.startsWith(prefix));
  const tally = entries.map(([name, count]): [string, string] => [
    name.slice(prefix.length),
    String(count),
  ]);
  return source.as === 'list' ? tally.map(([name]) => name) : Object.fromEntries(tally);
}

function totalsByName(result: ReportResult): { readonly [name: string]: string | null } {
  return byName(result, result.totals);
}

function byName(
  { measures }: ReportResult,
  values: readonly (string | null)[],
): { readonly [name: string]: string | null } {
  return Object.fromEntries(measures.map(({ id }, at) => [underscored(id), values[at] ?? null]));
}

function underscored(id: string): string {
  return id.replaceAll('-', '_');
}
