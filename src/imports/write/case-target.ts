import type { Actor } from '../../access/index.ts';
import type { Funnel } from '../../definitions/index.ts';
import type { CaseState, Command, Committed, Engine, EngineStore } from '../../engine/index.ts';
import {
  BatonError,
  canonicalJson,
  fromIso,
  type Instant,
  type Json,
  type JsonObject,
  type Problem,
} from '../../shared/index.ts';
import { planVisits } from '../plan/stage-visits.ts';
import type { ImportTarget, Outcome, ResolvedRow } from './target.ts';

export interface CaseTargetParts {
  readonly engine: Engine;
  readonly store: Pick<EngineStore, 'loadCase'>;
  readonly actor: Actor;
  readonly funnel: Funnel;
  /** Id of the run; the key of a command follows from it and the row's line, so that a repeated one changes nothing. */
  readonly run: string;
  /** Id of the import definition, named in the journal. */
  readonly source: string;
  /** When a case was opened whose file does not say so. */
  readonly now: Instant;
}

/** What becomes of one row: a command, an outcome without one, and an owner to be set besides. */
interface Planned {
  readonly command?: { readonly caseId?: string; readonly command: Command };
  readonly assign?: { readonly caseId: string; readonly owner: string };
  readonly outcome?: Outcome;
  readonly notes?: readonly { readonly kind: string; readonly about: string }[];
}

/**
 * Writes cases through the engine: a new one is imported where it stands, an existing one is edited where
 * its fields differ. An import moves no case: a row that says otherwise than the case is refused.
 */
export function createCaseTarget(parts: CaseTargetParts): ImportTarget {
  return {
    collection: parts.funnel.entity.collection,
    async write(rows) {
      const states = await loadExisting(rows, parts);
      const planned = rows.map((row) => planRow(row, states.get(row.existing ?? ''), parts));
      const first = await execute(rows, planned, ({ command }) => command, parts);
      const second = await execute(rows, planned, assignCommand, parts);
      return planned.map((plan, index) =>
        outcomeOf(plan, rows[index], first[index], second[index]),
      );
    },
  };
}

async function loadExisting(
  rows: readonly ResolvedRow[],
  { store }: CaseTargetParts,
): Promise<ReadonlyMap<string, CaseState>> {
  const ids = rows.flatMap(({ existing }) => existing ?? []);
  const states = await Promise.all(ids.map((id) => store.loadCase(id)));
  return new Map(states.flatMap((state) => (state ? [[state.id, state]] : [])));
}

function planRow(row: ResolvedRow, state: CaseState | undefined, parts: CaseTargetParts): Planned {
  return state === undefined ? planNew(row, parts) : planChange(row, state, parts);
}

function planNew(row: ResolvedRow, { funnel, source, now }: CaseTargetParts): Planned {
  const stage = row.stage === undefined ? funnel.start : findStage(funnel, row.stage);
  if (stage === undefined) return refused(unknownStage(funnel, row.stage ?? ''));
  const { owner, opened: _opened, closed: _closed, reason, ...fields } = row.values;
  const [opened = now, closed] = [momentOf(row.values['opened']), momentOf(row.values['closed'])];
  const known = { opened, stage, entered: row.visits, ...(closed === undefined ? {} : { closed }) };
  const { visits, outOfOrder, endless } = planVisits(known);
  const command: Command = {
    kind: 'import',
    funnel: funnel.id,
    fields,
    stage,
    opened,
    visits,
    source,
    ...(closed === undefined ? {} : { closed }),
    ...(typeof reason === 'string' ? { reason } : {}),
    ...(typeof owner === 'string' ? { owner } : {}),
  };
  const notes = [
    ...outOfOrder.map((about) => ({ kind: 'dates out of order', about })),
    ...endless.map((about) => ({ kind: 'end of visit unknown', about })),
    ...(closed !== undefined && closed < opened
      ? [{ kind: 'dates out of order', about: stage }]
      : []),
  ];
  return { command: { command }, notes };
}

