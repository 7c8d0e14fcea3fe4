import { isSystem, seesEverything, type Actor } from '../../../access/index.ts';
import type { DocumentDefinition } from '../../../definitions/index.ts';
import { BatonError } from '../../../shared/index.ts';
import type { StoredDocument } from '../../model/index.ts';
import type { DocumentParts } from '../parts.ts';
import { maySeeContent, seesPayout, seesSubject } from '../subject/sight.ts';
import { loadSubject, payoutOf } from '../subject/subject.ts';

/** What of a kept document says who may see it. */
type DocumentSight = Pick<StoredDocument, 'definition' | 'release' | 'subject' | 'approvers'>;

/** A document that the actor may see. Raises `not-found`. */
export async function openDocument(
  parts: DocumentParts,
  actor: Actor,
  id: string,
): Promise<StoredDocument> {
  const document = await parts.store.loadDocument(id);
  if (document && (await mayOpenDocument(parts, actor, document))) return document;
  throw noDocument(id);
}

export function noDocument(id: string): BatonError {
  const what = { en: 'document', 'zh-CN': '文档' };
  return new BatonError({ code: 'not-found', params: { what, id } });
}

/**
 * Whether somebody may see a kept document: he sees what it is about as that is now, and has a role for which the
 * document is meant, or may read in full all that it shows, or has to approve it.
 */
export async function mayOpenDocument(
  parts: DocumentParts,
  actor: Actor,
  document: DocumentSight,
): Promise<boolean> {
  if (isSystem(actor)) return true;
  const payout = payoutOf(document.subject);
  if (payout && !(await seesPayout(parts, payout, actor))) return false;
  if (seesEverything(actor)) return true;
  const definition = await definitionNow(parts, document);
  if (payout)
    return (
      meantFor(definition, actor) || document.approvers.some((role) => actor.roles.includes(role))
    );
  try {
    const view = await loadSubject(parts, document.subject);
    if (!definition || !(await seesSubject(parts, view, actor))) return false;
    if (document.approvers.some((role) => actor.roles.includes(role))) return true;
    return await maySeeContent(parts, view, definition, actor);
  } catch (error) {
    if (error instanceof BatonError && error.code === 'not-found') return false;
    throw error;
  }
}

function meantFor(definition: DocumentDefinition | undefined, { roles }: Actor): boolean {
  return definition?.see?.some((role) => roles.includes(role)) ?? true;
}

/** By which it was made; whom it is meant for is said by the one that applies now, as with policies. */
async function definitionNow(
  { workspaces }: DocumentParts,
  { definition, release, subject }: DocumentSight,
): Promise<DocumentDefinition | undefined> {
  const current = workspaces.current();
  const now = current.workspace.documents.get(definition);
  if (release === current.number) return now;
  const { workspace } = await workspaces.release(release);
  const then = workspace.documents.get(definition);
  if (!then || now?.of !== subject.collection) return then;
  const { see: _, ...made } = then;
  return { ...made, ...(now.see && { see: now.see }) };
}
