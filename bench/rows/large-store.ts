import { join } from 'node:path';
import { secondsToReady } from '../application/start-application.ts';
import { workspace } from '../application/workspace-folder.ts';
import { rawInsertRate } from '../baselines/sqlite.ts';
import { addAccounts, addFile, whileServed, type Place } from '../large/filling.ts';
import { operatorOf, residentMegabytes } from '../large/operator.ts';
import { measureReport } from '../large/report.ts';
import { benchRow, median, type BenchRow } from '../result.ts';
import { inTemporaryFolder } from '../temporary-folder.ts';

/** The figures that need a store of many cases, which is filled once for all of them. */
export type LargeFigure = 'import' | 'start' | 'memory' | 'report';

const rowsOfAFile = 100_000;
const files = 10;
const starts = 5;

/** Imports file after file into one store through the application, and takes the wanted figures on the way. */
export function measureLargeStore(
  scale: number,
  wanted: ReadonlySet<LargeFigure>,
): Promise<readonly BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const rows = Math.max(1000, Math.round(rowsOfAFile * scale));
    const place = { folder, data: join(folder, 'data'), workspace, rows };
    const figures: BenchRow[] = [];
    const first = await measureImport(place);
    if (wanted.has('import')) figures.push(first);
    if (wanted.has('start')) figures.push(await measureStart(place));
    if (!wanted.has('memory') && !wanted.has('report')) return figures;
    const memory = await measureMemory(place);
    if (wanted.has('report')) figures.push(...(await measureReport(place.data, rows * files)));
    if (wanted.has('memory')) figures.push(memory);
    return figures;
  });
}

/** The first file beside raw inserts of its lines, before and after. */
async function measureImport(place: Place): Promise<BenchRow> {
  const { rows } = place;
  const { seconds, bytes } = await whileServed(place, async (application) => {
    await addAccounts(application);
    return addFile(place, 0);
  });
  const raw = { rows, bytes: Math.round(bytes / rows), perCommit: 1000 };
  return benchRow({
    name: `Import of ${rows.toLocaleString('en')} rows of CSV, all checks on`,
    unit: 'rows/s',
    value: rows / seconds,
    limit: median([1, 2, 3].map(() => rawInsertRate(raw))),
    target: 0.2,
    better: 'higher',
  });
}

async function measureStart({ data, workspace, rows }: Place): Promise<BenchRow> {
  const seconds: number[] = [];
  for (let start = 0; start < starts; start++) seconds.push(await secondsToReady(data, workspace));
  return benchRow({
    name: `Start to first answer with ${rows.toLocaleString('en')} cases`,
    unit: 's',
    value: median(seconds),
    target: 1,
    better: 'lower',
  });
}

/** The memory of the process that took in all other files and then ran the report. */
async function measureMemory(place: Place): Promise<BenchRow> {
  const value = await whileServed(place, async () => {
    for (let number = 1; number < files; number++) await addFile(place, number);
    const client = await operatorOf(place.data);
    for (let time = 0; time < 3; time++)
      await client.post('/reports/bench-onboardings-by-stage/run', {});
    return residentMegabytes(client);
  });
  return benchRow({
    name: `Memory after ${(place.rows * files).toLocaleString('en')} cases imported and reported`,
    unit: 'MB',
    value,
    target: 300,
    better: 'lower',
  });
}
