import type { Json, JsonObject, LocalizedText, Place } from '../../shared/index.ts';
import type { DocumentNeedKind } from './document-terms.ts';
import type { Topic } from './notification.ts';

interface Timed {
  /** How much later than the step before. */
  readonly after?: string;
}

interface Acted extends Timed {
  /** A role. */
  readonly as: string;
}

/**
 * One step, told apart by what it does: a move, an answer to an offer, a vote, a task done, waiting, or what becomes of
 * a document.
 */
export type ExampleStep =
  | (Acted & { readonly move: string; readonly with?: JsonObject })
  | (Acted & { readonly accept: string })
  | (Acted & { readonly reject: string; readonly reason?: string; readonly note?: string })
  | (Acted & { readonly return: string; readonly reason?: string; readonly note?: string })
  | (Acted & { readonly withdraw: string })
  | (Acted & { readonly resubmit: string })
  /** The id of the move that is voted on. */
  | (Acted & { readonly approve: string; readonly note?: string })
  | (Acted & { readonly refuse: string; readonly note?: string })
  | (Acted & { readonly task: string })
  | (Timed & { readonly release: string })
  | (Timed & { readonly sign: string })
  | { readonly wait: string };

/** A case with its expected result; publishing waits for it to pass. */
export interface Example {
  readonly id: string;
  readonly title: LocalizedText;
  /** Where its parts stand in the file: `given`, `do/0`, `expect/stage`. */
  readonly places: { readonly [part: string]: Place };
  readonly given: {
    readonly funnel: string;
    readonly stage?: string;
    readonly case: JsonObject;
    /** Records that the case refers to: type, then id, then fields. */
    readonly records?: { readonly [type: string]: { readonly [id: string]: JsonObject } };
    /** Documents that the case has already. */
    readonly documents?: { readonly [document: string]: DocumentNeedKind };
    readonly now?: string;
  };
  readonly do: readonly ExampleStep[];
  readonly expect: {
    readonly stage?: string | readonly string[];
    readonly outcome?: string;
    readonly case?: JsonObject;
    readonly refused?: string;
    readonly effects?: readonly string[];
    /** Who is asked to agree at the end: roles or teams, or ids of steps. */
    readonly approvals?: readonly string[];
    /** Handoffs with an open offer. */
    readonly offers?: readonly string[];
    /** Open tasks of the definition. */
    readonly tasks?: readonly string[];
    /** Documents that the steps ask for. */
    readonly documents?: readonly string[];
    /** Topics that somebody was told of. */
    readonly told?: readonly Topic[];
    readonly [more: string]: Json | undefined;
  };
}
