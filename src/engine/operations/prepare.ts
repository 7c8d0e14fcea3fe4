import { BatonError, type Instant, type JsonObject } from '../../shared/index.ts';
import { storeFacts, type FactSource } from '../facts/index.ts';
import {
  notifyEffect,
  type CaseState,
  type Command,
  type Decision,
  type Facts,
  type Notice,
  type Refusal,
} from '../model/index.ts';
import type { CaseCommit } from '../ports.ts';
import { caseRow, rowBeforeName } from '../row/index.ts';
import { compileFunnel, type CompiledFunnel, type StepContext } from '../step/index.ts';
import { timerChanges, visitChanges } from './commit-parts.ts';
import { decideWithFacts, withFacts } from './decide-with-facts.ts';
import { listenedTopics } from './listened.ts';
import { holdingRows, offerRows } from './offer-rows.ts';
import { openingOf, releaseNumbers } from './opening.ts';
import type { CommandRequest, EngineParts, ReleasedWorkspace } from './parts.ts';
import { policyAccess } from './policy-access.ts';

/** A command that is allowed so far, with all that deciding it takes but the facts. */
export interface Begun {
  readonly request: CommandRequest;
  readonly state: CaseState | undefined;
  readonly released: ReleasedWorkspace;
  readonly compiled: CompiledFunnel;
  readonly context: Omit<StepContext, 'facts'>;
}

/**
 * Loads the case, gathers the facts, decides, and makes the commit of it; writes nothing.
 * Raises `BatonError`: `not-found`, `release-mismatch`, `revision-not-expected`, or the refusal.
 */
export async function prepare(parts: EngineParts, request: CommandRequest): Promise<CaseCommit> {
  const begun = await begin(parts, request, parts.clock.now());
  const { compiled, state, context, released } = begun;
  const key = request.idempotencyKey;
  const source = storeFacts(parts, released.workspace, { ...context, key });
  const { result, facts } = await decideWithFacts(
    compiled,
    state,
    request.command,
    context,
    source,
  );
  if (!result.ok) throw await refusal(parts, begun, result.error);
  const row = await nameRow(compiled, result.value, facts, source);
  return commitOf(begun, result.value, row);
}

/** Loads the case and sees to it that the actor may come to it. Raises as `prepare`. */
export async function begin(
  parts: EngineParts,
  request: CommandRequest,
  now: Instant,
): Promise<Begun> {
  const { actor, command } = request;
  const state = isOpening(command) ? undefined : await loadFor(parts, request);
  const { released, compiled } = await processOf(parts, command, state);
  const { workspace } = parts.workspaces.current();
  const { organization } = workspace;
  const { entity } = compiled.funnel;
  const row = state && rowBeforeName(state);
  const access = policyAccess(workspace, entity, actor, now, row);
  const isSeen = command.kind === 'hand over' || access.visible();
  if (!isSeen) throw noCase(request.caseId ?? '');
  const listened = listenedTopics(workspace, entity.collection);
  const shared = { now, actor, organization, access, listened };
  if (state) {
    checkRevision(state, request.expectedRevision);
    return { request, state, released, compiled, context: shared };
  }
  const opening = await openingOf(parts, released, entity, request, now);
  return { request, state, released, compiled, context: { ...shared, opening } };
}

/** The error of a refusal, once the numbers of a case that will not be are given back. */
export async function refusal(
  parts: EngineParts,
  { request, state, compiled, context }: Begun,
  { problems }: Refusal,
): Promise<BatonError> {
  if (!state) await releaseNumbers(parts, compiled.funnel.entity, request, context.now);
  return new BatonError(problems);
}

function isOpening({ kind }: Command): boolean {
  return kind === 'open' || kind === 'import';
}

/** The case that a command is about. Raises `not-found`. */
async function loadFor({ store }: EngineParts, { caseId }: CommandRequest): Promise<CaseState> {
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

/** Talk about a case does not spoil what somebody does on what he had before him. */
function checkRevision({ revision, substance }: CaseState, expected: number | undefined): void {
  if (expected === undefined || expected === revision) return;
  if (substance !== undefined && substance <= expected && expected < revision) return;
  const params = { current: revision, given: expected };
  throw new BatonError({ code: 'revision-not-expected', params });
}

/** The row with its name, for which more may have to be fetched. */
export async function nameRow(
  { funnel }: CompiledFunnel,
  decision: Decision,
  facts: Facts,
  source: FactSource,
): Promise<JsonObject> {
  return withFacts(funnel.entity, facts, source, (context) =>
    caseRow(decision.case, funnel, context),
  );
}

/** The commit of a decision; `row` has its name already. */
export function commitOf(
  { request, state: before, compiled, context }: Begun,
  decision: Decision,
  row: JsonObject,
): CaseCommit {
  const { actor, command, idempotencyKey } = request;
  const { case: state, events, effects, because, facts } = decision;
  const notices = noticesIn(effects);
  const { organization } = context;
  const offers = offerRows(before, state, events, organization);
  const holdings = holdingRows(before, state, events, organization);
  return {
    state,
    row,
    entry: {
      case: state.id,
      revision: state.revision,
      at: context.now,
      actor: { id: actor.id, name: actor.name },
      command,
      idempotencyKey,
      release: state.release,
      events,
      facts,
      because,
      ...(notices.length > 0 && { notices }),
    },
    effects,
    timers: timerChanges(events),
    visits: visitChanges(compiled, before, state, events),
    ...(offers.length > 0 && { offers }),
    ...(holdings.length > 0 && { holdings }),
  };
}

function noticesIn(effects: Decision['effects']): readonly Notice[] {
  const told = effects.find(({ kind }) => kind === notifyEffect);
  return (told?.payload['notices'] ?? []) as unknown as readonly Notice[];
}
