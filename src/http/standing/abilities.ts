import type { Handoff } from '../../definitions/index.ts';
import type { CaseState, Command } from '../../engine/index.ts';
import type { Problem } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import type { SeenCase } from '../reading/cases.ts';

/** Something that the caller might do, by a name for it and what it is about (nothing: the case). */
interface Attempt {
  readonly about: string;
  readonly ability: string;
  readonly command: Command;
}

/** What the caller may do now, by what it is about: the id of an offer, an approval, a task; `''`: the case. */
export type Abilities = ReadonlyMap<string, readonly string[]>;

/** Finds out what the caller may do with the matters of a case, by trying each without carrying it out. */
export async function abilitiesOf(
  call: Pick<Call, 'services' | 'actor'>,
  { state, funnel }: Pick<SeenCase, 'state' | 'funnel'>,
): Promise<Abilities> {
  const attempts = attemptsOn(state, funnel.handoffs);
  const commands = attempts.map(({ command }) => command);
  const considered = await call.services.engine.consider(call.actor, state.id, commands);
  const abilities = new Map<string, string[]>();
  attempts.forEach(({ about, ability, command }, index) => {
    const problems = considered[index]?.problems ?? [];
    if (!problems.every((problem) => canBeGiven(command, problem))) return;
    abilities.set(about, [...(abilities.get(about) ?? []), ability]);
  });
  for (const { id } of Object.values(state.approvals ?? {}))
    addVoters(abilities, id, call.actor.rights.includes('override'));
  return abilities;
}

/** Whoever may vote may have another vote instead or as well; to try that, one would have to name somebody. */
function addVoters(abilities: Map<string, string[]>, id: string, mayOverride: boolean): void {
  const known = abilities.get(id) ?? [];
  const votes = known.includes('approve') || known.includes('refuse');
  const more = [...(votes ? ['delegate'] : []), ...(votes || mayOverride ? ['add approver'] : [])];
  if (more.length > 0) abilities.set(id, [...known, ...more]);
}

function attemptsOn(state: CaseState, handoffs: ReadonlyMap<string, Handoff>): readonly Attempt[] {
  return [
    ...Object.values(state.offers ?? {}).flatMap((offer) =>
      offerAttempts(offer.id, handoffs.get(offer.handoff)),
    ),
    ...Object.values(state.accepted ?? {}).flatMap(({ offer }) =>
      returnAttempt(offer.id, handoffs.get(offer.handoff)),
    ),
    ...Object.values(state.returned ?? {}).map(({ offer, handoff }) => ({
      about: offer,
      ability: 'resubmit',
      command: { kind: 'resubmit', handoff } as const,
    })),
    ...Object.values(state.approvals ?? {}).flatMap((approval) =>
      approvalAttempts(approval.id, approval.steps[0]?.id, approval.current),
    ),
    ...Object.values(state.tasks ?? {}).flatMap(({ id, status }) => taskAttempts(id, status)),
    ...caseAttempts(state),
  ];
}

/** Stands for what a person would write; only whether there is any is looked at. */
const words = '…';

function offerAttempts(offer: string, handoff: Handoff | undefined): readonly Attempt[] {
  const reason = handoff?.reject?.reasons.keys().next().value;
  const attempt = (ability: string, command: Command): Attempt => ({
    about: offer,
    ability,
    command,
  });
  return [
    attempt('accept', { kind: 'accept', offer }),
    ...(reason === undefined
      ? []
      : [attempt('reject', { kind: 'reject', offer, reason, note: words })]),
    attempt('withdraw', { kind: 'withdraw', offer }),
    attempt('reroute', { kind: 'reroute', offer }),
  ];
}

function returnAttempt(offer: string, handoff: Handoff | undefined): readonly Attempt[] {
  const reason = handoff?.return?.reasons.keys().next().value;
  if (handoff === undefined || reason === undefined) return [];
  const command = { kind: 'return', handoff: handoff.id, reason, note: words } as const;
  return [{ about: offer, ability: 'return', command }];
}

function approvalAttempts(
  approval: string,
  first: string | undefined,
  current: number,
): readonly Attempt[] {
  const attempt = (ability: string, command: Command): Attempt => ({
    about: approval,
    ability,
    command,
  });
  const comment = words;
  return [
    attempt('approve', { kind: 'vote', approval, decision: 'approve', comment }),
    attempt('refuse', { kind: 'vote', approval, decision: 'refuse', comment }),
    ...(first === undefined || current === 0
      ? []
      : [attempt('return', { kind: 'return approval', approval, step: first, comment })]),
    attempt('withdraw', { kind: 'withdraw approval', approval }),
  ];
}

function taskAttempts(task: string, status: 'open' | 'done' | 'cancelled'): readonly Attempt[] {
  if (status !== 'open')
    return [{ about: task, ability: 'reopen', command: { kind: 'reopen task', task } }];
  return [
    { about: task, ability: 'done', command: { kind: 'end task', task, as: 'done' } },
    { about: task, ability: 'change', command: { kind: 'change task', task, title: words } },
    { about: task, ability: 'cancel', command: { kind: 'end task', task, as: 'cancelled' } },
  ];
}

function caseAttempts({ paused }: CaseState): readonly Attempt[] {
  const pause: Attempt =
    paused === undefined
      ? { about: '', ability: 'pause', command: { kind: 'pause', waitingFor: words } }
      : { about: '', ability: 'resume', command: { kind: 'resume' } };
  return [
    pause,
    { about: '', ability: 'add task', command: { kind: 'add task', title: words } },
    { about: '', ability: 'comment', command: { kind: 'comment', text: words } },
  ];
}

/** Whether what stands in the way can be put right in the form with which it is done. */
function canBeGiven({ kind }: Command, { code }: Problem): boolean {
  return kind === 'resubmit' && givable.has(code);
}

const givable: ReadonlySet<string> = new Set([
  'field-required',
  'field-required-by-stage',
  'gap-open',
  'checklist-field',
  'checklist-open',
  'requirement-not-met',
  'guard-refused',
  'guard-not-met',
]);
