import { topics, type Topic } from '../../definitions/index.ts';
import type { Told } from './told.ts';

/** What somebody has to do something about. It reaches him whatever he prefers, and his stand-in while he is away. */
const answered: ReadonlySet<Topic> = new Set([
  'offered',
  'resubmitted',
  'reminded',
  'rejected',
  'returned',
  'approval asked',
  'task assigned',
  'escalated',
  'mentioned',
]);

export function mustBeAnswered({ topic, matter }: Pick<Told, 'topic' | 'matter'>): boolean {
  return answered.has(topic) || (topic === 'expired' && matter !== undefined);
}

/** Of what one commit brought, what a message begins with: what must be answered, then in the order of `topics`. */
export function byWeight(a: Told, b: Told): number {
  return weight(a) - weight(b);
}

function weight(told: Told): number {
  const first = told.topic === 'mentioned' || !mustBeAnswered(told) ? topics.length : 0;
  return first + topics.indexOf(told.topic);
}
