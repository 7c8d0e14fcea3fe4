import type { Problem } from '../../shared/index.ts';
import type { FactContext } from '../facts/index.ts';
import { personTarget, type ReferenceCheck } from '../fields/index.ts';
import { Refused } from './refused.ts';

/** Raises `Refused` with `reference-unknown` where nobody has this id. */
export function checkPerson(references: ReferenceCheck, id: string, path: string): void {
  if (references.exists(personTarget.of, id)) return;
  const label = { en: 'Person', 'zh-CN': '人员' };
  const params: Problem['params'] = { field: path, label, type: personTarget.title, id };
  throw new Refused({ code: 'reference-unknown', params, path });
}

/** The same, and `person-inactive` where he is no longer with the house: nothing is given to him. */
export function checkColleague(facts: FactContext, id: string, path: string): void {
  checkPerson(facts, id, path);
  const name = facts.inactivePerson(id);
  if (name !== undefined) throw new Refused({ code: 'person-inactive', params: { name }, path });
}

/** The id of a person that an expression gives, as itself or with the person; undefined for nobody. */
export function personIdOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
  return typeof id === 'string' && id !== '' ? id : undefined;
}
