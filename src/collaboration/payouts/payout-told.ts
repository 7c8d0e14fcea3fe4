import type { Right } from '../../definitions/index.ts';
import type { Instant, Json, JsonObject, LocalizedText } from '../../shared/index.ts';
import { payoutTopics, type InboxTopic, type PayoutTopic } from '../ports.ts';

/** What words about a payout are made of; kept with inbox items and deliveries. */
export interface PayoutTold {
  readonly topic: PayoutTopic;
  readonly plan: { readonly id: string; readonly title: LocalizedText };
  readonly period: string;
  readonly at: Instant;
  readonly by: { readonly id: string; readonly name: string };
  /** As it is read: `CNY 1,200.00`. */
  readonly amount?: string;
  readonly says?: string;
  readonly dispute?: { readonly id: string; readonly person: string; readonly accepted?: boolean };
  /** The right by which the reader is told; who has it no longer reads nothing of it. */
  readonly right?: Right;
}

export function isAboutPayout(topic: InboxTopic): topic is PayoutTopic {
  return (payoutTopics as readonly InboxTopic[]).includes(topic);
}

/** As it is kept. */
export function payoutParams(told: PayoutTold): JsonObject {
  return { payout: told as unknown as Json };
}

/** What an inbox item or a delivery tells of a payout; undefined where it tells of something else. */
export function payoutIn(params: JsonObject): PayoutTold | undefined {
  return params['payout'] as unknown as PayoutTold | undefined;
}
