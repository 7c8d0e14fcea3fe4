import type { Organization } from '../../definitions/index.ts';
import type { Call } from '../core/route.ts';
import type { NamedJson, Reading } from './reading.ts';

/**
 * The person of a department, or of the nearest one above it that names one, whom others turn to; where the reader
 * may know the department.
 */
export async function liaisonOf(
  { services }: Pick<Call, 'services'>,
  department: string | undefined,
  { organization, shown }: Pick<Reading, 'organization' | 'shown'>,
): Promise<NamedJson | undefined> {
  if (department === undefined || !shown('department')) return undefined;
  const email = liaisonNamed(organization, department);
  if (email === undefined) return undefined;
  const person = (await services.messaging.directory.people()).byEmail(email);
  return person?.active ? { id: person.id, name: person.name } : undefined;
}

function liaisonNamed({ departments }: Organization, id: string): string | undefined {
  const passed = new Set<string>();
  let found = departments.get(id);
  while (found && found.liaison === undefined && !passed.has(found.id)) {
    passed.add(found.id);
    found = departments.get(found.within ?? '');
  }
  return found?.liaison;
}
