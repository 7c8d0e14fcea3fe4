import type { Funnel } from '../../definitions/index.ts';
import type { CaseEvent, JournalEntry } from '../../engine/index.ts';
import type { Instant, LocalizedText } from '../../shared/index.ts';

/** What a log of events may be made of. */
export const eventKinds = ['stages', 'moves', 'handoffs', 'approvals'] as const;
export type EventKind = (typeof eventKinds)[number];

/** One event of a case, before it is put into words. */
export interface Activity {
  readonly kind: EventKind;
  /** The stage, move or handoff; of an approval, the move it is asked for. */
  readonly id: string;
  /** What became of it, before its title: `Accepted`. */
  readonly says?: LocalizedText;
  readonly transition: 'schedule' | 'start' | 'complete' | 'withdraw' | 'pi_abort';
  readonly at: Instant;
  readonly by?: string;
  readonly department?: string;
  readonly stage?: string;
  readonly round?: number;
  readonly reason?: string;
  /** Which of the case's visits of the stage it is, from 1. */
  readonly visit?: number;
}

const words = {
  offered: { en: 'Offered', 'zh-CN': '提交' },
  accepted: { en: 'Accepted', 'zh-CN': '接收' },
  rejected: { en: 'Rejected', 'zh-CN': '拒绝' },
  returned: { en: 'Returned', 'zh-CN': '退回' },
  expired: { en: 'Expired', 'zh-CN': '过期' },
  withdrawn: { en: 'Withdrawn', 'zh-CN': '撤回' },
  approved: { en: 'Approved', 'zh-CN': '批准' },
  refused: { en: 'Refused', 'zh-CN': '否决' },
  overtaken: { en: 'Approval overtaken', 'zh-CN': '审批失效' },
  asked: { en: 'Approval asked', 'zh-CN': '申请审批' },
};

/** Who took the decision decides how it ended: an offer nobody answered is aborted, not withdrawn. */
const transitions = {
  accepted: 'complete',
  approved: 'complete',
  rejected: 'pi_abort',
  returned: 'pi_abort',
  refused: 'pi_abort',
  expired: 'pi_abort',
  overtaken: 'pi_abort',
  withdrawn: 'withdraw',
} as const;

type Passed = Pick<Activity, 'id' | 'stage' | 'round'> & {
  readonly giver?: string;
  readonly receiver?: string;
};

/** Goes through the journal of one case, the oldest entry first: later events name earlier ones by id only. */
export class Activities {
  readonly #funnel: Funnel;
  readonly #offers = new Map<string, Passed>();
  readonly #approvals = new Map<string, string>();
  readonly #visits = new Map<string, number>();

  constructor(funnel: Funnel) {
    this.#funnel = funnel;
  }

  of(entry: JournalEntry): readonly Activity[] {
    const { command, at, events } = entry;
    const by = entry.actor.id;
    const made = events.some(({ type }) => type === 'stage entered' || type === 'branch done');
    const move: readonly Activity[] =
      command.kind === 'move' && made
        ? [{ kind: 'moves', id: command.move, at, by, transition: 'complete' }]
        : [];
    return [...move, ...events.flatMap((event) => this.#ofEvent(event, by))];
  }

  #ofEvent(event: CaseEvent, by: string): readonly Activity[] {
    switch (event.type) {
      case 'stage entered':
        return [this.#entered(event.stage, event.at, by)];
      case 'stage left':
        return [this.#left(event.stage, event.at, by)];
      case 'visited':
        return [
          this.#entered(event.stage, event.entered, by),
          ...(event.left === undefined ? [] : [this.#left(event.stage, event.left, by)]),
        ];
      case 'offered': {
        const { id, handoff, round, stage, giver, department, offered } = event.offer;
        const passed: Passed = {
          id: handoff,
          stage,
          round,
          ...(giver.department !== undefined && { giver: giver.department }),
          ...(department !== undefined && { receiver: department }),
        };
        this.#offers.set(id, passed);
        return [{ ...this.#handoff(passed, 'offered', offered, by), transition: 'schedule' }];
      }
      case 'offer ended':
        return this.#ended(event);
      case 'approval asked': {
        const { id, move, stage, asked } = event.approval;
        this.#approvals.set(id, move);
        const says = words.asked;
        return [
          { kind: 'approvals', id: move, says, transition: 'schedule', at: asked, by, stage },
        ];
      }
      case 'approval ended': {
        const id = this.#approvals.get(event.approval) ?? '';
        const transition = transitions[event.as];
        return [{ kind: 'approvals', id, says: words[event.as], transition, at: event.at, by }];
      }
      default:
        return [];
    }
  }

  #entered(stage: string, at: Instant, by: string): Activity {
    const visit = (this.#visits.get(stage) ?? 0) + 1;
    this.#visits.set(stage, visit);
    return { ...this.#stage(stage), transition: 'start', at, by, visit };
  }

  #left(stage: string, at: Instant, by: string): Activity {
    const visit = this.#visits.get(stage) ?? 1;
    return { ...this.#stage(stage), transition: 'complete', at, by, visit };
  }

  #stage(id: string): Pick<Activity, 'kind' | 'id' | 'stage' | 'department'> {
    const department = this.#funnel.stages.get(id)?.department;
    return { kind: 'stages', id, stage: id, ...(department !== undefined && { department }) };
  }

  #ended(event: Extract<CaseEvent, { type: 'offer ended' }>): readonly Activity[] {
    const passed = this.#offers.get(event.offer);
    if (!passed) return [];
    const ended = this.#handoff(passed, event.as, event.at, event.by);
    const { reason } = event;
    return [
      { ...ended, transition: transitions[event.as], ...(reason !== undefined && { reason }) },
    ];
  }

  /** What is offered or withdrawn is done by the giver, what is answered by the receiver. */
  #handoff(
    { giver, receiver, ...passed }: Passed,
    how: 'offered' | 'accepted' | 'rejected' | 'returned' | 'expired' | 'withdrawn',
    at: Instant,
    by: string | undefined,
  ): Omit<Activity, 'transition'> {
    const department = how === 'offered' || how === 'withdrawn' ? giver : receiver;
    return {
      kind: 'handoffs',
      ...passed,
      says: words[how],
      at,
      ...(by !== undefined && { by }),
      ...(department !== undefined && { department }),
    };
  }
}
