import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, type Comparison } from './compare.ts';
import { ownFigure, readDataSet, type DataSet } from './figures.ts';
import { readReference } from './reference.ts';
import {
  openWorkspace,
  type ImportJson,
  type OpenedWorkspace,
  type ReportJson,
} from './workspace.ts';

/** The folder of the data (`BATON_SAMPLES`, by default beside the project); undefined where it is absent. */
export function samplesFolder(): string | undefined {
  const folder =
    process.env['BATON_SAMPLES'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
  return existsSync(join(folder, 'reference.json')) ? folder : undefined;
}

/** Imports a data set into a workspace of its own and compares every figure of the reference with ours. */
export async function runDataSet(
  data: 'crm' | 'olist',
  samples: string,
): Promise<readonly Comparison[]> {
  const folder = fileURLToPath(new URL(data, import.meta.url));
  const set = readDataSet(join(folder, 'figures.yaml'));
  const temporary = await mkdtemp(join(tmpdir(), `baton-${data}-`));
  const workspace = await openWorkspace(folder, temporary, set.reader);
  try {
    const runs = await importAll(workspace, set, join(samples, data));
    const reports = await reportAll(workspace, set);
    const reference = readReference(samples, data);
    return Object.entries(reference).flatMap(([figure, expected]) => {
      const source = set.figures[figure];
      const own = source && ownFigure(source, { runs, reports });
      return compare(`${data}.${figure}`, expected, own);
    });
  } finally {
    await workspace.close();
    await rm(temporary, { recursive: true });
  }
}

async function importAll(
  workspace: OpenedWorkspace,
  { imports }: DataSet,
  folder: string,
): Promise<ReadonlyMap<string, ImportJson>> {
  const runs = new Map<string, ImportJson>();
  for (const { import: id, file, join: others = {} } of imports) {
    const joined = Object.entries(others).map(([name, other]) => [name, join(folder, other)]);
    const run = await workspace.import(id, join(folder, file), Object.fromEntries(joined));
    runs.set(id, run);
  }
  return runs;
}

async function reportAll(
  workspace: OpenedWorkspace,
  { figures }: DataSet,
): Promise<ReadonlyMap<string, ReportJson>> {
  const ids = new Set(
    Object.values(figures).flatMap((source) => ('report' in source ? [source.report] : [])),
  );
  const reports = new Map<string, ReportJson>();
  for (const id of ids) reports.set(id, await workspace.report(id));
  return reports;
}
