import type { AccessParts } from '../access-parts.ts';

/** Deletes every session of a person and forgets who was recognised by them. */
export async function endSessions(
  { store, actors }: Pick<AccessParts, 'store' | 'actors'>,
  person: string,
): Promise<void> {
  await store.deleteSessionsOf(person);
  actors.forgetPerson(person);
}
