import type { Problem } from '../../../shared/index.ts';
import type { CaseState, Offer } from '../../model/index.ts';
import type { CompiledFunnel } from '../compiled-funnel.ts';
import type { StepContext } from '../context.ts';
import { Turn } from '../turn.ts';
import { mayNotReturn } from './answer.ts';
import { mayNotAnswer, mayNotReroute, mayNotWithdraw } from './may-answer.ts';
import { mayNotResubmit } from './resubmit.ts';

/** Something that can be done about an offer, or about what was accepted or came back. */
export interface AvailableAnswer {
  readonly kind: 'accept' | 'reject' | 'withdraw' | 'reroute' | 'return' | 'resubmit';
  readonly handoff: string;
  readonly offer: string;
  /** Why the actor cannot; empty where he can. */
  readonly problems: readonly Problem[];
}

/** The answers, and what was asked for outside the case that was not among the facts. */
export interface AvailableAnswers {
  readonly answers: readonly AvailableAnswer[];
  readonly missing: Turn['evaluation']['facts']['missing'];
}

/** What can be done about the offers of a case, and what the actor may do of it. */
export function availableAnswers(
  compiled: CompiledFunnel,
  state: CaseState,
  context: StepContext,
): AvailableAnswers {
  const turn = new Turn(compiled, state, context);
  const answers = [
    ...Object.values(state.offers ?? {}).flatMap((offer) => toOffer(turn, offer)),
    ...toAccepted(turn, state),
    ...toReturned(turn, state),
  ];
  return { answers, missing: turn.evaluation.facts.missing };
}

function toOffer(turn: Turn, offer: Offer): readonly AvailableAnswer[] {
  const { id, handoff } = offer;
  const rejects = turn.compiled.funnel.handoffs.get(handoff)?.reject !== undefined;
  const about = { handoff, offer: id };
  const problems = mayNotAnswer(turn, offer);
  return [
    { kind: 'accept', ...about, problems },
    ...(rejects ? [{ kind: 'reject', ...about, problems } as const] : []),
    { kind: 'withdraw', ...about, problems: mayNotWithdraw(turn, offer) },
    { kind: 'reroute', ...about, problems: mayNotReroute(turn, offer) },
  ];
}

function toAccepted(turn: Turn, { accepted = {} }: CaseState): readonly AvailableAnswer[] {
  return Object.values(accepted).flatMap((one): readonly AvailableAnswer[] => {
    const handoff = turn.compiled.funnel.handoffs.get(one.offer.handoff);
    if (!handoff?.return) return [];
    const problems = mayNotReturn(turn, handoff, one);
    return [{ kind: 'return', handoff: handoff.id, offer: one.offer.id, problems }];
  });
}

function toReturned(turn: Turn, { returned = {} }: CaseState): readonly AvailableAnswer[] {
  return Object.values(returned).flatMap((one): readonly AvailableAnswer[] => {
    const handoff = turn.compiled.funnel.handoffs.get(one.handoff);
    if (!handoff || !one.mayJumpBack) return [];
    const problems = mayNotResubmit(turn, handoff, one);
    return [{ kind: 'resubmit', handoff: handoff.id, offer: one.offer, problems }];
  });
}
