import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { systemActor } from '../access/index.ts';
import { bundleRelease, readWorkspaceFolder } from '../definitions/index.ts';
import { BatonError, type LocalizedText, type Problem } from '../shared/index.ts';
import type { Baton } from './open-baton.ts';

/** What came of a save: problems, or a new release and what it changed. */
export type SaveOutcome =
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'published';
      readonly release: number;
      readonly changes: readonly LocalizedText[];
    };

/**
 * How often the folder is looked at, in milliseconds. Looking works on every file system; to be told of
 * changes does not, where files are replaced by a rename, shared over a network or mounted into a container.
 */
const every = 250;

/**
 * Checks a workspace folder now and at every save, and publishes what is sound. Stages that vanish while cases
 * stand in them do not hold it up: it is meant for a development store. Returns what ends the watch.
 */
export function watchFolder(
  baton: Baton,
  folder: string,
  onOutcome: (outcome: SaveOutcome) => void,
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const watching = (async () => {
    let published: string | undefined;
    let seen = await stateOf(folder);
    for (; !signal.aborted; await pause(every, signal)) {
      const before = seen;
      seen = await stateOf(folder);
      // Saves come in flurries: what still changes is left until it rests.
      if (seen !== before || seen === published) continue;
      published = seen;
      await publishSound(baton, folder, onOutcome);
    }
  })();
  return async () => {
    stopping.abort();
    await watching;
  };
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => {});
}

/** Names, sizes and times of the files of a workspace. */
async function stateOf(folder: string): Promise<string> {
  const lines: string[] = [];
  for (const part of ['definitions', 'templates']) {
    const names = await readdir(join(folder, part), { recursive: true }).catch(() => []);
    for (const name of names.toSorted()) {
      const found = await stat(join(folder, part, name)).catch(() => undefined);
      if (found?.isFile()) lines.push(`${name} ${found.size} ${found.mtimeMs} ${found.ino}`);
    }
  }
  return lines.join('\n');
}

async function publishSound(
  baton: Baton,
  folder: string,
  onOutcome: (outcome: SaveOutcome) => void,
): Promise<void> {
  try {
    const outcome = await takeOver(baton, folder);
    if (outcome) onOutcome(outcome);
  } catch (error) {
    if (!(error instanceof BatonError)) throw error;
    onOutcome({ kind: 'problems', problems: error.problems });
  }
}

/** Undefined where nothing but white space was saved. */
async function takeOver(baton: Baton, folder: string): Promise<SaveOutcome | undefined> {
  const { publishing, store } = baton.services;
  const { files, hash } = bundleRelease(await readWorkspaceFolder(folder));
  const current = await store.currentRelease();
  if (current?.hash === hash) return undefined;
  const { problems, changes } = await publishing.check(files);
  if (problems.length > 0) return { kind: 'problems', problems };
  const message = 'saved';
  const after = current?.number ?? 0;
  const words = { message, force: 'watch', after };
  const release = await publishing.publish(systemActor('UTC'), files, words);
  return {
    kind: 'published',
    release: release.number,
    changes: changes.map(({ words }) => words),
  };
}
