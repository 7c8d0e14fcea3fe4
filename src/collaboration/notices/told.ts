import type { Topic } from '../../definitions/index.ts';
import type { Instant, LocalizedText } from '../../shared/index.ts';

/**
 * One notice with what its words need of the moment it is about, since the case goes on meanwhile. Kept with inbox
 * items and deliveries; nothing of it is shown before the reader's rights have been asked.
 */
export interface Told {
  readonly topic: Topic;
  readonly at: Instant;
  /** The commit that brought it. */
  readonly revision: number;
  readonly actor: { readonly id: string; readonly name: string };
  readonly stage?: string;
  readonly handoff?: string;
  readonly offer?: string;
  readonly approval?: string;
  readonly task?: string;
  readonly comment?: string;
  readonly document?: string;
  /** What is to be answered (see `InboxItem.matter`); it is settled when that is. */
  readonly matter?: string;
  readonly department?: string;
  readonly giver?: string;
  /** The person it was offered to. */
  readonly receiver?: string;
  readonly round?: number;
  readonly due?: Instant;
  /** Id of the reason, where it has one of a list. */
  readonly reason?: string;
  /** A note, a comment, the reason of an approval: text that somebody wrote. */
  readonly note?: string;
  readonly move?: string;
  /** Of the task or the document. */
  readonly title?: LocalizedText;
  /** The name of whoever signed, approved or refused a document. */
  readonly by?: string;
}
