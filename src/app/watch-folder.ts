import { watch } from 'node:fs';
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

/** Saves of an editor come in flurries; this many milliseconds of quiet end one. */
const quiet = 150;

/**
 * Checks a workspace folder at every save and publishes what is sound. Stages that vanish while cases stand
 * in them do not hold it up: it is meant for a development store. Returns what ends the watch.
 */
export function watchFolder(
  baton: Baton,
  folder: string,
  onOutcome: (outcome: SaveOutcome) => void,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();
  const onSave = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      working = working.then(() => publishSound(baton, folder, onOutcome));
    }, quiet);
  };
  const watcher = watch(folder, { recursive: true }, (_event, file) => {
    if (file !== null && /^(definitions|templates)\b/.test(file)) onSave();
  });
  return async () => {
    watcher.close();
    clearTimeout(timer);
    await working;
  };
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
  const release = await publishing.publish(systemActor('UTC'), files, { message, force: 'watch' });
  return {
    kind: 'published',
    release: release.number,
    changes: changes.map(({ words }) => words),
  };
}
