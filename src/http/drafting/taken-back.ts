import type { ReleaseFile } from '../../definitions/index.ts';
import type { Problem } from '../../shared/index.ts';
import type { Services } from '../services.ts';

/** How far back it is looked for where a file comes from. */
const mostReleases = 30;

/**
 * Files that stand as an earlier release had them although a later one changed them: whoever publishes them takes
 * that change back, mostly because his folder is older than he thinks.
 */
export async function takenBack(
  { store }: Pick<Services, 'store'>,
  given: readonly ReleaseFile[],
): Promise<readonly Problem[]> {
  const current = await store.currentRelease();
  if (!current) return [];
  const now = textsOf(given);
  const applies = textsOf(current.files);
  const paths = new Set([...now.keys(), ...applies.keys()]);
  const open = new Set([...paths].filter((path) => now.get(path) !== applies.get(path)));
  const found: Problem[] = [];
  const last = Math.max(1, current.number - mostReleases);
  for (let number = current.number - 1; number >= last && open.size > 0; number -= 1) {
    const release = await store.loadRelease(number);
    if (!release) break;
    const then = textsOf(release.files);
    for (const file of open) {
      if (then.get(file) !== now.get(file)) continue;
      open.delete(file);
      const params = { release: number, changed: number + 1 };
      found.push({ code: 'release-taken-back', file, params });
    }
  }
  return found;
}

const textsOf = (files: readonly ReleaseFile[]): ReadonlyMap<string, string> =>
  new Map(files.map(({ path, content }) => [path, content]));
