import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { everything } from '../expressions/index.ts';
import { checkDocumentFiles } from '../documents/index.ts';
import { readWholeJournal, replay, type CaseState, type EngineParts } from '../engine/index.ts';
import type { BackupFile, Maintenance } from '../http/index.ts';
import type { SqliteStore } from '../store/index.ts';
import { BatonError, canonicalJson, toIso, type Problem } from '../shared/index.ts';

/** The most cases of which it is told that they disagree with their journals. */
const most = 100;

/** Backup and integrity check of a SQLite store; backups lie in `backups` beside the data. */
export function sqliteMaintenance(
  store: SqliteStore,
  parts: EngineParts,
  folder: string,
): Maintenance {
  const backups = join(folder, 'backups');
  return {
    backup: async () => {
      const name = `baton-${toIso(parts.clock.now()).replaceAll(/[:.]/g, '-')}.backup`;
      await mkdir(backups, { recursive: true });
      await store.backup(join(backups, name));
      return name;
    },
    listBackups: () => listBackups(backups),
    openBackup: async (name) => {
      const { size } = await backupNamed(backups, name);
      return { size, bytes: createReadStream(join(backups, name)) };
    },
    removeBackup: async (name) => {
      await backupNamed(backups, name);
      await rm(join(backups, name));
    },
    check: async () => {
      const replayed = await replayCases(parts);
      const stored = [...(await store.checkIntegrity()), ...(await checkDocumentFiles(store))];
      return { ...replayed, problems: [...stored, ...replayed.problems] };
    },
  };
}

/** The latest first. */
async function listBackups(folder: string): Promise<readonly BackupFile[]> {
  await mkdir(folder, { recursive: true });
  const names = (await readdir(folder)).filter((name) => name.endsWith('.backup'));
  const files = await Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return { name, size, made: Math.round(mtimeMs) };
    }),
  );
  return files.toSorted((a, b) => b.made - a.made);
}

/** One that is there, so that no other name leads to a file. Raises `not-found`. */
async function backupNamed(folder: string, name: string): Promise<BackupFile> {
  const found = (await listBackups(folder)).find((file) => file.name === name);
  if (found) return found;
  const what = { en: 'backup', 'zh-CN': '备份' };
  throw new BatonError({ code: 'not-found', params: { what, id: name } });
}

/** Replays the journal of every case and holds the outcome against what is stored. */
async function replayCases({
  store,
  workspaces,
}: EngineParts): Promise<{ readonly problems: readonly Problem[]; readonly cases: number }> {
  const problems: Problem[] = [];
  let cases = 0;
  for (const { entity } of workspaces.current().workspace.funnels.values()) {
    const { collection } = entity;
    for await (const { id } of store.streamRows({ collection, where: everything, sort: [] })) {
      cases++;
      const entries = await readWholeJournal(store, String(id));
      const state = await store.loadCase(String(id));
      const last = entries.at(-1)?.revision;
      // A commit between the two reads is no fault.
      if (state?.revision !== last) continue;
      if (!agrees(replay(entries), state) && problems.length < most)
        problems.push({ code: 'integrity-journal', params: { collection, id: String(id) } });
    }
  }
  return { problems, cases };
}

/**
 * Whether a journal leads to the stored state. Stores of an earlier format did not keep which clocks had run out, and
 * are brought up to date without reading journals: of those only what is stored is compared.
 */
function agrees(replayed: CaseState | undefined, stored: CaseState | undefined): boolean {
  const { late = {}, ...others } = replayed ?? {};
  const known = stored?.late ?? {};
  const told = Object.entries(late).filter(([about]) => about in known);
  const expected =
    stored?.late === undefined ? others : { ...others, late: Object.fromEntries(told) };
  return canonicalJson(expected) === canonicalJson(stored ?? {});
}
