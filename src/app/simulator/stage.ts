import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { InboxItem, OutgoingMessage } from '../../collaboration/index.ts';
import type { DocumentRenderer } from '../../documents/index.ts';
import type { ReleasedWorkspace } from '../../engine/index.ts';
import type { SimulatedClock } from '../../shared/index.ts';
import { openSqliteStore, restoreSqliteStore, type SqliteStore } from '../../store/index.ts';
import { openServices, type OpenServices } from '../open-services.ts';
import { recordingSenders } from './recording-senders.ts';

/** What a stage is set up with. */
export interface StageParts {
  readonly released: ReleasedWorkspace;
  readonly clock: SimulatedClock;
  readonly renderer: DocumentRenderer;
  readonly log: Logger;
  readonly version: string;
  /** Where people reach the real server: links in messages look as they would. */
  readonly address: () => string;
  readonly onMessage: (message: OutgoingMessage) => void;
  readonly onTold: (items: readonly InboxItem[]) => void;
  readonly onCase: (id: string, revision: number) => void;
}

/** A world of its own: a store in a folder that goes with it, and every domain over it. Nothing works by itself. */
export interface Stage extends OpenServices {
  readonly store: SqliteStore;
  readonly folder: string;
  /** Ends it, and deletes all that it held. */
  strike(): Promise<void>;
}

/** Sets a stage up: empty, or as it was when a copy was made. */
export async function openStage(parts: StageParts, copy?: string): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-simulation-'));
  const stopping = new AbortController();
  try {
    if (copy !== undefined) await restoreSqliteStore(copy, folder);
    const store = await openSqliteStore({ folder, readWorkers: 1, disposable: true });
    const { onMessage, onTold, onCase, address, ...options } = parts;
    const open = await openServices(
      {
        ...options,
        store: { ...store, addInboxItems: hearing(store, onTold) },
        address: address(),
        env: {},
        senders: recordingSenders(onMessage),
        onCommit: ({ case: id, revision }) => onCase(id, revision),
      },
      { work: {}, address, stopping: stopping.signal },
    );
    const strike = async (): Promise<void> => {
      stopping.abort();
      await open.close();
      await rm(folder, { recursive: true, force: true });
    };
    return { ...open, store, folder, strike };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Adds items to inboxes and tells which are new. */
function hearing(store: SqliteStore, onTold: StageParts['onTold']): SqliteStore['addInboxItems'] {
  return async (items) => {
    const added = new Set(await store.addInboxItems(items));
    onTold(items.filter(({ id }) => added.has(id)));
    return [...added];
  };
}
