import type { Topic } from '../../definitions/index.ts';
import { notifyEffect, type Effect, type Notice, type NoticeRecipient } from '../model/index.ts';

/** Something that people were told while an example was played. */
export interface ToldInExample {
  readonly topic: Topic;
  /** Those whom it concerns by itself, as they are called in examples: `sdr`, `manager of sdr`. */
  readonly to: readonly string[];
}

/** What people were told, in order; definitions may name more people. */
export function toldBy(effects: readonly Effect[]): readonly ToldInExample[] {
  return effects
    .filter(({ kind }) => kind === notifyEffect)
    .flatMap(({ payload }) => payload['notices'] as unknown as readonly Notice[])
    .map(({ topic, to }) => ({ topic, to: to.map(nameOf) }));
}

function nameOf(recipient: NoticeRecipient): string {
  if ('managerOf' in recipient) return `manager of ${recipient.managerOf}`;
  if ('liaisonOf' in recipient) return `liaison of ${recipient.liaisonOf}`;
  return Object.values(recipient)[0] ?? '';
}
