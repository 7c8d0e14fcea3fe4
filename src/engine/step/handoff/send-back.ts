import type { Handoff, ReturnRule } from '../../../definitions/index.ts';
import type { Problem } from '../../../shared/index.ts';
import { lineageOf, names } from '../../machine/index.ts';
import type { Offer, Returned } from '../../model/index.ts';
import { giverOf, tellOfOffer } from '../notices.ts';
import { activeNow } from '../stages-now.ts';
import { route, travel, type Ending } from '../travel.ts';
import type { Turn } from '../turn.ts';
import { giveTo } from './accept.ts';
import { giverNow } from './giver-now.ts';
import { isInBranch } from './track.ts';

/** Why something is sent back, and by whom. */
export interface SentBack {
  readonly how: Returned['how'];
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
  readonly by?: string | undefined;
  /** Whoever had it, and gets it again where the giver jumps back. */
  readonly holder?: string | undefined;
}

/** What a reason given by hand lacks. */
export function reasonsAgainst(
  handoff: Handoff,
  { reasons, noteRequired }: ReturnRule,
  { reason, note = '' }: { readonly reason: string; readonly note?: string },
): readonly Problem[] {
  const params = { handoff: handoff.title, reason, known: [...reasons.keys()] };
  const problems: Problem[] = [];
  if (reasons.size > 0 && reason === '')
    problems.push({ code: 'handoff-reason-required', params, path: '/reason' });
  else if (reasons.size > 0 && !reasons.has(reason))
    problems.push({ code: 'handoff-reason-unknown', params, path: '/reason' });
  if (noteRequired && note.trim() === '') problems.push({ code: 'note-required', path: '/note' });
  return problems;
}

/** The case goes back to the giver, with the reason before him. */
export function sendBack(
  turn: Turn,
  handoff: Handoff,
  rule: Pick<ReturnRule, 'backTo' | 'then'>,
  offer: Offer,
  said: SentBack,
): void {
  const { how, reason, note, by, holder } = said;
  const { now } = turn.context;
  const active = turn.configuration?.active ?? [];
  const returned: Returned = {
    offer: offer.id,
    handoff: handoff.id,
    how,
    ...(reason !== undefined && reason !== '' && { reason }),
    ...(note !== undefined && { note }),
    ...(by !== undefined && { by }),
    at: now,
    round: offer.round,
    from: wayTo(turn, offer.stage, active),
    ...(holder !== undefined && { holder }),
    move: offer.move,
    stage: offer.stage,
    mayJumpBack: rule.then === 'jump back',
  };
  turn.events.push({ type: 'came back', returned });
  giveBack(turn, offer, rule.backTo, { reason, note });
  if (how === 'returned') returnTo(turn, offer);
  tellOfOffer(turn, how, offer, giverOf(offer));
}

/** The case goes back to where the giver has it: his department is in charge again, and nobody's case is his. */
export function giveBack(turn: Turn, offer: Offer, stage: string, ending?: Ending): void {
  goBack(turn, stage, ending);
  if (isInBranch(turn, offer.stage)) return;
  const { department } = offer.giver;
  const isSaid = turn.compiled.departments.has(activeNow(turn).at(-1) ?? '');
  if (!isSaid && department !== undefined && department !== turn.row['department']) {
    turn.row['department'] = department;
    turn.events.push({ type: 'assigned', department });
  }
  if (turn.row['owner'] === undefined) returnTo(turn, offer);
}

/** The same to where it was offered from; a case that was closed there is closed as it was. */
export function giveBackWhole(turn: Turn, offer: Offer): void {
  const { from, outcome = {} } = offer;
  giveBack(turn, offer, from.at(-1) ?? turn.compiled.funnel.start, outcome);
}

/** Travels to a stage otherwise than by a move. A branch that is given back leaves the others as they are. */
function goBack(turn: Turn, stage: string, ending?: Ending): void {
  travel(turn, route(turn, names.backEvent(stage)), ending, { keepsOwner: true });
}

/** The active stages around and within a stage, innermost last; of branches side by side, only what is around them. */
export function wayTo(
  { compiled }: Turn,
  stage: string,
  active: readonly string[],
): readonly string[] {
  const { funnel } = compiled;
  const around = new Set(lineageOf(funnel, stage).map(({ id }) => id));
  const way = active.filter((id) => around.has(id));
  for (let at = stage; funnel.stages.get(at)?.shape.kind === 'nested';) {
    const inner = active.find((id) => funnel.stages.get(id)?.parent === at);
    if (inner === undefined) break;
    way.push(inner);
    at = inner;
  }
  return way;
}

function returnTo(turn: Turn, offer: Offer): void {
  if (isInBranch(turn, offer.stage)) return;
  const giver = giverNow(turn, offer);
  if (giver !== undefined) giveTo(turn, giver);
}
