import type { Expression, TextTemplate } from '../../expressions/index.ts';
import type { LocalizedText } from '../../shared/index.ts';
import type { Recipient } from './recipient.ts';

/** What can be told, by name. */
export const topics = [
  'offered',
  'accepted',
  'rejected',
  'returned',
  'resubmitted',
  'expired',
  'withdrawn',
  'reminded',
  'assigned',
  'stage entered',
  'closed',
  'reopened',
  'warned',
  'breached',
  'escalated',
  'approval asked',
  'approved',
  'refused',
  'task assigned',
  'task done',
  'commented',
  'mentioned',
] as const;
export type Topic = (typeof topics)[number];

/** A rule that says who is told of what, by which channels and in which words. */
export interface Notification {
  readonly id: string;
  readonly title: LocalizedText;
  readonly funnel: string;
  readonly on: readonly Topic[];
  /** Only in these stages, of these handoffs; empty means in all. */
  readonly stages: readonly string[];
  readonly handoffs: readonly string[];
  readonly when?: Expression;
  /** Empty: those whom the topic itself concerns. */
  readonly to: readonly Recipient[];
  /** Ids of channels; `inbox` among them. */
  readonly by: readonly string[];
  /** By language; Baton's own words where there are none. */
  readonly subject?: LocalizedTemplate;
  readonly text?: LocalizedTemplate;
}

export type LocalizedTemplate = ReadonlyMap<string, TextTemplate>;
