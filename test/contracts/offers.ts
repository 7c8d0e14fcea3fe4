import type { CaseState } from '../../src/engine/index.ts';
import type { Holding, OfferRow } from '../../src/engine/ports.ts';
import { start } from './commits.ts';

type Offer = NonNullable<CaseState['offers']>[string];
type ApprovalRequest = NonNullable<CaseState['approvals']>[string];
type Task = NonNullable<CaseState['tasks']>[string];

/** An offer of the handoff `to-sales` of a deal, open unless it is said otherwise. */
export function offerRow(options: Partial<OfferRow> & { readonly case: string }): OfferRow {
  return {
    id: `${options.case}:offer:${options.round ?? 1}`,
    funnel: 'deal',
    handoff: 'to-sales',
    round: 1,
    offered: start,
    status: 'open',
    breached: false,
    ...options,
  };
}

export function holding(options: Partial<Holding> & { readonly case: string }): Holding {
  return { funnel: 'deal', track: 'case', turn: 1, kind: 'work', began: start, ...options };
}

/** The same as the state of a case has it, while it awaits its answer. */
export function openOffer(id: string, person: string | undefined, stage = 'qualified'): Offer {
  return {
    id,
    handoff: 'to-sales',
    move: 'qualify',
    round: 1,
    from: ['lead'],
    stage,
    giver: {},
    to: person === undefined ? { role: 'sdr' } : { person },
    offered: start,
    rule: 0,
    silence: 0,
    passedOver: [],
  };
}

/** Asks for one step after the other, each of its people. */
export function approvalOf(
  id: string,
  steps: readonly (Partial<ApprovalRequest['steps'][number]> & {
    readonly people: readonly string[];
  })[],
): ApprovalRequest {
  return {
    id,
    move: 'qualify',
    stage: 'lead',
    asked: start,
    current: 0,
    steps: steps.map((step, index) => ({
      id: `step-${index}`,
      need: 'one',
      roles: [],
      teams: [],
      departments: [],
      delegated: {},
      votes: [],
      ...step,
    })),
  };
}

export function taskOf(id: string, person: string, status: Task['status'] = 'open'): Task {
  return {
    id,
    title: 'Call',
    assignee: { person },
    required: false,
    added: start,
    status,
  };
}
