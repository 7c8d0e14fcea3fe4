import type { Instant, LocalizedText } from '../../shared/index.ts';
import type { InboxTopic } from '../ports.ts';
import type { Fact } from '../words/index.ts';

/** An inbox item in words, for its reader. */
export interface InboxEntry {
  readonly id: string;
  readonly topic: InboxTopic;
  /** Absent where it is about no case. */
  readonly case?: { readonly id: string; readonly name: string; readonly funnel: string };
  readonly at: Instant;
  readonly subject: string;
  readonly text: string;
  readonly facts: readonly Fact[];
  /** What else the same commit brought. */
  readonly more: readonly { readonly text: string; readonly facts: readonly Fact[] }[];
  /** What is asked, and until when. */
  readonly offer?: string;
  readonly approval?: string;
  readonly task?: string;
  /** The run of a plan that it is about, and the objection. */
  readonly payout?: { readonly plan: string; readonly period: string; readonly dispute?: string };
  /** The page of the app that it is about, and what a link to it says. */
  readonly page?: { readonly path: string; readonly label: string };
  readonly mustAnswer: boolean;
  readonly due?: Instant;
  readonly read?: Instant;
  readonly done?: Instant;
  readonly snoozedUntil?: Instant;
}

/** Titles of what an item about a channel names. */
export interface ChannelParams {
  readonly channel: string;
  readonly title: LocalizedText;
  readonly error: string;
}
