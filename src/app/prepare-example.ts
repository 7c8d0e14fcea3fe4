import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { adoptSqliteStore, holdsSqliteStore } from '../store/index.ts';
import { fillSamples, type SampleYearSize } from './fill-samples.ts';
import { publishFirst } from './first-release.ts';
import { createLog } from './log.ts';
import { openBaton } from './open-baton.ts';
import { openStore } from './open-store.ts';
import { version } from './version.ts';

/**
 * Makes a store with the workspace of a folder and a year of sample cases in a data folder that holds none yet.
 * It is prepared aside, so that it is there whole or not at all, and begun anew after a break. `onBegun`
 * is called where there is something to be done. Raises what publishing raises, and `store-locked`.
 */
export async function prepareExample(
  data: string,
  folder: string,
  size: SampleYearSize,
  onBegun: () => void,
): Promise<void> {
  if (holdsSqliteStore(data)) return;
  onBegun();
  const aside = join(data, 'preparing');
  // Whoever prepares holds the store there, and is not disturbed.
  await (await openStore({ data: aside })).store.close();
  await rm(aside, { recursive: true, force: true });
  const { store } = await openStore({ data: aside }, { disposable: true });
  const log = createLog({ level: 'silent' });
  const baton = await openBaton({ store, log, version });
  try {
    await publishFirst(baton, folder, 'first release');
    await fillSamples(baton, size);
    await baton.stop();
    await adoptSqliteStore(aside, data);
  } catch (error) {
    await baton.stop();
    throw error;
  }
}
