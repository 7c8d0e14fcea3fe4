import type { HolidayRule, Recurrence } from '../../calendar/index.ts';
import type { RowRule } from '../../expressions/index.ts';
import type { Duration, JsonObject, LocalizedText } from '../../shared/index.ts';
import type { Collection } from './entity.ts';

/** Who belongs to a meeting; `case owners` are those of what is on the agenda. */
export type MeetingParty =
  | { readonly kind: 'role' | 'team' | 'department'; readonly id: string }
  | { readonly kind: 'liaison'; readonly department: string }
  | { readonly kind: 'person'; readonly email: string }
  | { readonly kind: 'case owners' };

/** A meeting of which every occurrence is kept as a record. */
export interface Meeting {
  readonly id: string;
  readonly title: LocalizedText;
  readonly description?: LocalizedText;
  /** Of its occurrences. */
  readonly collection: Collection;
  /** Without one it takes place when it is called. */
  readonly recurrence?: Recurrence;
  readonly holidays: HolidayRule;
  readonly zone: string;
  readonly lasts: Duration;
  /** How long before it takes place an occurrence is planned and invited to. */
  readonly ahead: Duration;
  readonly place?: LocalizedText;
  readonly link?: string;
  readonly chair: MeetingParty;
  /** The chair where nobody is named. */
  readonly secretary?: MeetingParty;
  readonly required: readonly MeetingParty[];
  readonly optional: readonly MeetingParty[];
  /** Whether those who belong to it are invited by mail. */
  readonly invitations: boolean;
  /** How long before it begins the agenda is filled. */
  readonly ready: Duration;
  readonly sections: ReadonlyMap<string, AgendaSection>;
  /** The document that its minutes are. */
  readonly document?: string;
}

export type AgendaSection = {
  readonly id: string;
  readonly title: LocalizedText;
  readonly minutes?: number;
  readonly presenter?: MeetingParty;
} & AgendaContent;

export type AgendaContent =
  | { readonly kind: 'report'; readonly report: string; readonly with: JsonObject }
  | { readonly kind: 'cases'; readonly collection: Collection; readonly where?: RowRule }
  | {
      readonly kind: 'handoffs';
      readonly collection: Collection;
      readonly handoffs: readonly string[];
      readonly ended: readonly OfferStanding[];
      /** Only offers made so long before the agenda is filled. */
      readonly last?: Duration;
    }
  | { readonly kind: 'metric'; readonly metric: string; readonly period?: string }
  | { readonly kind: 'actions' }
  | { readonly kind: 'topic' };

export type OfferStanding = 'open' | 'accepted' | 'rejected' | 'returned';
