import { contentsOf, readDraft } from '../../drafting/index.ts';
import type { ReleaseFile } from '../../definitions/index.ts';
import type { Call } from '../core/route.ts';

/** A file as it stands in an editor, not saved yet. */
export interface OpenFile {
  readonly path: string;
  readonly content: string;
}

/** The texts of a draft, with that of an editor in place of the saved one. Raises `not-found`. */
export async function filesInDraft(
  { services, actor }: Pick<Call, 'services' | 'actor'>,
  draft: string,
  open?: OpenFile,
): Promise<readonly ReleaseFile[]> {
  const { files } = await readDraft(services.drafting, actor, draft);
  const saved = contentsOf(files);
  return open ? [...saved.filter(({ path }) => path !== open.path), open] : saved;
}
