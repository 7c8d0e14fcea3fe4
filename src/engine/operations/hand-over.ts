import { lacksRight, mayChangeNothing, type Actor, type HeldWork } from '../../access/index.ts';
import { BatonError, type Problem } from '../../shared/index.ts';
import type { RoutingStore } from '../ports.ts';
import { byTheRules } from '../step/index.ts';
import { execute } from './execute.ts';
import type { EngineParts } from './parts.ts';

/** To whom all of a person's work goes. */
export interface HandOverRequest {
  readonly from: string;
  /** A person's id, or to whom the rules find for each. */
  readonly to: string;
  readonly note?: string;
  /** Names the operation: given again, it goes on where it was broken off, and does nothing twice. */
  readonly key: string;
}

export interface HandedOver {
  /** Cases that the person held and holds no more. */
  readonly handedOver: number;
  /** Cases that he holds still, each with what stands in the way. */
  readonly refused: readonly { readonly case: string; readonly problems: readonly Problem[] }[];
}

/** Cases at a time; their commits share transactions. */
const atOnce = 32;

/**
 * Gives everything that a person holds to another, or to whom the rules find: cases, offers, approvals and tasks.
 * Each case is a command of its own, committed whole; one that is refused stays with the person, so that nothing
 * ends without an owner. Needs `administer people`, but for one's own work. Raises `right-missing`,
 * `seeing-as-another`, `hand-over-to-self`, `person-unknown`, `person-inactive`.
 */
export async function handOver(
  parts: EngineParts,
  actor: Actor,
  request: HandOverRequest,
): Promise<HandedOver> {
  requireRight(actor, request);
  await requireReceiver(parts, request);
  let handedOver = 0;
  const refused: { case: string; problems: readonly Problem[] }[] = [];
  for await (const ids of heldPages(parts.store, request.from)) {
    const problems = await Promise.all(ids.map((id) => handOverCase(parts, actor, request, id)));
    for (const [index, id] of ids.entries()) {
      const found = problems[index];
      if (found) refused.push({ case: id, problems: found });
      else handedOver += 1;
    }
  }
  return { handedOver, refused };
}

function requireRight(actor: Actor, { from }: HandOverRequest): void {
  const bound = mayChangeNothing(actor);
  if (bound) throw new BatonError(bound);
  const problem = actor.id === from ? undefined : lacksRight(actor, 'administer people');
  if (problem) throw new BatonError(problem);
}

async function requireReceiver(
  { people }: EngineParts,
  { from, to }: HandOverRequest,
): Promise<void> {
  if (to === byTheRules) return;
  if (to === from) throw new BatonError({ code: 'hand-over-to-self', path: '/to' });
  if (!people) return;
  const person = await people.loadPerson(to);
  if (!person) throw new BatonError({ code: 'person-unknown', params: { id: to }, path: '/to' });
  const { active, name = to } = person;
  if (active === false)
    throw new BatonError({ code: 'person-inactive', params: { name }, path: '/to' });
}

/** Hands one case over; returns what stands in the way. */
async function handOverCase(
  parts: EngineParts,
  actor: Actor,
  { from, to, note, key }: HandOverRequest,
  caseId: string,
): Promise<readonly Problem[] | undefined> {
  const command = { kind: 'hand over', from, to, ...(note !== undefined && { note }) } as const;
  try {
    await execute(parts, actor, command, { caseId, idempotencyKey: `${key}/${caseId}` });
    return undefined;
  } catch (error) {
    if (error instanceof BatonError) return error.problems;
    throw error;
  }
}

async function* heldPages(
  store: Pick<RoutingStore, 'heldBy'>,
  person: string,
): AsyncGenerator<readonly string[]> {
  let after: string | undefined;
  do {
    const page = { limit: atOnce, ...(after !== undefined && { after }) };
    const ids = await store.heldBy(person, page);
    if (ids.length > 0) yield ids;
    after = ids.length < atOnce ? undefined : ids.at(-1);
  } while (after !== undefined);
}

/** How much a person holds still; `deactivatePerson` asks. */
export async function heldWork(
  store: Pick<RoutingStore, 'heldBy' | 'openWork'>,
  person: string,
): Promise<HeldWork> {
  let cases = 0;
  for await (const ids of heldPages(store, person)) cases += ids.length;
  const work = await store.openWork([person]);
  const owned = work.reduce((sum, { count }) => sum + count, 0);
  return { owned, asked: Math.max(0, cases - owned) };
}