function planChange(row: ResolvedRow, state: CaseState, { funnel }: CaseTargetParts): Planned {
  if (row.stage !== undefined) {
    const stage = findStage(funnel, row.stage);
    if (stage === undefined) return refused(unknownStage(funnel, row.stage));
    if (!state.configuration.active.includes(stage))
      return refused(otherStage(funnel, state, stage));
  }
  const caseId = state.id;
  const fields = changedFields(row.values, state.fields, funnel);
  const { owner } = row.values;
  return {
    ...(Object.keys(fields).length === 0
      ? { outcome: { kind: 'unchanged', id: caseId } as const }
      : { command: { caseId, command: { kind: 'edit', fields } } }),
    ...(typeof owner === 'string' && owner !== state.owner ? { assign: { caseId, owner } } : {}),
  };
}

function assignCommand({ assign }: Planned): Planned['command'] {
  if (assign === undefined) return undefined;
  const { caseId, owner } = assign;
  return { caseId, command: { kind: 'assign', owner } };
}

/** Carries out one command of each row that has one; undefined for the others. */
async function execute(
  rows: readonly ResolvedRow[],
  planned: readonly Planned[],
  commandOf: (plan: Planned) => Planned['command'],
  { engine, actor, run }: CaseTargetParts,
): Promise<readonly (Committed | BatonError | undefined)[]> {
  const indexes: number[] = [];
  const requests = planned.flatMap((plan, index) => {
    const command = commandOf(plan);
    if (command === undefined) return [];
    indexes.push(index);
    return [
      {
        actor,
        ...command,
        idempotencyKey: `import:${run}:${rows[index]?.line}:${command.command.kind}`,
      },
    ];
  });
  const results: (Committed | BatonError | undefined)[] = [];
  if (requests.length === 0) return results;
  const done = await engine.executeMany(requests);
  indexes.forEach((index, at) => (results[index] = done[at]));
  return results;
}

function outcomeOf(
  { outcome, notes = [] }: Planned,
  row: ResolvedRow | undefined,
  first: Committed | BatonError | undefined,
  second: Committed | BatonError | undefined,
): Outcome {
  for (const result of [first, second])
    if (result instanceof BatonError) return { kind: 'refused', problems: result.problems };
  if (outcome?.kind === 'refused') return outcome;
  const state = [second, first].find((result) => result !== undefined && 'state' in result)?.state;
  if (state === undefined) return outcome ?? { kind: 'refused', problems: [] };
  return row?.existing === undefined
    ? { kind: 'created', id: state.id, gaps: state.gaps, notes }
    : { kind: 'updated', id: state.id };
}

/** A stage by its id, or by its title in any language. */
function findStage({ stages }: Funnel, text: string): string | undefined {
  if (stages.has(text)) return text;
  const titled = [...stages.values()].find(({ title }) =>
    typeof title === 'string' ? title === text : Object.values(title).includes(text),
  );
  return titled?.id;
}

function changedFields(
  values: ResolvedRow['values'],
  before: JsonObject,
  funnel: Funnel,
): JsonObject {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([field, value]) =>
        funnel.entity.fields.has(field) && !sameValue(before[field] ?? null, value),
    ),
  );
}

function sameValue(a: Json, b: Json): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}

function momentOf(value: Json | undefined): Instant | undefined {
  return typeof value === 'string' ? fromIso(value) : undefined;
}

function refused(problem: Problem): Planned {
  return { outcome: { kind: 'refused', problems: [problem] } };
}

function unknownStage({ stages }: Funnel, value: string): Problem {
  const known = [...stages.keys()];
  return { code: 'import-stage-unknown', params: { value, known }, path: '/stage' };
}

function otherStage({ stages }: Funnel, { configuration }: CaseState, stage: string): Problem {
  const title = (id: string) => stages.get(id)?.title ?? id;
  const params = { stage: title(configuration.active[0] ?? ''), value: title(stage) };
  return { code: 'import-stage-differs', params, path: '/stage' };
}
