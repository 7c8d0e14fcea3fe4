import { actorOf, systemActor, type Actor } from '../../access/index.ts';
import {
  documentEffect,
  type EffectHandler,
  type JournalEntry,
  type PendingEffect,
} from '../../engine/index.ts';
import type { DocumentCause } from '../model/index.ts';
import { enqueueDocument } from './enqueue-document.ts';
import type { DocumentParts } from './parts.ts';
import { definitionFor, loadSubject } from './subject/subject.ts';

/**
 * Puts the document of a commit into the queue, with the case as that commit left it, in the name of whoever gave
 * the command. The effect's key makes sure that there is only one.
 */
export function documentHandler(parts: DocumentParts): EffectHandler {
  return { kind: documentEffect, run: (effect) => enqueue(parts, effect) };
}

async function enqueue(parts: DocumentParts, effect: PendingEffect): Promise<void> {
  const { definition: id, cause } = effect.payload as unknown as {
    readonly definition: string;
    readonly cause: DocumentCause & { readonly revision: number };
  };
  const [entry] = await parts.store.readJournal(effect.case, {
    after: cause.revision - 1,
    limit: 1,
  });
  if (!entry) throw new Error(`case ${effect.case} has no commit ${cause.revision}`);
  const actor = await actorBehind(parts, entry);
  const subject = { collection: `case:${await funnelOf(parts, effect.case)}`, id: effect.case };
  const loaded = await loadSubject(parts, subject, { revision: cause.revision });
  const { view, definition } = definitionFor(parts, loaded, id);
  await enqueueDocument(parts, actor, view, definition, { key: effect.key, cause });
}

async function funnelOf({ store }: DocumentParts, id: string): Promise<string> {
  return (await store.loadCaseWithRow(id))?.state.funnel ?? '';
}

/** Whoever gave the command, as he stands now; Baton itself where nobody did. */
async function actorBehind(parts: DocumentParts, { actor }: JournalEntry): Promise<Actor> {
  const { organization } = parts.workspaces.current().workspace;
  const person = await parts.store.loadPerson(actor.id);
  if (person) return actorOf(person, organization, parts.clock.now());
  return { ...systemActor(organization.zone), ...actor };
}
