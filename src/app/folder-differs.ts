import { bundleRelease, readWorkspaceFolder } from '../definitions/index.ts';
import type { Baton } from './open-baton.ts';

/** Whether a workspace folder says something else than the release that applies. Raises `no-workspace`. */
export async function folderDiffers(baton: Baton, folder: string): Promise<boolean> {
  const { hash } = bundleRelease(await readWorkspaceFolder(folder));
  return (await baton.services.store.currentRelease())?.hash !== hash;
}
