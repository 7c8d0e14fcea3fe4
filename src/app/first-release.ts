import { seedPeople, systemActor } from '../access/index.ts';
import { readWorkspaceFolder } from '../definitions/index.ts';
import type { Baton } from './open-baton.ts';

/**
 * Gives a store that has no release the workspace of a folder as its first one, with the people that its
 * organization names. Returns whether it did. Raises what publishing raises.
 */
export async function publishFirst(
  baton: Baton,
  folder: string,
  message: string,
): Promise<boolean> {
  const { publishing, store } = baton.services;
  if ((await store.currentRelease()) !== undefined) return false;
  await publishing.publish(systemActor('UTC'), await readWorkspaceFolder(folder), { message });
  await seedPeople(baton.access);
  return true;
}
