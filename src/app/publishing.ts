import {
  bundleRelease,
  checkWorkspace,
  diffTemplates,
  diffWorkspaces,
  type Difference,
  type PersonSeed,
  type ReleaseFile,
  type Workspace,
} from '../definitions/index.ts';
import { publishRelease, tryExamples, type PublishParts } from '../engine/index.ts';
import type { Publishing } from '../http/index.ts';
import { periodsInUse, type LedgerStore } from '../incentives/index.ts';
import { BatonError } from '../shared/index.ts';

/**
 * Checking and publishing of definitions over a store. `onPublished` follows each publish, since roles may have
 * changed by it; it is given the people whom the definitions name anew.
 */
export function createPublishing(
  given: Omit<PublishParts, 'inUse'> & { readonly store: Pick<LedgerStore, 'listBooks'> },
  onPublished: (newlyNamed: readonly PersonSeed[]) => Promise<void>,
): Publishing {
  const inUse = (next: Workspace) => periodsInUse(given.store, next);
  const parts = { ...given, inUse };
  return {
    check: (files) => checkDefinitions(parts, files),
    changes: async (from, to) => {
      const [before, after] = [await filesOf(parts, from), await filesOf(parts, to)];
      const { releases } = parts;
      const old = (await releases.release(from)).workspace;
      return difference(old, before, (await releases.release(to)).workspace, after);
    },
    publish: async (actor, files, words) => {
      const before = namedPeople(parts);
      const release = await publishRelease(parts, actor, { files, ...words });
      const known = new Set(before.map(({ email }) => email));
      await onPublished(namedPeople(parts).filter(({ email }) => !known.has(email)));
      return release;
    },
  };
}

function namedPeople({ releases }: PublishParts): readonly PersonSeed[] {
  return releases.isEmpty ? [] : releases.current().workspace.organization.people;
}

/** What is wrong with the files themselves, their examples tried; or what publishing them would change. */
async function checkDefinitions(
  { store, releases, inUse }: PublishParts,
  given: readonly ReleaseFile[],
): ReturnType<Publishing['check']> {
  const { files } = bundleRelease(given);
  const { problems, workspace } = checkWorkspace(files);
  const found = workspace === undefined ? problems : await problemsWith(workspace, inUse);
  if (workspace === undefined || found.length > 0) return { problems: found, changes: [] };
  const current = await store.currentRelease();
  if (current === undefined) return { problems: [], changes: [] };
  const now = (await releases.release(current.number)).workspace;
  return { problems: [], changes: difference(now, current.files, workspace, files) };
}

async function problemsWith(workspace: Workspace, inUse: PublishParts['inUse']) {
  const found = await tryExamples(workspace);
  return [...found, ...((await inUse?.(workspace)) ?? [])];
}

function difference(
  before: Workspace,
  filesBefore: readonly ReleaseFile[],
  after: Workspace,
  filesAfter: readonly ReleaseFile[],
): readonly Difference[] {
  return [...diffWorkspaces(before, after), ...diffTemplates(filesBefore, filesAfter)];
}

async function filesOf({ store }: PublishParts, number: number): Promise<readonly ReleaseFile[]> {
  const release = await store.loadRelease(number);
  const what = { en: 'release', 'zh-CN': '发布版本' };
  if (!release) throw new BatonError({ code: 'not-found', params: { what, id: String(number) } });
  return release.files;
}
