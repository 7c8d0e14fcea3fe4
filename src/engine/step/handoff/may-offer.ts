import { isSystem } from '../../../access/index.ts';
import type { Handoff } from '../../../definitions/index.ts';
import type { Problem } from '../../../shared/index.ts';
import type { Turn } from '../turn.ts';
import { handoffPlace } from './find.ts';

/** Why the actor may not offer by a handoff that names who may. */
export function mayNotOffer(turn: Turn, handoff: Handoff): readonly Problem[] {
  const { actor, organization } = turn.context;
  if (handoff.by.length === 0 || isSystem(actor)) return [];
  const holds = handoff.by.some((role) => actor.roles.includes(role));
  const rule = `${handoffPlace(turn, handoff)}/by`;
  turn.evaluation.because.push({ rule, inputs: { 'actor.roles': actor.roles }, holds });
  if (holds) return [];
  const roles = handoff.by.map((role) => organization.roles.get(role)?.title ?? role);
  return [{ code: 'may-not-offer', params: { handoff: handoff.title, roles } }];
}
