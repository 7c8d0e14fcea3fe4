import { BatonError } from '../../shared/index.ts';
import type { AccessParts } from '../access-parts.ts';
import type { Person } from '../ports.ts';
import { requirePerson } from './save.ts';

/** Raises `person-unknown` where the manager does not exist, `person-manager-circle` where a circle would arise. */
export async function requireManager(
  parts: Pick<AccessParts, 'store'>,
  person: Pick<Person, 'id' | 'manager'>,
): Promise<void> {
  const passed = new Set([person.id]);
  let above = person.manager;
  while (above !== undefined) {
    if (passed.has(above))
      throw new BatonError({ code: 'person-manager-circle', path: '/manager' });
    passed.add(above);
    above = (await requirePerson(parts, above)).manager;
  }
}
