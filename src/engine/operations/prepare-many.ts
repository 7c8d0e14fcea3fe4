import { BatonError } from '../../shared/index.ts';
import {
  CollectedFacts,
  fetchMissing,
  gatherNamed,
  gatherRows,
  namesIn,
  noFacts,
  outsideReads,
  storeFacts,
  type FactSource,
  type MissingFact,
} from '../facts/index.ts';
import type { Command, Facts } from '../model/index.ts';
import type { CaseCommit } from '../ports.ts';
import { decide, type CompiledFunnel } from '../step/index.ts';
import { maxRounds, referencesOf, rowAsGiven } from './decide-with-facts.ts';
import type { CommandRequest, EngineParts } from './parts.ts';
import { begin, commitOf, nameRow, refusal, type Begun } from './prepare.ts';

type Answer = CaseCommit | BatonError;

/** A command that awaits its decision, and its place among the requests. */
interface Pending {
  readonly index: number;
  readonly begun: Begun;
  /** Facts that are its own; those of records are shared. */
  named: Facts['named'];
}

/**
 * Prepares commands on different cases together, each as `prepare` does, at one moment: what they read
 * outside the cases is fetched for all of them at once. One answer each, in order.
 */
export async function prepareMany(
  parts: EngineParts,
  requests: readonly CommandRequest[],
): Promise<readonly Answer[]> {
  const now = parts.clock.now();
  const begun = await Promise.all(
    requests.map((request) => begin(parts, request, now).catch(batonError)),
  );
  const answers: Answer[] = [];
  const groups = new Map<string, Pending[]>();
  begun.forEach((one, index) => {
    if (one instanceof BatonError) answers[index] = one;
    else join(groups, { index, begun: one, named: {} });
  });
  for (const group of groups.values()) await decideGroup(parts, group, answers);
  return answers;
}

function batonError(error: unknown): BatonError {
  if (error instanceof BatonError) return error;
  throw error;
}

/** Commands of one person to which the same rules apply make a group. */
function join(groups: Map<string, Pending[]>, pending: Pending): void {
  const { request, released, compiled } = pending.begun;
  const { actor, command } = request;
  const move = command.kind === 'move' ? command.move : '';
  const key = [released.number, compiled.funnel.id, actor.id, command.kind, move].join();
  const group = groups.get(key);
  if (group) group.push(pending);
  else groups.set(key, [pending]);
}

/** Decides, and decides again those that asked for facts that could not be foreseen. */
async function decideGroup(
  parts: EngineParts,
  group: readonly Pending[],
  answers: Answer[],
): Promise<void> {
  const [first] = group;
  if (!first) return;
  const { released, compiled, context } = first.begun;
  const source = storeFacts(parts, released.workspace, context);
  const facts = await foresee(group, compiled, first.begun.request.command, source);
  let open = group;
  for (let round = 1; open.length > 0; round++) {
    const again: Pending[] = [];
    const lacking: MissingFact[] = [];
    for (const pending of open) {
      const { result, missing } = decidePending(pending, facts);
      if (missing.length > 0 && round < maxRounds) {
        again.push(pending);
        lacking.push(...missing);
      } else answers[pending.index] = await answerOf(parts, pending, result, facts, source);
    }
    if (lacking.length > 0) await fetchMissing(facts, lacking, source);
    open = again;
  }
}

function decidePending({ begun, named }: Pending, { records, related }: Facts) {
  const { compiled, state, request, context } = begun;
  return decide(compiled, state, request.command, {
    ...context,
    facts: { records, related, named },
  });
}

async function answerOf(
  parts: EngineParts,
  { begun }: Pending,
  result: ReturnType<typeof decide>['result'],
  facts: Facts,
  source: FactSource,
): Promise<Answer> {
  if (!result.ok) return refusal(parts, begun, result.error);
  const row = await nameRow(begun.compiled, result.value, facts, source);
  return commitOf(begun, result.value, row);
}

/** What the rules of these commands read, and what their fields refer to. */
async function foresee(
  group: readonly Pending[],
  { funnel }: CompiledFunnel,
  command: Command,
  source: FactSource,
): Promise<CollectedFacts> {
  const facts = new CollectedFacts(noFacts);
  const { entity } = funnel;
  const given = group.flatMap(({ begun }) => referencesOf(entity, begun.request.command));
  await fetchMissing(facts, given, source);
  const reads = outsideReads(funnel, command);
  if (reads.length === 0) return facts;
  const { environment } = entity;
  const rows = group.map(({ begun }) => rowAsGiven(begun.state, begun.request.command));
  await gatherRows(facts, rows, reads, environment, source);
  if (namesIn(reads, environment).length === 0) return facts;
  const named = rows.map((row) => gatherNamed(row, reads, environment, source));
  (await Promise.all(named)).forEach((own, at) => {
    const pending = group[at];
    if (pending) pending.named = own;
  });
  return facts;
}
