import type { Answer } from '../../calendar/index.ts';
import type { Collection } from '../../definitions/index.ts';
import type { Instant, PlainDate } from '../../shared/index.ts';

export type OccurrenceStatus = 'planned' | 'ready' | 'held' | 'cancelled';
export const presences = ['came', 'excused', 'missing'] as const;
export type Presence = (typeof presences)[number];

/** One time that a meeting takes place, as it is kept. */
export interface Occurrence {
  readonly id: string;
  readonly revision: number;
  /** The definition. */
  readonly meeting: string;
  readonly subject: string;
  /** Somebody called it; the rule has no such time. */
  readonly called: boolean;
  /** When the rule has it: what names it towards calendars for good. */
  readonly planned: Instant;
  readonly starts: Instant;
  readonly ends: Instant;
  readonly status: OccurrenceStatus;
  readonly place?: string;
  readonly link?: string;
  readonly chair?: string;
  readonly secretary?: string;
  /** Of the invitation: grows with every change that calendars must learn of. */
  readonly sequence: number;
  /** When its agenda was filled. */
  readonly filled?: Instant;
  readonly attendees: readonly Attendee[];
  /** Who came from outside the house, by name. */
  readonly guests: readonly string[];
  readonly agenda: readonly Topic[];
  /** What the agenda found; who reads it is shown only what he may see. */
  readonly matters: readonly Matter[];
  readonly decisions: readonly string[];
  readonly actions: readonly ActionItem[];
  readonly next?: Instant;
}

export interface Attendee {
  readonly person: string;
  readonly required: boolean;
  /** As what somebody is invited: `role sales-manager`, `case owners`, … */
  readonly because?: string;
  /** The version of the invitation that was sent last. */
  readonly told?: number;
  readonly answer?: Answer;
  readonly answered?: Instant;
  readonly comment?: string;
  readonly presence?: Presence;
}

export interface Topic {
  readonly section: string;
  readonly topic: string;
  readonly presenter?: string;
  readonly minutes?: number;
  readonly notes?: string;
}

export interface Matter {
  readonly section: string;
  readonly collection: Collection;
  readonly case: string;
  readonly owner?: string;
}

/** Something that somebody does after the meeting: a task of a case, or one of the meeting itself. */
export interface ActionItem {
  readonly id: string;
  readonly action: string;
  readonly owner: string;
  readonly due: PlainDate;
  readonly case?: string;
  readonly task?: string;
  readonly done: boolean;
  readonly ended?: Instant;
}
