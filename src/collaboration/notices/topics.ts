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
  'document to approve',
]);

export function mustBeAnswered({ topic, matter }: Pick<Told, 'topic' | 'matter'>): boolean {
  return answered.has(topic) || (topic === 'expired' && matter !== undefined);
}

/** What happens to the case as a whole; other topics say more of why. */
const general: ReadonlySet<Topic> = new Set(['assigned', 'stage entered', 'closed', 'reopened']);

/** Of what one commit brought, what a message begins with: what must be answered, and what is about the case last. */
export function byWeight(a: Told, b: Told): number {
  return weight(a) - weight(b);
}

function weight(told: Told): number {
  const group = mustBeAnswered(told) ? 0 : general.has(told.topic) ? 2 : 1;
  return group * topics.length + topics.indexOf(told.topic);
}
