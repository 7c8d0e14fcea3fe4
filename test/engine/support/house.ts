import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { systemActor } from '../../../src/access/index.ts';
import {
  createEngine,
  publishRelease,
  ReleaseCache,
  type Engine,
  type EngineParts,
  type FactProvider,
} from '../../../src/engine/index.ts';
import { SimulatedClock, uuids } from '../../../src/shared/index.ts';
import { openSqliteStore, type SqliteStore } from '../../../src/store/index.ts';
import { monday, organization } from './world.ts';

/** An engine on a real database in a folder of its own, with a clock that is moved by hand. */
export interface House {
  readonly store: SqliteStore;
  readonly engine: Engine;
  readonly parts: EngineParts;
  readonly releases: ReleaseCache;
  readonly clock: SimulatedClock;
  publish(...documents: readonly (object | string)[]): Promise<void>;
  /** Publishes with other office hours. */
  republish(office: object, ...documents: readonly (object | string)[]): Promise<void>;
  close(): Promise<void>;
}

export const system = systemActor('UTC');

export function filesOf(documents: readonly (object | string)[], company: object = organization) {
  return [company, ...documents].map((document, index) => ({
    path: `definitions/${index}.yaml`,
    content: typeof document === 'string' ? document : stringify(document),
  }));
}

export async function openHouse(
  documents: readonly (object | string)[],
  providers: readonly FactProvider[] = [],
): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-engine-'));
  const store = await openSqliteStore({ folder });
  const clock = new SimulatedClock(monday);
  const releases = new ReleaseCache(store);
  const parts: EngineParts = { store, workspaces: releases, clock, ids: uuids, providers };
  const house: House = {
    store,
    engine: createEngine(parts),
    parts,
    releases,
    clock,
    publish: async (...files) => {
      const request = { files: filesOf(files), message: 'test' };
      await publishRelease({ store, releases, clock }, system, request);
    },
    republish: async (office, ...documents) => {
      const calendars = { ...organization.calendars, office };
      const files = filesOf(documents, { ...organization, calendars });
      await publishRelease({ store, releases, clock }, system, { files, message: 'hours' });
    },
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
  await house.publish(...documents);
  return house;
}
