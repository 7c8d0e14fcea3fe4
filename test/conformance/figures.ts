import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Own } from './compare.ts';
import type { ImportJson, ReportJson } from './workspace.ts';

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
  readonly runs: ReadonlyMap<string, ImportJson>;
  readonly reports: ReadonlyMap<string, ReportJson>;
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
      return [labels[0] ?? '', rows === true ? named : named[underscored(rows)]];
    }),
  );
}

function fromLog(source: Extract<Source, { import: string }>, run: ImportJson | undefined): Own {
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

function totalsByName(result: ReportJson): { readonly [name: string]: string | null } {
  return byName(result, result.totals);
}

function byName(
  { measures }: ReportJson,
  values: readonly (string | null)[],
): { readonly [name: string]: string | null } {
  return Object.fromEntries(measures.map(({ id }, at) => [underscored(id), values[at] ?? null]));
}

function underscored(id: string): string {
  return id.replaceAll('-', '_');
}
