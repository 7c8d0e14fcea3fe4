import type { EntityType } from '../../definitions/index.ts';
import type { JsonObject, Result } from '../../shared/index.ts';
import {
  FactContext,
  gatherFacts,
  gatherMissing,
  noFacts,
  outsideReads,
  type FactSource,
  type MissingFact,
} from '../facts/index.ts';
import { personTarget, referencesIn } from '../fields/index.ts';
import type { CaseState, Command, Decision, Facts, Refusal } from '../model/index.ts';
import { rowBeforeName } from '../row/index.ts';
import { decide, type CompiledFunnel, type StepContext } from '../step/index.ts';

/** Rounds of fetching what could not be foreseen: references that the command itself brought. */
export const maxRounds = 8;

/** Decides, and decides again where the step asked for facts that could not be foreseen. */
export async function decideWithFacts(
  compiled: CompiledFunnel,
  state: CaseState | undefined,
  command: Command,
  context: Omit<StepContext, 'facts'>,
  source: FactSource,
): Promise<{ readonly result: Result<Decision, Refusal>; readonly facts: Facts }> {
  let facts = await foreseen(compiled, state, command, source);
  for (let round = 1; ; round++) {
    const { result, missing } = decide(compiled, state, command, { ...context, facts });
    if (missing.length === 0 || round === maxRounds) return { result, facts };
    facts = await gatherMissing(facts, missing, source);
  }
}

async function foreseen(
  compiled: CompiledFunnel,
  state: CaseState | undefined,
  command: Command,
  source: FactSource,
): Promise<Facts> {
  const { entity } = compiled.funnel;
  const reads = outsideReads(compiled.funnel, command);
  const row = rowAsGiven(state, command);
  const read =
    reads.length === 0 ? noFacts : await gatherFacts(row, reads, entity.environment, source);
  const references = referencesOf(entity, command);
  return references.length === 0 ? read : gatherMissing(read, references, source);
}

/** The row with the fields that a command gives, before they are accepted. */
export function rowAsGiven(state: CaseState | undefined, command: Command): JsonObject {
  const given = 'fields' in command ? command.fields : {};
  return { ...(state && rowBeforeName(state)), ...given };
}

/** What a command refers to by its fields and people. */
export function referencesOf(entity: EntityType, command: Command): readonly MissingFact[] {
  const given = 'fields' in command ? (command.fields ?? {}) : {};
  const references = referencesIn(entity, given).map(
    (one) => ({ kind: 'record', ...one }) as const,
  );
  const person = 'owner' in command ? command.owner : undefined;
  if (person === undefined) return references;
  return [...references, { kind: 'record', type: personTarget.of, id: person }];
}

/** Runs what reads facts until it has all that it asks for. */
export async function withFacts<T>(
  entity: EntityType,
  start: Facts,
  source: FactSource,
  run: (context: FactContext) => T,
): Promise<T> {
  let facts = start;
  for (let round = 1; ; round++) {
    const context = new FactContext(facts, entity.environment, source.calendar);
    try {
      const result = run(context);
      if (context.missing.length === 0 || round === maxRounds) return result;
    } catch (error) {
      if (context.missing.length === 0 || round === maxRounds) throw error;
    }
    facts = await gatherMissing(facts, context.missing, source);
  }
}
