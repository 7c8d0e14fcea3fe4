import { createHash } from 'node:crypto';
import { lacksRight, type AccessParts, type Actor } from '../access/index.ts';
import type { ImportDefinition, Workspace } from '../definitions/index.ts';
import type { EngineParts } from '../engine/index.ts';
import { fail, ok, type Clock, type IdSource, type Problem, type Result } from '../shared/index.ts';
import { ImportSession } from './import-session.ts';
import { planImport, type ImportPlan } from './plan/import-plan.ts';
import { checkFiles, readJoinedFile, type ImportFiles } from './plan/join-files.ts';
import { Columns, type JoinedFile } from './plan/joined-row.ts';
import { readRow, type ReadRow } from './plan/read-row.ts';
import type { ImportRun, ImportStore, RefusedRow } from './ports.ts';
import { pace, type ImportProgress } from './progress.ts';
import { openRows } from './read/open-rows.ts';
import type { FileRow, RowSource } from './read/import-file.ts';
import { surveyFile, type FileSurvey } from './read/survey-file.ts';
import { createTarget } from './write/create-target.ts';

export interface ImportContext {
  readonly actor: Actor;
  readonly workspace: Workspace;
  readonly store: ImportStore;
  /** What the engine is made of, for cases and records. */
  readonly engine: EngineParts;
  /** What people are administered with. */
  readonly people: AccessParts;
  readonly clock: Clock;
  readonly ids: IdSource;
}

export interface ImportOptions {
  /** Checks everything and writes nothing. */
  readonly dryRun?: boolean;
  /** Told of refused rows as they are found, also in a dry run, which keeps none. */
  readonly onRefused?: (rows: readonly RefusedRow[]) => void;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Breaks off between two batches; the same files go on from there. */
  readonly signal?: AbortSignal;
  /** Rows written together. */
  readonly batchSize?: number;
}

const defaultBatch = 500;

/**
 * Imports files by a definition. Each row is created or updated by its key, or refused with its reasons;
 * a run that was broken off goes on, given the same files, where it stopped, and nothing comes in twice.
 * Problems: `right-missing`, `import-file-missing`, `import-file-unexpected`. Raises what reading the
 * files raises, such as `import-column-missing`; nothing is written then.
 */
export async function runImport(
  definition: ImportDefinition,
  files: ImportFiles,
  context: ImportContext,
  options: ImportOptions = {},
): Promise<Result<ImportRun, readonly Problem[]>> {
  const { actor, store } = context;
  const refused = lacksRight(actor, 'import');
  const problems = refused ? [refused] : checkFiles(definition, files);
  if (problems.length > 0) return fail(problems);
  const { source, plan, filesHash } = await openImport(definition, files, context);
  const run = await beginRun(definition, filesHash, context, options);
  const dryRun = options.dryRun ?? false;
  const target = createTarget(definition, run.id, context, dryRun);
  const { onRefused } = options;
  const parts = { plan, target, store, actor, dryRun, ...(onRefused && { onRefused }) };
  const session = new ImportSession(parts, run);
  const complete = await takeRows(source, plan, session, context.clock, options);
  if (complete) await session.finish(context.clock.now());
  return ok(session.run);
}

async function openImport(
  definition: ImportDefinition,
  files: ImportFiles,
  { workspace, actor }: ImportContext,
): Promise<{ source: RowSource; plan: ImportPlan; filesHash: string }> {
  const survey = await surveyFile(files.first);
  const surveys: FileSurvey[] = [survey];
  const joined: JoinedFile[] = [];
  for (const join of definition.join) {
    const file = files.joined[join.file];
    if (file === undefined) continue;
    const surveyed = await surveyFile(file);
    surveys.push(surveyed);
    joined.push(await readJoinedFile(join, file, surveyed));
  }
  const source = await openRows(files.first, survey.encoding);
  const columns = new Columns(source.columns, joined);
  for (const { on } of joined) columns.reader(on);
  const reading = { locale: actor.locale, zone: workspace.organization.zone };
  const plan = planImport(definition, workspace, columns, reading);
  const filesHash = createHash('sha256')
    .update(surveys.map(({ sha256 }) => sha256).join())
    .digest('hex');
  return { source, plan, filesHash };
}

/** The run that was broken off on these files, or a new one. */
async function beginRun(
  definition: ImportDefinition,
  filesHash: string,
  { store, actor, clock, ids }: ImportContext,
  { dryRun = false }: ImportOptions,
): Promise<ImportRun> {
  const before = dryRun ? undefined : await store.findImportRun(definition.id, filesHash);
  const broken = before !== undefined && before.finished === undefined ? before : undefined;
  if (broken !== undefined && broken.rowsDone > 0) return broken;
  const none = { rowsDone: 0, created: 0, updated: 0, unchanged: 0, refused: 0, tallies: {} };
  return {
    id: broken?.id ?? ids.next(),
    definition: definition.id,
    filesHash,
    by: actor.id,
    started: clock.now(),
    ...none,
  };
}

/** Takes the rows of the file in batches; false where it was broken off. */
async function takeRows(
  source: RowSource,
  plan: ImportPlan,
  session: ImportSession,
  clock: Clock,
  options: ImportOptions,
): Promise<boolean> {
  const started = clock.now();
  const done = session.run.rowsDone;
  const batch = new Batch(options.batchSize ?? defaultBatch);
  let rows = 0;
  let share = 0;
  const flush = async (): Promise<void> => {
    await session.take(batch.empty(), rows);
    const { created, updated, unchanged, refused } = session.run;
    const counts = { rows, created, updated, unchanged, refused };
    const progress = { rows: rows - done, share };
    options.onProgress?.({ ...counts, share, ...pace(progress, started, clock.now()) });
  };
  for await (const chunk of source.chunks) {
    share = chunk.read;
    for (const row of chunk.rows) {
      if (rows < done) {
        rows += 1;
        continue;
      }
      const read = readFileRow(row, source, plan);
      if (read !== undefined && !batch.takes(read)) await flush();
      if (options.signal?.aborted) return false;
      if (read === undefined) session.skip();
      else batch.add(read);
      rows += 1;
    }
  }
  await flush();
  return !(options.signal?.aborted ?? false);
}

/** A row of the file, read; undefined where the definition skips it. */
function readFileRow(row: FileRow, source: RowSource, plan: ImportPlan): ReadRow | undefined {
  const joined = plan.columns.join(row);
  const [actual, expected] = [row.cells.length, source.columns.length];
  if (actual === expected) return plan.skips(joined) ? undefined : readRow(plan, joined);
  const problem: Problem = { code: 'import-row-columns', params: { actual, expected } };
  const nothing = { key: '', values: {}, blanks: [], lookups: [], visits: [], mapped: [] };
  return { source: joined, ...nothing, problems: [problem] };
}

/** Rows to be written together; no key stands in it twice. */
class Batch {
  readonly #size: number;
  #rows: ReadRow[] = [];
  #keys = new Set<string>();

  constructor(size: number) {
    this.#size = size;
  }

  takes({ key }: ReadRow): boolean {
    return this.#rows.length < this.#size && (key === '' || !this.#keys.has(key));
  }

  add(row: ReadRow): void {
    this.#rows.push(row);
    this.#keys.add(row.key);
  }

  empty(): readonly ReadRow[] {
    const rows = this.#rows;
    this.#rows = [];
    this.#keys = new Set();
    return rows;
  }
}
