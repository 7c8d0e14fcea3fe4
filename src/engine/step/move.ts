import { isSystem, mayMove } from '../../access/index.ts';
import type { Handoff, Move } from '../../definitions/index.ts';
import type { Problem } from '../../shared/index.ts';
import { put, ruleValue, computeFields } from '../fields/index.ts';
import { lineageOf, names, type Transition } from '../machine/index.ts';
import type { Command } from '../model/index.ts';
import { asksApproval, rowToWaitWith } from './approval/ask.ts';
import { approvalOpen } from './approval/open-approvals.ts';
import { closed } from './closed.ts';
import { missingDocuments } from './documents.ts';
import { moveEffects } from './effects.ts';
import { guardProblems } from './guard.ts';
import { checklistProblems } from './handoff/checklist.ts';
import { mayNotOffer } from './handoff/may-offer.ts';
import { offerCase, offersInTheWay } from './handoff/offer.ts';
import { wayTo } from './handoff/send-back.ts';
import { refuseIf, Refused } from './refused.ts';
import {
  incompleteStages,
  missingForMove,
  openGaps,
  reasonProblems,
  unmetRequirements,
} from './requirements.ts';
import { takeFields } from './take-fields.ts';
import { openTasks } from './tasks/open-tasks.ts';
import { route, stagesEntered, stagesOf, travel } from './travel.ts';
import type { Turn } from './turn.ts';

type MoveCommand = Extract<Command, { kind: 'move' }>;

/** Makes a move, or raises `Refused` with all that stands against it. */
export function makeMove(turn: Turn, command: MoveCommand): void {
  const move = findMove(turn, command.move);
  refuseIf(impossible(turn, move));
  refuseIf(mayNotMove(turn, move));
  completeMove(turn, move, command);
}

/** The same for a move whose time has come: nobody in person makes it. */
export function completeMove(turn: Turn, move: Move, command: MoveCommand): void {
  takeFields(
    turn,
    command.fields ?? {},
    move.ask.map(({ field }) => field),
  );
  const given = rowToWaitWith(turn, move);
  setFields(turn, move);
  const { problems, transition } = examine(turn, move, command);
  refuseIf(problems);
  if (!transition) throw new Refused({ code: 'no-target', params: { move: move.title } });
  if (asksApproval(turn, move, command, given)) return;
  if (!move.mayBeIncomplete) closeGaps(turn);
  go(turn, move, transition, command);
  moveEffects(turn, move);
}

/** The case travels, and is offered where the move hands it over. */
function go(turn: Turn, move: Move, transition: Transition, command: MoveCommand): void {
  const handoff = handoffOf(turn, move);
  if (!handoff) return travel(turn, transition, command);
  const [source] = sourcesOf(turn, move);
  const from = source ? wayTo(turn, source.id, turn.configuration?.active ?? []) : [];
  travel(turn, transition, command, { offered: true });
  if (turn.before?.returned?.[handoff.id])
    turn.events.push({ type: 'taken up', handoff: handoff.id });
  offerCase(turn, handoff, move.id, transition, from);
}

function handoffOf({ compiled }: Turn, { handoff }: Move): Handoff | undefined {
  return handoff === undefined ? undefined : compiled.funnel.handoffs.get(handoff);
}

export function findMove(turn: Turn, id: string): Move {
  const move = turn.compiled.funnel.moves.get(id);
  if (move) return move;
  const stages = turn.before?.configuration.active ?? [];
  const here = [...turn.compiled.funnel.moves.values()].filter((other) =>
    other.from.some((stage) => stages.includes(stage)),
  );
  const params = { move: id, known: here.map((other) => other.id) };
  throw new Refused({ code: 'move-unknown', params, path: '/move' });
}

/** Why the move cannot be made from where the case stands, whoever makes it. */
export function impossible(turn: Turn, move: Move): readonly Problem[] {
  const { stages } = turn.compiled.funnel;
  const outcome = turn.before?.outcome;
  const title = (id: string) => stages.get(id)?.title ?? id;
  const active = turn.before?.configuration.active ?? [];
  if (outcome && !move.reopens) return closed(turn);
  if (!outcome && move.reopens) return [{ code: 'case-open', params: { move: move.title } }];
  if (move.from.some((stage) => active.includes(stage))) return [];
  const params = { move: move.title, from: move.from.map(title), stages: active.map(title) };
  return [{ code: 'move-not-from-here', params }];
}

/** Why this actor may not make the move. */
export function mayNotMove(turn: Turn, move: Move): readonly Problem[] {
  const { actor, access, organization } = turn.context;
  if (move.after && move.by.length === 0 && !isSystem(actor))
    return [{ code: 'move-by-timer', params: { move: move.title } }];
  const problem = mayMove(actor, move, organization, () => access.mayEdit());
  if (move.by.length > 0) {
    const rule = `${turn.compiled.path}/moves/${move.id}/by`;
    const inputs = { 'actor.roles': actor.roles };
    turn.evaluation.because.push({ rule, inputs, holds: problem === undefined });
  }
  const handoff = handoffOf(turn, move);
  return [...(problem ? [problem] : []), ...(handoff ? mayNotOffer(turn, handoff) : [])];
}

