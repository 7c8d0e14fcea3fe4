import { lacksRight, mayChangeNothing, type Actor } from '../access/index.ts';
import { BatonError } from '../shared/index.ts';
import type { DefinitionDraft } from './model/draft.ts';
import type { DraftingParts } from './parts.ts';

type Parts = Pick<DraftingParts, 'store'>;

/** The drafts that somebody may work on: his own, and those that are shared. Raises `right-missing`. */
export async function listDrafts(
  { store }: Parts,
  actor: Actor,
): Promise<readonly DefinitionDraft[]> {
  mayDraft(actor);
  return (await store.listDefinitionDrafts()).filter((draft) => isHis(draft, actor));
}

/** Raises `right-missing`, and `not-found` for somebody else's own as for one that there is not. */
export async function findDraft(
  { store }: Parts,
  actor: Actor,
  id: string,
): Promise<DefinitionDraft> {
  mayDraft(actor);
  const draft = await store.loadDefinitionDraft(id);
  if (draft && isHis(draft, actor)) return draft;
  const what = { en: 'draft', 'zh-CN': '草稿' };
  throw new BatonError({ code: 'not-found', params: { what, id } });
}

/** The draft, for who changes something in it. Raises what `findDraft` raises, and `seeing-as-another`. */
export function openDraft(parts: Parts, actor: Actor, id: string): Promise<DefinitionDraft> {
  mayChange(actor);
  return findDraft(parts, actor, id);
}

export function mayChange(actor: Actor): void {
  const refused = mayChangeNothing(actor);
  if (refused) throw new BatonError(refused);
  mayDraft(actor);
}

function mayDraft(actor: Actor): void {
  const refused = lacksRight(actor, 'publish');
  if (refused) throw new BatonError(refused);
}

function isHis({ owner, shared }: DefinitionDraft, { id }: Actor): boolean {
  return shared || owner === id;
}
