import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { everything } from '../expressions/index.ts';
import { checkDocumentFiles } from '../documents/index.ts';
import { readWholeJournal, replay, type EngineParts } from '../engine/index.ts';
import type { Maintenance } from '../http/index.ts';
import type { SqliteStore } from '../store/index.ts';
import { canonicalJson, toIso, type Problem } from '../shared/index.ts';

/** The most cases of which it is told that they disagree with their journals. */
const most = 100;

/** Backup and integrity check of a SQLite store; backups lie in `backups` beside the data. */
export function sqliteMaintenance(
  store: SqliteStore,
  parts: EngineParts,
  folder: string,
): Maintenance {
  return {
    backup: async () => {
      const name = `baton-${toIso(parts.clock.now()).replaceAll(/[:.]/g, '-')}.backup`;
      await mkdir(join(folder, 'backups'), { recursive: true });
      await store.backup(join(folder, 'backups', name));
      return name;
    },
    check: async () => {
      const replayed = await replayCases(parts);
      const stored = [...(await store.checkIntegrity()), ...(await checkDocumentFiles(store))];
      return { ...replayed, problems: [...stored, ...replayed.problems] };
    },
  };
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
      const same = canonicalJson(replay(entries)) === canonicalJson(state);
      if (!same && problems.length < most)
        problems.push({ code: 'integrity-journal', params: { collection, id: String(id) } });
    }
  }
  return { problems, cases };
}
