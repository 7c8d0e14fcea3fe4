import { listPeople, seedPeople, systemActor } from '../access/index.ts';
import { readWorkspaceFolder } from '../definitions/index.ts';
import { BatonError } from '../shared/index.ts';
import type { Baton } from './open-baton.ts';

/**
 * Gives a store that has no release the workspace of a folder as its first one, and a store without people
 * those that the organization names. Returns whether the store was new. Raises what publishing raises.
 */
export async function publishFirst(
  baton: Baton,
  folder: string,
  message: string,
): Promise<boolean> {
  const isNew = (await baton.services.store.currentRelease()) === undefined;
  if (isNew) await publishUnlessDone(baton, folder, message);
  const system = systemActor(baton.access.organization().zone);
  if ((await listPeople(baton.access, system, { limit: 1 })).length === 0)
    await seedPeople(baton.access);
  return isNew;
}

/** Another process on the same database may be first. */
async function publishUnlessDone(baton: Baton, folder: string, message: string): Promise<void> {
  const files = await readWorkspaceFolder(folder);
  try {
    await baton.services.publishing.publish(systemActor('UTC'), files, { message });
  } catch (error) {
    if (!(error instanceof BatonError) || error.code !== 'release-conflict') throw error;
    await baton.refresh();
  }
}
