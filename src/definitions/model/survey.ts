import type { Expression } from '../../expressions/index.ts';
import type { Duration, LocalizedText } from '../../shared/index.ts';
import type { DocumentSchedule } from './document-terms.ts';
import type { Collection } from './entity.ts';
import type { Recipient } from './recipient.ts';

/** What customers or colleagues are asked about cases or handoffs; each who is asked is a record of `collection`. */
export interface Survey {
  readonly id: string;
  readonly title: LocalizedText;
  readonly text?: LocalizedText;
  readonly thanks?: LocalizedText;
  readonly collection: Collection;
  readonly funnel: string;
  readonly about: 'cases' | 'handoffs';
  readonly to: SurveyAudience;
  readonly send: readonly SurveyOccasion[];
  /** From when it is sent. */
  readonly openFor: Duration;
  /** Each from when it is sent, the shortest first. */
  readonly remind: readonly Duration[];
  /** Nobody is asked again before so long. */
  readonly atMostOnceIn?: Duration;
  /** Fields of the records, in the order in which they are asked. */
  readonly questions: readonly string[];
  readonly scores: readonly SurveyScore[];
  readonly alert?: SurveyAlert;
}

/** Somebody outside, by expressions about the case; or people of the house. */
export type SurveyAudience =
  | {
      readonly kind: 'outside';
      readonly name?: Expression;
      readonly email: Expression;
      readonly language?: Expression;
    }
  | { readonly kind: 'people'; readonly of: readonly Recipient[] };

/** What brings a survey about. `id` is the same in every release that says it so: `entered live`. */
export type SurveyOccasion =
  | {
      readonly kind: 'stage' | 'move';
      readonly id: string;
      readonly name: string;
      readonly after?: Duration;
      readonly where?: Expression;
    }
  | {
      readonly kind: 'handoff';
      readonly id: string;
      readonly name: string;
      readonly ended: readonly HandoffEnd[];
      readonly after?: Duration;
      readonly where?: Expression;
    }
  | { readonly kind: 'schedule'; readonly id: string; readonly schedule: DocumentSchedule };

export type HandoffEnd = 'accepted' | 'rejected' | 'returned';

/**
 * A kept figure of an answer whose average is the score. `nps`: 100 for promoters (9 and 10 of 10), −100 for
 * detractors (0 to 6), 0 between: its average is the Net Promoter Score (Reichheld, “The One Number You Need to
 * Grow”, Harvard Business Review, December 2003). `csat`: 1 where the answer is among the best, from `from` on, else
 * 0: its average is the share of satisfied customers.
 */
export type SurveyScore =
  | { readonly field: 'nps'; readonly question: string }
  | { readonly field: 'csat'; readonly question: string; readonly from: number };

/** Who looks after a bad answer, and by when. */
export interface SurveyAlert {
  readonly when: Expression;
  readonly to: readonly Recipient[];
  readonly within?: Duration;
}
