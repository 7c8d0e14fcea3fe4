import type { EntityType } from '../../definitions/index.ts';
import type { JsonObject, Result } from '../../shared/index.ts';
import {
  FactContext,
  gatherFacts,
  gatherMissing,
  noFacts,
  outsideReads,
  type FactSource,
} from '../facts/index.ts';
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

function foreseen(
  compiled: CompiledFunnel,
  state: CaseState | undefined,
  command: Command,
  source: FactSource,
): Facts | Promise<Facts> {
  const { funnel } = compiled;
  const reads = outsideReads(funnel, command);
  if (reads.length === 0) return noFacts;
  const given: JsonObject = 'fields' in command ? (command.fields ?? {}) : {};
  const row = { ...(state && rowBeforeName(state)), ...given };
  return gatherFacts(row, reads, funnel.entity.environment, source);
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
