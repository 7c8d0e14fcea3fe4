import type { JsonObject } from '../shared/index.ts';

/** What a step of a story asks of the engine. */
export type StoryCommand =
  | { readonly kind: 'edit'; readonly fields: JsonObject }
  | {
      readonly kind: 'move';
      readonly move: string;
      readonly fields?: JsonObject;
      readonly reason?: string;
      readonly note?: string;
    }
  | { readonly kind: 'accept'; readonly offer: string }
  | {
      readonly kind: 'reject';
      readonly offer: string;
      readonly reason: string;
      readonly note: string;
    }
  | {
      readonly kind: 'return';
      readonly handoff: string;
      readonly reason: string;
      readonly note: string;
    }
  | { readonly kind: 'resubmit'; readonly handoff: string; readonly note: string }
  | {
      readonly kind: 'vote';
      readonly approval: string;
      readonly decision: 'approve' | 'refuse';
      readonly comment?: string;
    }
  | { readonly kind: 'end task'; readonly task: string; readonly as: 'done' }
  | { readonly kind: 'comment'; readonly text: string };

/** Somebody, by his e-mail address, does something. */
export interface Act {
  readonly by: string;
  readonly command: StoryCommand;
}

/** The next step in the life of a case: what is done, and after how many days. */
export interface Step {
  readonly days: number;
  /**
   * What is done with the case as it is by then, on a local date `YYYY-MM-DD`; undefined where it has
   * become something else meanwhile, so that the story has to be thought over.
   */
  readonly act: (now: StoryCase, today: string) => Act | undefined;
}

/** What a story needs to know of the case to go on. People are named by their e-mail addresses. */
export interface StoryCase {
  readonly id: string;
  readonly stage: string;
  readonly stages: readonly string[];
  readonly outcome?: string;
  readonly owner: string;
  readonly offers: readonly {
    readonly id: string;
    readonly handoff: string;
    readonly round: number;
    readonly to: string;
  }[];
  /** The step of each approval whose votes are awaited. */
  readonly approvals: readonly {
    readonly id: string;
    readonly roles: readonly string[];
    readonly people: readonly string[];
  }[];
  /** Ids of open tasks by their rule. */
  readonly tasks: { readonly [rule: string]: string };
  /** What came back, and whether it may go straight back to where it was. */
  readonly returned: readonly { readonly handoff: string; readonly mayJumpBack: boolean }[];
}

/** A step of the owner. */
export function byOwner(days: number, command: (today: string) => StoryCommand): Step {
  return { days, act: ({ owner }, today) => ({ by: owner, command: command(today) }) };
}
