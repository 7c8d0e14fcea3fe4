import type { Instant, LocalizedText } from '../../shared/index.ts';

/** A task on a case. */
export interface Task {
  /** `<case>:task:<n>`, counted over the life of the case. */
  readonly id: string;
  /** The rule that made it; absent for one made by hand. */
  readonly rule?: string;
  readonly title: LocalizedText;
  readonly stage?: string;
  readonly assignee?: {
    readonly person?: string;
    readonly role?: string;
    readonly team?: string;
    readonly department?: string;
  };
  readonly due?: Instant;
  /** The due moment was given by hand, not worked out by the rule. */
  readonly dueByHand?: boolean;
  readonly required: boolean;
  readonly added: Instant;
  readonly by?: string;
  readonly status: 'open' | 'done' | 'cancelled';
  readonly ended?: Instant;
  readonly endedBy?: string;
  readonly note?: string;
}
