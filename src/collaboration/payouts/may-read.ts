import { holdsRight, type Actor } from '../../access/index.ts';
import type { PayoutTold } from './payout-told.ts';

/** Whether somebody who was told of a payout may still know of it: by the right by which he was told, if by one. */
export function mayRead(actor: Actor, { right }: PayoutTold): boolean {
  return right === undefined || holdsRight(actor, right);
}
