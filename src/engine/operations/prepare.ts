import { BatonError, type Instant, type JsonObject } from '../../shared/index.ts';
import { storeFacts, type FactSource } from '../facts/index.ts';
import type { CaseState, Command, Decision, Facts } from '../model/index.ts';
import type { CaseCommit } from '../ports.ts';
import { caseRow, rowBeforeName } from '../row/index.ts';
import { compileFunnel, type CompiledFunnel } from '../step/index.ts';
import { timerChanges, visitChanges } from './commit-parts.ts';
import { decideWithFacts, withFacts } from './decide-with-facts.ts';
import { openingOf, releaseNumbers } from './opening.ts';
import type { CommandRequest, EngineParts, ReleasedWorkspace } from './parts.ts';
import { policyAccess } from './policy-access.ts';

/**
 * Loads the case, gathers the facts, decides, and makes the commit of it; writes nothing.
 * Raises `BatonError`: `not-found`, `release-mismatch`, `revision-not-expected`, or the refusal.
 */
export async function prepare(parts: EngineParts, request: CommandRequest): Promise<CaseCommit> {
  const now = parts.clock.now();
  const state = await loadFor(parts, request);
  const { released, compiled } = await processOf(parts, request.command, state);
  const row = state && rowBeforeName(state);
  const current = parts.workspaces.current().workspace;
  const { entity } = compiled.funnel;
  const access = policyAccess(current, entity, request.actor, now, row);
  if (!access.visible()) throw noCase(request.caseId ?? '');
  if (state) checkRevision(state, request.expectedRevision);
  const { actor, command } = request;
  const opening = state ? undefined : await openingOf(parts, released, entity, request, now);
  const { organization } = current;
  const context = { now, actor, organization, access, ...(opening && { opening }) };
  const source = storeFacts(parts, released.workspace, { actor, now, organization });
  const { result, facts } = await decideWithFacts(compiled, state, command, context, source);
  if (!result.ok) {
    if (!state) await releaseNumbers(parts, entity, request, now);
    throw new BatonError(result.error.problems);
  }
  const decision = result.value;
  return commitOf(
    request,
    compiled,
    state,
    decision,
    now,
    await nameRow(compiled, decision, facts, source),
  );
}

/** The case as this actor's command finds it; undefined for one to be opened. */
async function loadFor(
  { store }: EngineParts,
  { caseId, command }: CommandRequest,
): Promise<CaseState | undefined> {
  if (command.kind === 'open' || command.kind === 'import') return undefined;
  const state = caseId === undefined ? undefined : await store.loadCase(caseId);
  if (!state) throw noCase(caseId ?? '');
  return state;
}

export function noCase(id: string): BatonError {
  const what = { en: 'case', 'zh-CN': '事项' };
  return new BatonError({ code: 'not-found', params: { what, id } });
}

/** The process that a case follows, or will follow. The hash shows that it is the same one still. */
export async function processOf(
  { workspaces }: EngineParts,
  command: Command | undefined,
  state: CaseState | undefined,
): Promise<{ readonly released: ReleasedWorkspace; readonly compiled: CompiledFunnel }> {
  const current = workspaces.current();
  const released =
    !state || state.release === current.number ? current : await workspaces.release(state.release);
  if (state && released.hash !== state.releaseHash)
    throw new BatonError({ code: 'release-mismatch', params: { release: state.release } });
  const id = state?.funnel ?? (command && 'funnel' in command ? command.funnel : '');
  const funnel = released.workspace.funnels.get(id);
  if (funnel) return { released, compiled: compileFunnel(funnel) };
  const what = { en: 'funnel', 'zh-CN': '漏斗' };
  throw new BatonError({ code: 'not-found', params: { what, id } });
}

function checkRevision(state: CaseState, expected: number | undefined): void {
  if (expected === undefined || expected === state.revision) return;
  const params = { current: state.revision, given: expected };
  throw new BatonError({ code: 'revision-not-expected', params });
}

/** The row with its name, for which more may have to be fetched. */
async function nameRow(
  { funnel }: CompiledFunnel,
  decision: Decision,
  facts: Facts,
  source: FactSource,
): Promise<JsonObject> {
  return withFacts(funnel.entity, facts, source, (context) =>
    caseRow(decision.case, funnel, context),
  );
}

function commitOf(
  { actor, command, idempotencyKey }: CommandRequest,
  compiled: CompiledFunnel,
  before: CaseState | undefined,
  decision: Decision,
  now: Instant,
  row: JsonObject,
): CaseCommit {
  const { case: state, events, effects, because, facts } = decision;
  return {
    state,
    row,
    entry: {
      case: state.id,
      revision: state.revision,
      at: now,
      actor: { id: actor.id, name: actor.name },
      command,
      idempotencyKey,
      release: state.release,
      events,
      facts,
      because,
    },
    effects,
    timers: timerChanges(events),
    visits: visitChanges(compiled, before, state, events),
  };
}