/** Values that the move itself sets. */
function setFields(turn: Turn, move: Move): void {
  if (move.set.size === 0) return;
  const { funnel, path, rules } = turn.compiled;
  for (const [id, rule] of move.set) {
    const place = `${path}/moves/${move.id}/set/${id}`;
    put(turn.row, id, ruleValue(rule, funnel.entity.fields.get(id), place, turn.evaluation));
  }
  computeFields(rules, turn.row, turn.evaluation);
}

/** Everything that stands against a move whose fields are in the row, and where it would lead. */
export function examine(
  turn: Turn,
  move: Move,
  command: MoveCommand,
): { readonly problems: readonly Problem[]; readonly transition: Transition | undefined } {
  const complete = !move.mayBeIncomplete;
  const problems = [...missingForMove(turn, move), ...(complete ? openGaps(turn) : [])];
  if (complete) problems.push(...incompleteStages(turn, sourcesOf(turn, move)));
  problems.push(...handoffProblems(turn, move));
  attempt(problems, () => problems.push(...guardProblems(turn, move)));
  const transition = attempt(problems, () => route(turn, eventOf(turn, move)));
  if (transition) {
    if (complete) problems.push(...incompleteStages(turn, stagesOf(turn, transition, 'left')));
    attempt(problems, () => problems.push(...unmetRequirements(turn, transition)));
  }
  const left = transition && turn.before?.tasks ? stagesOf(turn, transition, 'left') : [];
  problems.push(...openTasks(turn, move, left), ...missingDocuments(turn, move));
  problems.push(...approvalOpen(turn, move));
  problems.push(...unsaid(turn, move, command, transition));
  return { problems: onceEachField(problems), transition };
}

/** What is offered here and awaits its answer; what the checklist of the move's own handoff lacks. */
function handoffProblems(turn: Turn, move: Move): readonly Problem[] {
  const sources = move.mayBeIncomplete ? [] : sourcesOf(turn, move).map(({ id }) => id);
  const handoff = handoffOf(turn, move);
  return [...offersInTheWay(turn, sources), ...(handoff ? checklistProblems(turn, handoff) : [])];
}

/** What the person who makes the move has yet to say; nobody can be asked where a timer or a vote makes it. */
function unsaid(
  turn: Turn,
  move: Move,
  command: MoveCommand,
  transition: Transition | undefined,
): readonly Problem[] {
  if (turn.events.some(({ type }) => type === 'timer cleared' || type === 'voted')) return [];
  return [
    ...(transition ? reasonProblems(stagesEntered(turn, transition), command) : []),
    ...(lacksNote(turn, move, command) ? [{ code: 'note-required', path: '/note' } as const] : []),
  ];
}

/** A move may ask for a note; a field of that name is a field like others. */
function lacksNote(turn: Turn, move: Move, { note = '' }: MoveCommand): boolean {
  const asked = move.ask.some(({ field, required }) => field === 'note' && required);
  return asked && !turn.entity.fields.has('note') && note.trim() === '';
}

/** A rule that cannot be worked out while fields are missing is no problem of its own. */
function attempt<T>(problems: Problem[], rule: () => T): T | undefined {
  try {
    return rule();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (problems.length === 0) problems.push(...error.problems);
    return undefined;
  }
}

/** The event of the first target that applies. */
function eventOf(turn: Turn, move: Move): string {
  const target = move.to.findIndex(({ when }, index) => {
    const rule = `${turn.compiled.path}/moves/${move.id}/to/${index}/when`;
    return !when || turn.evaluation.holds(when, rule);
  });
  if (target < 0) throw new Refused({ code: 'no-target', params: { move: move.title } });
  return names.moveEvent(move.id, target);
}

/** The active stages that the move starts from: of one around the other, the inner. */
function sourcesOf(turn: Turn, move: Move) {
  const { funnel } = turn.compiled;
  const active = turn.before?.configuration.active ?? [];
  const sources = move.from.filter((id) => active.includes(id));
  const isOuter = (id: string) =>
    sources.some(
      (other) => other !== id && lineageOf(funnel, other).some((stage) => stage.id === id),
    );
  return sources.filter((id) => !isOuter(id)).flatMap((id) => funnel.stages.get(id) ?? []);
}

function onceEachField(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(
    (problem, index) =>
      problem.path === undefined ||
      problems.findIndex((other) => other.path === problem.path) === index,
  );
}

/** A move is made only when nothing is lacking any more; one that may be incomplete leaves gaps as they are. */
function closeGaps(turn: Turn): void {
  if (turn.before?.gaps.length) turn.events.push({ type: 'gaps', gaps: [] });
}
