import type { EntityType } from '../../definitions/index.ts';
import { BatonError, fromIso, type Instant, type Json, type Problem } from '../../shared/index.ts';
import type { Cell } from './cell-reader.ts';
import type { ImportPlan, Reader } from './import-plan.ts';
import type { JoinedRow } from './joined-row.ts';

/** A value to be looked up, and where the id goes that is found. */
export interface Lookup {
  readonly field: string;
  readonly type: string;
  readonly by: string;
  readonly text: string;
  /** The text of the file, before `values` was applied. */
  readonly written: string;
}

/** A row of the file, read; what must be looked up is still open. */
export interface ReadRow {
  readonly source: JoinedRow;
  /** The stored value of the key, as text. */
  readonly key: string;
  /** Values in stored form, own fields and those of the system. Blank ones are absent. */
  readonly values: { [field: string]: Json };
  readonly blanks: readonly string[];
  readonly lookups: readonly Lookup[];
  readonly stage?: string;
  readonly visits: readonly { readonly stage: string; readonly entered: Instant }[];
  readonly problems: readonly Problem[];
  /** Notes for the log: `field/text → value`. */
  readonly mapped: readonly string[];
}

/** Reads one row by the plan; everything that is wrong with it is listed in `problems`. */
export function readRow(plan: ImportPlan, source: JoinedRow): ReadRow {
  const draft = new Draft();
  for (const reader of plan.fields) draft.take(reader, read(reader, source));
  const visits: { stage: string; entered: Instant }[] = [];
  for (const reader of plan.visits) {
    const cell = read(reader, source);
    const entered = cell.kind === 'value' ? fromIso(String(cell.value)) : undefined;
    if (entered !== undefined) visits.push({ stage: reader.name, entered });
    if (cell.kind === 'problem') draft.problems.push(...cell.problems);
  }
  const stage = stageOf(plan, source, draft);
  const key = draft.values[plan.key.name];
  if (key === undefined && draft.problems.length === 0)
    draft.problems.push(blankKey(plan.key.name, plan.entity));
  return {
    source,
    key: key === undefined ? '' : String(key),
    values: draft.values,
    blanks: draft.blanks,
    lookups: draft.lookups,
    ...(stage === undefined ? {} : { stage }),
    visits,
    problems: draft.problems,
    mapped: draft.mapped,
  };
}

/** An expression that can't be worked out is a fault of the row, not of the import. */
function read(reader: Reader, source: JoinedRow): Cell {
  try {
    return reader.read(source);
  } catch (error) {
    if (!(error instanceof BatonError)) throw error;
    return { kind: 'problem', problems: error.problems };
  }
}

class Draft {
  readonly values: { [field: string]: Json } = {};
  readonly blanks: string[] = [];
  readonly lookups: Lookup[] = [];
  readonly problems: Problem[] = [];
  readonly mapped: string[] = [];

  take({ name, mapping: { find } }: Reader, cell: Cell): void {
    switch (cell.kind) {
      case 'blank':
        this.blanks.push(name);
        return;
      case 'problem':
        this.problems.push(...cell.problems.map((problem) => ({ path: `/${name}`, ...problem })));
        return;
      case 'value':
        this.values[name] = cell.value;
        break;
      case 'find': {
        const { text, written } = cell;
        if (find)
          this.lookups.push({ field: name, type: find.type, by: find.field, text, written });
      }
    }
    if (cell.mapped !== undefined) this.mapped.push(`${name}/${cell.mapped}`);
  }
}

function stageOf({ stage }: ImportPlan, source: JoinedRow, draft: Draft): string | undefined {
  if (stage === undefined) return undefined;
  const cell = read(stage, source);
  if (cell.kind === 'value') return String(cell.value);
  if (cell.kind === 'problem') draft.problems.push(...cell.problems);
  return undefined;
}

function blankKey(key: string, entity: EntityType | undefined): Problem {
  const field = entity?.fields.get(key)?.title ?? key;
  return { code: 'import-key-blank', params: { field }, path: `/${key}` };
}
