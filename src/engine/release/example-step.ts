import type { Actor } from '../../access/index.ts';
import type { EntityType, Example } from '../../definitions/index.ts';
import type { JsonObject } from '../../shared/index.ts';
import type { ApprovalRequest, CaseState, Command } from '../model/index.ts';
import type { ExampleCast } from './example-cast.ts';

export type ExampleStep = Example['do'][number];
export type ActedStep = Extract<ExampleStep, { readonly as: string }>;
export type DocumentStep = Extract<ExampleStep, { release: string } | { sign: string }>;

/** What somebody does in a step of an example. */
export interface Act {
  readonly actor: Actor;
  readonly command: Command;
}

/** A step in a few words: the move, or what is done to what. */
export function wordsOf(step: ExampleStep): string {
  if ('move' in step) return step.move;
  const {
    as: _,
    after: __,
    reason: ___,
    note: ____,
    ...said
  } = { as: '', ...step } as {
    readonly [key: string]: string;
  };
  return Object.entries(said).flat().join(' ');
}

/**
 * The command of a step and whoever gives it: somebody of its role, and of those the one whom it waits for.
 * What is not there to be answered is named as the step names it, for the engine to refuse.
 */
export function actOf(
  step: ActedStep,
  state: CaseState,
  entity: EntityType,
  cast: ExampleCast,
): Act {
  const as = (id: string | undefined): Actor =>
    cast.actor(step.as, id !== undefined && cast.mayPlay(step.as, id) ? id : step.as);
  if ('move' in step)
    return {
      actor: cast.actor(step.as, ownerOr(step.as, state, cast)),
      command: moveOf(step, entity),
    };
  if ('approve' in step || 'refuse' in step) return voteOf(step, state, cast);
  if ('task' in step) {
    const open = Object.values(state.tasks ?? {}).findLast(
      ({ rule, status }) => rule === step.task && status === 'open',
    );
    const command = { kind: 'end task', task: open?.id ?? step.task, as: 'done' } as const;
    return { actor: as(open?.assignee?.person), command };
  }
  if ('return' in step) {
    const { return: handoff, reason = '' } = step;
    return {
      actor: as(state.owner),
      command: { kind: 'return', handoff, reason, ...noteOf(step) },
    };
  }
  if ('resubmit' in step)
    return { actor: as(state.owner), command: { kind: 'resubmit', handoff: step.resubmit } };
  return answerOf(step, state, as);
}

type Answer = Extract<ActedStep, { accept: string } | { reject: string } | { withdraw: string }>;

function answerOf(step: Answer, state: CaseState, as: (id: string | undefined) => Actor): Act {
  const handoff = 'accept' in step ? step.accept : 'reject' in step ? step.reject : step.withdraw;
  const open = Object.values(state.offers ?? {}).find((offer) => offer.handoff === handoff);
  const offer = open?.id ?? handoff;
  if ('accept' in step) return { actor: as(open?.to.person), command: { kind: 'accept', offer } };
  if ('withdraw' in step)
    return { actor: as(open?.giver.person), command: { kind: 'withdraw', offer } };
  const { reason = '' } = step;
  const command: Command = { kind: 'reject', offer, reason, ...noteOf(step) };
  return { actor: as(open?.to.person), command };
}

type Vote = Extract<ActedStep, { approve: string } | { refuse: string }>;

function voteOf(step: Vote, state: CaseState, cast: ExampleCast): Act {
  const move = 'approve' in step ? step.approve : step.refuse;
  const request = Object.values(state.approvals ?? {}).find((open) => open.move === move);
  const command: Command = {
    kind: 'vote',
    approval: request?.id ?? move,
    decision: 'approve' in step ? 'approve' : 'refuse',
    ...(step.note !== undefined && { comment: step.note }),
  };
  return { actor: cast.actor(step.as, voterOf(step.as, request, cast)), command };
}

/** Of those of the role the first whose vote is awaited; whom the step names goes before the rest. */
function voterOf(role: string, request: ApprovalRequest | undefined, cast: ExampleCast): string {
  const step = request?.steps[request.current];
  if (!step) return role;
  const done = new Set(step.votes.map(({ person }) => person));
  const named = step.people.filter((id) => cast.mayPlay(role, id));
  const others = [...cast.ofRole(role), `${role} ${cast.ofRole(role).length + 1}`];
  return [...named, ...others].find((id) => id !== request.by && !done.has(id)) ?? role;
}

function ownerOr(role: string, { owner }: CaseState, cast: ExampleCast): string {
  return owner !== undefined && cast.isOfRole(role, owner) ? owner : role;
}

function moveOf(step: Extract<ActedStep, { move: string }>, { fields: own }: EntityType): Command {
  const { reason, note, ...fields } = step.with ?? {};
  const given: JsonObject = own.has('note') && note !== undefined ? { ...fields, note } : fields;
  return {
    kind: 'move',
    move: step.move,
    fields: given,
    ...(typeof reason === 'string' && { reason }),
    ...(!own.has('note') && typeof note === 'string' && { note }),
  };
}

function noteOf({ note }: { readonly note?: string }): { readonly note?: string } {
  return note === undefined ? {} : { note };
}

/** What becomes of a document: it is released anew, or the one that counts is signed. */
export function markOf(step: DocumentStep, { id, revision, documents }: CaseState): Command {
  const definition = 'release' in step ? step.release : step.sign;
  const next = `${id}:${definition}:${revision}`;
  if ('release' in step)
    return { kind: 'document', mark: { document: next, definition, how: 'released' } };
  const document = documents?.[definition]?.id ?? next;
  return { kind: 'document', mark: { document, definition, how: 'signed' } };
}
