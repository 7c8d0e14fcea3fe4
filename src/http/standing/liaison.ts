import type { Call } from '../core/route.ts';
import type { NamedJson, Reading } from './reading.ts';

/** The person of a department whom others turn to, where the reader may know the department. */
export async function liaisonOf(
  { services }: Pick<Call, 'services'>,
  department: string | undefined,
  { organization, shown }: Pick<Reading, 'organization' | 'shown'>,
): Promise<NamedJson | undefined> {
  if (department === undefined || !shown('department')) return undefined;
  const email = organization.departments.get(department)?.liaison;
  const person = email === undefined ? undefined : await services.store.findPersonByEmail(email);
  return person && { id: person.id, name: person.name };
}
