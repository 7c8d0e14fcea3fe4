import { isEmail, systemActor } from '../../../../access/index.ts';
import type { StoredDocument } from '../../../model/index.ts';
import type { DocumentParts } from '../../parts.ts';
import { madeBy } from '../signing-definition.ts';
import { linkFor } from '../signing-link.ts';
import { signerOf } from '../signer.ts';
import { queueLetter } from './queue-letter.ts';

/**
 * Mails the link for signing of a document that has just been released, where its definition says so and names an
 * address; in the name of who asked for the document. Repeated, it makes no second link and no second letter.
 */
export async function sendOnRelease(parts: DocumentParts, document: StoredDocument): Promise<void> {
  const isNew = document.untold?.some(({ how }) => how === 'released') ?? false;
  if (!isNew || !parts.post) return;
  const definition = await madeBy(parts, document);
  const channel = definition?.sign?.send;
  if (!definition || channel === undefined) return;
  const { zone } = parts.workspaces.current().workspace.organization;
  const signer = await signerOf(parts, systemActor(zone), definition, document.subject);
  if (signer.email === undefined || !isEmail(signer.email)) return;
  const sent = { channel, seed: `released ${document.id}` };
  const made = linkFor(parts, document, definition, { ...signer, by: document.by, sent });
  const known = await parts.store.findSigningLink(made.link.idHash);
  if (!known) await parts.store.saveSigningLink(made.link);
  await queueLetter(parts, known ?? made.link, document);
}
