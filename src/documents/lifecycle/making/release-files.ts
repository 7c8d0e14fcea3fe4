import { BatonError } from '../../../shared/index.ts';
import type { Release } from '../../../definitions/index.ts';
import type { ReleasedWorkspace } from '../../../engine/index.ts';
import type { DocumentParts } from '../parts.ts';
import type { StoredDocument } from '../../model/index.ts';

const known = new WeakMap<ReleasedWorkspace, Promise<Pick<Release, 'hash' | 'files'>>>();

/** The files of a release; read once for each that is in memory. */
export function releaseFiles(
  { store }: Pick<DocumentParts, 'store'>,
  released: ReleasedWorkspace,
): Promise<Pick<Release, 'hash' | 'files'>> {
  let files = known.get(released);
  if (!files) {
    files = store.loadRelease(released.number).then((release) => {
      if (release) return release;
      const what = { en: 'release', 'zh-CN': '发布版本' };
      throw new BatonError({ code: 'not-found', params: { what, id: String(released.number) } });
    });
    known.set(released, files);
    files.catch(() => known.delete(released));
  }
  return files;
}

/** The release from which a document is made. Raises `release-mismatch`. */
export async function releasedFor(
  { workspaces }: Pick<DocumentParts, 'workspaces'>,
  { release, releaseHash }: Pick<StoredDocument, 'release' | 'releaseHash'>,
): Promise<ReleasedWorkspace> {
  const current = workspaces.current();
  const released = release === current.number ? current : await workspaces.release(release);
  if (released.hash === releaseHash) return released;
  throw new BatonError({ code: 'release-mismatch', params: { release } });
}
