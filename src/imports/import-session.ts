import type { Actor } from '../access/index.ts';
import type { Problem } from '../shared/index.ts';
import { ReferenceFinder } from './find-references.ts';
import type { ImportPlan } from './plan/import-plan.ts';
import type { ReadRow } from './plan/read-row.ts';
import { resolveRow, type Resolution } from './plan/resolve-row.ts';
import type { ImportRun, ImportStore, RefusedRow } from './ports.ts';
import { refusedRow } from './refused-row.ts';
import { Tallies } from './tallies.ts';
import type { ImportTarget, Outcome, ResolvedRow } from './write/target.ts';

interface SessionParts {
  readonly plan: ImportPlan;
  readonly target: ImportTarget;
  readonly store: ImportStore;
  readonly actor: Actor;
  readonly dryRun: boolean;
  /** Told of refused rows, which a dry run does not keep. */
  readonly onRefused?: (rows: readonly RefusedRow[]) => void;
}

type Counted = 'created' | 'updated' | 'unchanged' | 'refused';

/** Takes an import batch by batch: looks up, writes, counts, and keeps what was refused. */
export class ImportSession {
  readonly #parts: SessionParts;
  readonly #finder: ReferenceFinder;
  readonly #tallies: Tallies;
  /** The record type that this import adds to, which its own rows may refer to. */
  readonly #own: string | undefined;
  #run: ImportRun;
  /** Rows that wait for others of the same file. */
  #waiting: ReadRow[] = [];

  constructor(parts: SessionParts, run: ImportRun) {
    this.#parts = parts;
    this.#run = run;
    this.#tallies = new Tallies(run.tallies);
    const { into } = parts.plan.definition;
    const grows = parts.plan.definition.into === 'people' ? 'people' : into;
    this.#finder = new ReferenceFinder(parts.store, grows);
    this.#own = into === 'people' ? 'person' : into.replace(/^record:/, '');
  }

