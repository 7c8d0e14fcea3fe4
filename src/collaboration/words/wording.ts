import type { InboxTopic, NewsTopic, PayoutTopic } from '../ports.ts';

/** What can be filled into a sentence; what the reader may not know shows as •••. */
export type Slot =
  'case' | 'actor' | 'receiver' | 'stage' | 'handoff' | 'task' | 'move' | 'document' | 'channel';

/** A message about one topic: its subject line and its sentence, with `{slots}`. */
export interface TopicWording {
  readonly subject: string;
  readonly sentence: string;
  /** The sentence where Baton did it by itself, and nobody can be named. */
  readonly byItself?: string;
  /** For those whom it does not concern by itself: followers, managers, a channel that people share. */
  readonly others?: Pick<TopicWording, 'subject' | 'sentence'>;
}

/** Baton's own words in one language. */
export interface Wording {
  readonly topics: {
    readonly [topic in Exclude<InboxTopic, PayoutTopic | NewsTopic>]: TopicWording;
  };
  readonly labels: {
    readonly [
      label in
        | 'case'
        | 'stage'
        | 'handoff'
        | 'giver'
        | 'due'
        | 'round'
        | 'reason'
        | 'note'
        | 'comment'
        | 'task'
        | 'move'
        | 'step'
        | 'checklist'
        | 'liaison'
        | 'outcome'
        | 'by'
    ]: string;
  };
  readonly actions: {
    readonly [action in 'accept' | 'reject' | 'approve' | 'refuse' | 'task done' | 'open']: string;
  };
  readonly digest: { readonly one: string; readonly many: string; readonly open: string };
  /** Sent to see whether a channel works. */
  readonly test: { readonly subject: string; readonly text: string };
  /** Said where the reader is asked and yet does not see the case. */
  readonly unseen: Pick<TopicWording, 'subject' | 'sentence'>;
  /** Said to whom it goes since nobody who is asked could answer. */
  readonly lastResort: string;
  readonly standsIn: string;
  /** Between the items of a list. */
  readonly separator: string;
}
