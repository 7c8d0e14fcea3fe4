import type { Expression, TextTemplate } from '../../expressions/index.ts';
import type { LocalizedText } from '../../shared/index.ts';
import type { Recipient } from './recipient.ts';

/** Topics that only a funnel with handoffs, approvals or documents brings. */
export const topicsOf = {
  handoffs: [
    'offered',
    'accepted',
    'rejected',
    'returned',
    'resubmitted',
    'expired',
    'withdrawn',
    'reminded',
  ],
  approvals: ['approval asked', 'approved', 'refused'],
  documents: [
    'document to approve',
    'document released',
    'document refused',
    'document signed',
    'document failed',
  ],
} as const;

/** What can be told, by name. */
export const topics = [
  ...topicsOf.handoffs,
  'assigned',
  'stage entered',
  'closed',
  'reopened',
  'warned',
  'breached',
  'escalated',
  ...topicsOf.approvals,
  'task assigned',
  'task done',
  'commented',
  'mentioned',
  ...topicsOf.documents,
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
