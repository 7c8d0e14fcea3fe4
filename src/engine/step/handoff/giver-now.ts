import type { Offer } from '../../model/index.ts';
import { liaisonOf, membersOf } from '../members.ts';
import type { Turn } from '../turn.ts';

/**
 * To whom something goes back: the giver while he is with the house, else the liaison of his department. Undefined
 * where there is neither, so that whoever has it keeps it.
 */
export function giverNow(turn: Turn, { giver }: Pick<Offer, 'giver'>): string | undefined {
  const { person, department } = giver;
  if (person !== undefined && membersOf(turn, { person }).length > 0) return person;
  return liaisonOf(turn, department);
}
