import type { Actor } from '../access/index.ts';
import { BatonError } from '../shared/index.ts';
import { mayChange, openDraft } from './find-draft.ts';
import type { DefinitionDraft } from './model/draft.ts';
import type { DraftingParts } from './parts.ts';

/** Begins a draft from a release: from the one that applies, unless another is named. Raises `not-found`, `no-release`. */
export async function createDraft(
  parts: DraftingParts,
  actor: Actor,
  asked: { readonly title: string; readonly release?: number; readonly shared?: boolean },
): Promise<DefinitionDraft> {
  mayChange(actor);
  const { title, shared = false } = asked;
  const release = asked.release ?? parts.workspaces.current().number;
  await parts.released.of(release);
  const now = parts.clock.now();
  const draft = {
    id: parts.ids.next(),
    title,
    owner: actor.id,
    shared,
    release,
    revision: 1,
    created: now,
    changed: now,
    changedBy: actor.id,
  };
  await parts.store.saveDefinitionDraft(draft);
  return draft;
}

/**
 * Changes title, sharing or release of a draft. Only its owner stops sharing it. Raises `not-found`, `draft-not-yours`
 * and `draft-changed`.
 */
export async function changeDraft(
  parts: Pick<DraftingParts, 'store' | 'clock'>,
  actor: Actor,
  id: string,
  changes: Partial<Pick<DefinitionDraft, 'title' | 'shared' | 'release'>>,
): Promise<DefinitionDraft> {
  const draft = await openDraft(parts, actor, id);
  if (changes.shared === false && draft.shared) mustOwn(draft, actor);
  const next = {
    ...draft,
    ...changes,
    revision: draft.revision + 1,
    changed: parts.clock.now(),
    changedBy: actor.id,
  };
  if (await parts.store.saveDefinitionDraft(next)) return next;
  throw new BatonError({ code: 'draft-changed', params: { title: draft.title } });
}

/** Throws a draft away with all that was changed in it; a shared one only by its owner. Raises `not-found`, `draft-not-yours`. */
export async function discardDraft(
  parts: Pick<DraftingParts, 'store'>,
  actor: Actor,
  id: string,
): Promise<void> {
  const draft = await openDraft(parts, actor, id);
  mustOwn(draft, actor);
  await parts.store.deleteDefinitionDraft(id);
}

function mustOwn({ owner, title }: DefinitionDraft, { id }: Actor): void {
  if (owner !== id) throw new BatonError({ code: 'draft-not-yours', params: { title } });
}
