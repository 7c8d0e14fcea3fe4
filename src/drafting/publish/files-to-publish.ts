import type { Actor } from '../../access/index.ts';
import type { ReleaseFile } from '../../definitions/index.ts';
import { BatonError } from '../../shared/index.ts';
import { readDraft } from '../check/check-draft.ts';
import { contentsOf } from '../files/files-of.ts';
import { mayChange } from '../find-draft.ts';
import type { DefinitionDraft } from '../model/draft.ts';
import type { DraftingParts } from '../parts.ts';

/**
 * What publishing a draft publishes: all of it, as whoever publishes has seen it. Raises `draft-changed` where it was
 * changed since, `draft-behind` where a newer release applies than the one it is based on, `draft-conflicts` where
 * versions of files are put aside that nobody has settled, and `not-found`.
 */
export async function filesToPublish(
  parts: Pick<DraftingParts, 'store' | 'released' | 'workspaces'>,
  actor: Actor,
  id: string,
  seen: number,
): Promise<{ readonly draft: DefinitionDraft; readonly files: readonly ReleaseFile[] }> {
  mayChange(actor);
  const { draft, files, revision } = await readDraft(parts, actor, id);
  if (revision !== seen)
    throw new BatonError({ code: 'draft-changed', params: { title: draft.title } });
  const { number } = parts.workspaces.current();
  if (number !== draft.release)
    throw new BatonError({
      code: 'draft-behind',
      params: { release: draft.release, current: number },
    });
  const open = files.filter(({ aside }) => aside.length > 0).map(({ path }) => path);
  if (open.length > 0) throw new BatonError({ code: 'draft-conflicts', params: { files: open } });
  return { draft, files: contentsOf(files) };
}