  get run(): ImportRun {
    return { ...this.#run, tallies: this.#tallies.counts };
  }

  /** Counts a row that is left out by the definition's `skip`. */
  skip(): void {
    this.#tallies.add('rows', 'skipped');
  }

  /** Writes a batch of rows with different keys. `rowsDone` is how far the file is done with it. */
  async take(rows: readonly ReadRow[], rowsDone: number): Promise<void> {
    const waiting = await this.#write(rows, true);
    this.#waiting.push(...waiting);
    await this.#save({ rowsDone });
  }

  /** Writes the rows that waited for others, as long as that helps; the rest is refused. */
  async finish(now: number): Promise<void> {
    while (this.#waiting.length > 0) {
      const rows = this.#waiting;
      this.#waiting = await this.#write(rows, true);
      if (this.#waiting.length < rows.length) continue;
      this.#waiting = await this.#write(rows, false);
    }
    await this.#save({ finished: now });
  }

  /** Whether rows wait in memory, so that a run broken off now must begin anew. */
  get waits(): boolean {
    return this.#waiting.length > 0;
  }

  async #write(rows: readonly ReadRow[], patient: boolean): Promise<ReadRow[]> {
    await this.#finder.prepare(rows);
    const resolved = rows.map((row) => ({
      row,
      resolution: resolveRow(row, this.#finder, this.#own),
    }));
    const waits = ({ resolution }: { resolution: Resolution }): boolean =>
      patient && resolution.mayCome;
    const waiting = resolved.filter(waits);
    const good = resolved.filter(({ resolution }) => resolution.problems.length === 0);
    const bad = resolved.filter((one) => one.resolution.problems.length > 0 && !waits(one));
    const outcomes = await this.#writeGood(good);
    const refused = bad.map(({ row, resolution }) => ({
      source: row.source,
      problems: resolution.problems,
    }));
    good.forEach(({ row }, index) => {
      const outcome = outcomes[index];
      if (outcome?.kind === 'refused')
        refused.push({ source: row.source, problems: outcome.problems });
    });
    for (const { row, resolution } of [...good, ...bad]) this.#note(row, resolution);
    await this.#keepRefused(refused);
    return waiting.map(({ row }) => row);
  }

  async #writeGood(
    good: readonly { readonly row: ReadRow; readonly resolution: Resolution }[],
  ): Promise<readonly Outcome[]> {
    const { target, store, plan } = this.#parts;
    const keys = good.map(({ row }) => row.key);
    const ids = await store.findByField(target.collection, plan.key.name, keys);
    const outcomes: Outcome[] = [];
    const ready: { readonly index: number; readonly row: ResolvedRow }[] = [];
    good.forEach(({ row, resolution }, index) => {
      const found = ids.get(row.key) ?? [];
      if (found.length > 1) outcomes[index] = ambiguousKey(plan.key.name, row.key);
      else ready.push({ index, row: resolvedRow(row, resolution, found[0]) });
    });
    const written = await target.write(ready.map(({ row }) => row));
    ready.forEach(({ index, row }, at) => {
      const outcome = written[at];
      if (outcome === undefined) throw new TypeError('a target answers every row');
      outcomes[index] = outcome;
      this.#count(row, outcome);
    });
    return outcomes;
  }

  #count(row: ResolvedRow, outcome: Outcome): void {
    if (outcome.kind === 'refused') return;
    this.#add(outcome.kind, 1);
    for (const { stage, field, requirement } of outcome.gaps ?? [])
      this.#tallies.add('gap', stage, field ?? `requirement ${requirement ?? ''}`);
    for (const { kind, about } of outcome.notes ?? []) this.#tallies.add(kind, about);
    const { key } = this.#parts.plan;
    if (this.#own !== undefined) this.#finder.add(this.#own, key.name, row.key, outcome.id);
  }

  #note({ mapped, blanks, stage = '' }: ReadRow, { unknownAsWritten }: Resolution): void {
    for (const note of mapped) {
      const slash = note.indexOf('/');
      this.#tallies.add('mapped', note.slice(0, slash), note.slice(slash + 1));
    }
    for (const { field, written } of unknownAsWritten)
      this.#tallies.add('not found', field, written);
    for (const field of blanks) this.#tallies.add('blank', field, stage);
  }

  async #keepRefused(
    rows: readonly { readonly source: ReadRow['source']; readonly problems: readonly Problem[] }[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const { plan, actor, store, dryRun, onRefused } = this.#parts;
    const kept = rows.map((row): RefusedRow => {
      for (const { code } of row.problems) this.#tallies.add('refused', code);
      return refusedRow(this.#run.id, row, plan.columns, row.problems, actor.locale);
    });
    this.#add('refused', rows.length);
    onRefused?.(kept);
    if (!dryRun) await store.saveRefusedRows(kept);
  }

  #add(counter: Counted, count: number): void {
    this.#run = { ...this.#run, [counter]: this.#run[counter] + count };
  }

  /** Rows that wait are in memory only: until they are written the run counts as not begun. */
  async #save(change: Partial<ImportRun>): Promise<void> {
    this.#run = { ...this.#run, ...change };
    const { store, dryRun } = this.#parts;
    if (dryRun) return;
    await store.saveImportRun(this.waits ? { ...this.run, rowsDone: 0 } : this.run);
  }
}

function resolvedRow(
  { source, key, stage, visits }: ReadRow,
  { values }: Resolution,
  existing: string | undefined,
): ResolvedRow {
  return {
    line: source.line,
    key,
    values,
    visits,
    ...(stage === undefined ? {} : { stage }),
    ...(existing === undefined ? {} : { existing }),
  };
}

function ambiguousKey(field: string, value: string): Outcome {
  const params = { field, value };
  return {
    kind: 'refused',
    problems: [{ code: 'import-key-ambiguous', params, path: `/${field}` }],
  };
}
