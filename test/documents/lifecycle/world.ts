import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { actorOf, seedPeople, systemActor, type Actor } from '../../../src/access/index.ts';
import { openBaton, readWorkspace, type Baton } from '../../../src/app.ts';
import {
  documentBytes,
  makeDocuments,
  requestDocument,
  type DocumentParts,
  type MakerParts,
  type StoredDocument,
} from '../../../src/documents/index.ts';
import { relayOnce } from '../../../src/engine/index.ts';
import { documentHandler } from '../../../src/documents/index.ts';
import { SimulatedClock, type JsonObject } from '../../../src/shared/index.ts';
import { openSqliteStore } from '../../../src/store/index.ts';
import type { DocumentFormat, ReleaseFile } from '../../../src/definitions/index.ts';

export const workspaceFolder = fileURLToPath(new URL('workspace', import.meta.url));

/** The documents of a house on a SQLite store of their own; what goes on behind requests happens when it is said. */
export class DocumentWorld {
  readonly baton: Baton;
  readonly clock: SimulatedClock;
  readonly #folder: string;
  readonly failures: { readonly document: StoredDocument; readonly final: boolean }[] = [];
  #keys = 0;

  private constructor(baton: Baton, clock: SimulatedClock, folder: string) {
    this.baton = baton;
    this.clock = clock;
    this.#folder = folder;
  }

  static async open(
    files?: readonly ReleaseFile[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<DocumentWorld> {
    const folder = await mkdtemp(join(tmpdir(), 'baton-documents-'));
    const clock = new SimulatedClock(Date.UTC(2026, 2, 2, 2));
    const store = await openSqliteStore({ folder });
    const log = pino({ level: 'silent' });
    const address = 'https://house.example';
    const baton = await openBaton({ store, log, version: '1.0.0', clock, env, address });
    const workspace = files ?? (await readWorkspace(workspaceFolder));
    const { publishing } = baton.services;
    await publishing.publish(systemActor('UTC'), workspace, { message: 'the first' });
    await seedPeople(baton.access);
    return new DocumentWorld(baton, clock, folder);
  }

  get parts(): DocumentParts {
    return this.baton.services.documents;
  }

  get store(): Baton['services']['store'] {
    return this.baton.services.store;
  }

  async actor(name: string): Promise<Actor> {
    const person = await this.store.findPersonByEmail(`${name}@house.example`);
    const { organization } = this.parts.workspaces.current().workspace;
    return actorOf(person!, organization, this.clock.now());
  }

  /** A deal that Sue has opened. */
  async deal(fields: JsonObject = {}, owner = 'sue'): Promise<string> {
    const given = { label: `Deal ${++this.#keys}`, ...fields };
    const command = { kind: 'open', funnel: 'deal', fields: given } as const;
    const { state } = await this.baton.engine.execute(await this.actor(owner), command, {
      idempotencyKey: `deal ${this.#keys}`,
    });
    return state.id;
  }

  async edit(id: string, fields: JsonObject, by = 'sue'): Promise<void> {
    await this.baton.engine.execute(await this.actor(by), { kind: 'edit', fields }, this.#on(id));
  }

  async move(id: string, move: string, by = 'sue'): Promise<void> {
    await this.baton.engine.execute(await this.actor(by), { kind: 'move', move }, this.#on(id));
  }

  #on(caseId: string) {
    return { caseId, idempotencyKey: `command ${++this.#keys}` };
  }

  /** Asks for a document of a case. */
  async ask(
    id: string,
    definition: string,
    by = 'sue',
    more: {
      readonly key?: string;
      readonly formats?: readonly DocumentFormat[];
      readonly language?: string;
    } = {},
  ): Promise<StoredDocument> {
    const key = `key ${++this.#keys}`;
    const subject = { collection: 'case:deal', id };
    return requestDocument(this.parts, await this.actor(by), { definition, subject, key, ...more });
  }

  /** Carries out the effects of commits and makes the documents that are due, until nothing is left. */
  async work(more: Partial<MakerParts> = {}): Promise<void> {
    const { clock, store, parts } = this;
    const handlers = [documentHandler(parts), { kind: 'notify', run: () => Promise.resolve() }];
    const relay = { store, clock, owner: 'relay', handlers, random: () => 0 };
    const maker = { ...parts, owner: 'maker', jitter: () => 0, ...more };
    const onFailure: MakerParts['onFailure'] = (document, _, final) =>
      this.failures.push({ document, final });
    while ((await relayOnce(relay)) + (await makeDocuments({ onFailure, ...maker })) > 0);
  }

  async load(id: string): Promise<StoredDocument> {
    return (await this.store.loadDocument(id))!;
  }

  /** Asks for a document and makes it. */
  async make(id: string, definition: string, by = 'sue'): Promise<StoredDocument> {
    const { id: asked } = await this.ask(id, definition, by);
    await this.work();
    return this.load(asked);
  }

  async text(document: StoredDocument, format: DocumentFormat = 'text'): Promise<string> {
    const file = document.files.find((one) => one.format === format)!;
    return Buffer.from(await documentBytes(this.parts, document, file)).toString();
  }

  /** The documents of a case, the oldest first. */
  async documentsOf(id: string): Promise<readonly Omit<StoredDocument, 'data'>[]> {
    const subject = { collection: 'case:deal', id };
    return (await this.store.listDocuments({ subject, limit: 100 })).toReversed();
  }

  /** Names of all blobs that there are. */
  async blobs(): Promise<readonly string[]> {
    const found = await readdir(join(this.#folder, 'blobs'), { recursive: true });
    return found.map((path) => basename(path)).filter((name) => name.length === 32);
  }

  /** What the journal of a case says of its documents. */
  async told(id: string): Promise<readonly string[]> {
    const entries = await this.store.readJournal(id, { limit: 1000 });
    return entries.flatMap(({ command }) =>
      command.kind === 'document'
        ? [
            [command.mark.definition, command.mark.how, command.mark.number]
              .filter(Boolean)
              .join(' '),
          ]
        : [],
    );
  }

  async close(): Promise<void> {
    await this.baton.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
