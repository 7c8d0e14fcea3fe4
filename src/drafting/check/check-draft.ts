import type { Actor } from '../../access/index.ts';
import { bundleRelease, type ReleaseFile, type Workspace } from '../../definitions/index.ts';
import type { Problem } from '../../shared/index.ts';
import { contentsOf, filesOfDraft, type FileOfDraft } from '../files/files-of.ts';
import { findDraft } from '../find-draft.ts';
import type { DefinitionDraft } from '../model/draft.ts';
import type { DraftingParts } from '../parts.ts';
import type { Verdict } from './verdict.ts';

/** A draft with its files, and the revision of all that is in it. */
export interface WholeDraft {
  readonly draft: DefinitionDraft;
  readonly files: readonly FileOfDraft[];
  /** Grows with every change of the draft or of one of its files. */
  readonly revision: number;
}

/** Raises `not-found`, `right-missing`. */
export async function readDraft(
  parts: Pick<DraftingParts, 'store' | 'released'>,
  actor: Actor,
  id: string,
): Promise<WholeDraft> {
  const draft = await findDraft(parts, actor, id);
  const files = await filesOfDraft(parts, draft);
  const revision = files.reduce((sum, file) => sum + file.revision, draft.revision);
  return { draft, files, revision };
}

/** Checks a draft as a publish would, with its examples, against the release that applies now. Raises `not-found`. */
export async function checkDraft(
  parts: DraftingParts,
  actor: Actor,
  id: string,
): Promise<Verdict & { readonly revision: number }> {
  const { files, revision } = await readDraft(parts, actor, id);
  const { number } = parts.workspaces.current();
  const contents = bundleRelease(contentsOf(files));
  const against = [...(await parts.released.of(number)).values()];
  const verdict = await parts.compiled.verdict(id, `${contents.hash} ${number}`, () =>
    parts.judge.judge({
      files: contents.files,
      against: { hash: String(number), files: against },
    }),
  );
  return { ...verdict, revision };
}

/** The definitions of a draft, for whoever asks something of them; its examples are not tried. */
export interface DraftWorkspace {
  readonly draft: DefinitionDraft;
  readonly files: readonly ReleaseFile[];
  readonly problems: readonly Problem[];
  /** Absent where they can't be compiled. */
  readonly workspace?: Workspace;
}

/** Compiled here once for every change, which takes a while the first time. Raises `not-found`, `right-missing`. */
export async function draftWorkspace(
  parts: Pick<DraftingParts, 'store' | 'released' | 'compiled'>,
  actor: Actor,
  id: string,
): Promise<DraftWorkspace> {
  const { draft, files } = await readDraft(parts, actor, id);
  const bundle = bundleRelease(contentsOf(files));
  const check = parts.compiled.check(id, bundle.hash, bundle.files);
  return { draft, files: bundle.files, ...check };
}
