import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import {
  ActorCache,
  actorOf,
  defaultSignInSettings,
  PasswordHasher,
  secureRandom,
  seedPeople,
  type AccessParts,
  type Actor,
} from '../../src/access/index.ts';
import {
  bundleRelease,
  compileWorkspace,
  readWorkspaceFolder,
  type Workspace,
} from '../../src/definitions/index.ts';
import type { EngineParts } from '../../src/engine/index.ts';
import { runImport, type ImportFile, type ImportRun } from '../../src/imports/index.ts';
import { runReport, type ReportResult } from '../../src/reports/index.ts';
import {
  BatonError,
  systemClock,
  uuids,
  type Problem,
  type Result,
} from '../../src/shared/index.ts';
import { openSqliteStore, type SqliteStore } from '../../src/store/index.ts';

/** A workspace on a store of its own, used by one of its people. */
export interface OpenedWorkspace {
  import(id: string, path: string, joined: { readonly [name: string]: string }): Promise<ImportRun>;
  report(id: string): Promise<ReportResult>;
  close(): Promise<void>;
}

/** Publishes the definitions of a folder to a new store; imports and reports are those of `reader`. */
export async function openWorkspace(
  workspaceFolder: string,
  storeFolder: string,
  reader: string,
): Promise<OpenedWorkspace> {
  const { files, hash } = bundleRelease(await readWorkspaceFolder(workspaceFolder));
  const workspace = valueOf(compileWorkspace(files));
  const store = await openSqliteStore({ folder: storeFolder, plan: workspace.storage });
  const people = accessParts(store, workspace);
  await seedPeople(people);
  const actor = await actorBy(reader, people);
  const released = { number: 1, hash, workspace };
  const engine: EngineParts = {
    store,
    clock: systemClock,
    ids: uuids,
    workspaces: { current: () => released, release: () => Promise.resolve(released) },
  };
  return {
    async import(id, path, joined) {
      const definition = named(workspace.imports, id);
      const others = Object.entries(joined).map(([name, file]) => [name, fileAt(file)] as const);
      const given = { first: fileAt(path), joined: Object.fromEntries(others) };
      const context = { actor, workspace, store, engine, people, clock: systemClock, ids: uuids };
      return valueOf(await runImport(definition, given, context));
    },
    async report(id) {
      const names = { namesOf: () => Promise.resolve(new Map<string, string>()) };
      const context = { actor, workspace, store, names, now: systemClock.now() };
      return valueOf(await runReport(named(workspace.reports, id), {}, context));
    },
    close: () => store.close(),
  };
}

function accessParts(store: SqliteStore, workspace: Workspace): AccessParts {
  return {
    store,
    clock: systemClock,
    ids: uuids,
    random: secureRandom,
    passwords: new PasswordHasher({ random: secureRandom }),
    actors: new ActorCache({ clock: systemClock }),
    organization: () => workspace.organization,
    settings: defaultSignInSettings,
  };
}

async function actorBy(email: string, { store, organization, clock }: AccessParts): Promise<Actor> {
  const person = await store.findPersonByEmail(email);
  if (person === undefined) throw new TypeError(`nobody has ${email}`);
  return actorOf(person, organization(), clock.now());
}

function fileAt(path: string): ImportFile {
  return { name: basename(path), size: statSync(path).size, open: () => createReadStream(path) };
}

function named<T>(definitions: ReadonlyMap<string, T>, id: string): T {
  const found = definitions.get(id);
  if (found === undefined) throw new TypeError(`there is no definition ${id}`);
  return found;
}

function valueOf<T>(result: Result<T, readonly Problem[]>): T {
  if (result.ok) return result.value;
  throw new BatonError(result.error as readonly [Problem, ...Problem[]]);
}
