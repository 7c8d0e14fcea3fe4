import type { Actor } from '../../access/index.ts';
import type { ReleaseFile } from '../../definitions/index.ts';
import { BatonError } from '../../shared/index.ts';
import { openDraft } from '../find-draft.ts';
import type { DefinitionDraft, DraftFile, FileVersion, VersionAside } from '../model/draft.ts';
import type { DraftingParts } from '../parts.ts';
import { fileAt, versionOf, type FileOfDraft } from './files-of.ts';

type Parts = Pick<DraftingParts, 'store' | 'released' | 'clock' | 'ids'>;

/** What somebody wrote into a file. */
export interface WrittenFile {
  readonly file: ReleaseFile;
  /** The revision of the file that he began from. */
  readonly revision: number;
  /** Versions put aside that this one takes into account. */
  readonly settles?: readonly string[];
}

/** Other versions of one file that are kept, at most; the oldest go. */
const mostAside = 10;

/**
 * Saves one file of a draft. Where somebody else saved it meanwhile, his stays and this one is put aside beside it.
 * Raises `not-found`.
 */
export async function saveFile(
  parts: Parts,
  actor: Actor,
  id: string,
  { file, revision, settles = [] }: WrittenFile,
): Promise<{ readonly outcome: 'saved' | 'kept aside'; readonly file: FileOfDraft }> {
  const draft = await openDraft(parts, actor, id);
  for (;;) {
    const before = await fileAt(parts, draft, file.path);
    const isLate = before.revision !== revision && !isHisOwn(before, actor, file);
    const version = versionOf(file, before.released);
    const own = {
      id: parts.ids.next(),
      version,
      from: { person: actor.id },
      at: parts.clock.now(),
    };
    const left = before.aside.filter((aside) => !settles.includes(aside.id));
    const next = isLate
      ? { version: versionOf(before.file, before.released), aside: [...left, own] }
      : { version, aside: left };
    if (!(await write(parts, actor, draft, before, next))) continue;
    const outcome = isLate ? 'kept aside' : 'saved';
    return { outcome, file: await fileAt(parts, draft, file.path) };
  }
}

/** The same text again from whoever saved last loses nothing. */
function isHisOwn(before: FileOfDraft, actor: Actor, { content, encoding }: ReleaseFile): boolean {
  return (
    before.touched?.changedBy === actor.id &&
    before.file?.content === content &&
    before.file.encoding === encoding
  );
}

/** Raises `not-found`, `draft-file-changed`. */
export async function deleteFile(
  parts: Parts,
  actor: Actor,
  id: string,
  { path, revision }: { readonly path: string; readonly revision: number },
): Promise<void> {
  const draft = await openDraft(parts, actor, id);
  const before = mustBe(await fileAt(parts, draft, path), revision);
  await mustWrite(parts, actor, draft, before, { version: gone(before), aside: [] });
}

/**
 * Gives a file another path: what stood there before must be gone. Raises `not-found`, `draft-file-changed` and
 * `draft-file-exists`.
 */
export async function renameFile(
  parts: Parts,
  actor: Actor,
  id: string,
  { from, to, revision }: { readonly from: string; readonly to: string; readonly revision: number },
): Promise<FileOfDraft> {
  const draft = await openDraft(parts, actor, id);
  const before = mustBe(await fileAt(parts, draft, from), revision);
  const target = await fileAt(parts, draft, to);
  if (target.file) throw new BatonError({ code: 'draft-file-exists', params: { path: to } });
  const file = { ...before.file, path: to } as ReleaseFile;
  const renamed = { version: versionOf(file, target.released), aside: before.aside };
  await mustWrite(parts, actor, draft, target, renamed);
  await mustWrite(parts, actor, draft, before, { version: gone(before), aside: [] });
  return fileAt(parts, draft, to);
}

/** Makes a file as its release has it again, also one that was deleted; one of the draft's own goes. Raises `not-found`. */
export async function restoreFile(
  parts: Parts,
  actor: Actor,
  id: string,
  { path, revision }: { readonly path: string; readonly revision: number },
): Promise<FileOfDraft> {
  const draft = await openDraft(parts, actor, id);
  const before = await fileAt(parts, draft, path);
  if (before.revision !== revision) throw changed(path);
  await mustWrite(parts, actor, draft, before, { version: { kind: 'as released' }, aside: [] });
  return fileAt(parts, draft, path);
}

type Next = Pick<DraftFile, 'version' | 'aside'>;

async function mustWrite(
  parts: Parts,
  actor: Actor,
  draft: DefinitionDraft,
  before: FileOfDraft,
  next: Next,
): Promise<void> {
  if (!(await write(parts, actor, draft, before, next))) throw changed(before.path);
}

/** False where somebody else was faster. */
export function write(
  { store, clock }: Pick<DraftingParts, 'store' | 'clock'>,
  actor: Actor,
  draft: Pick<DefinitionDraft, 'id'>,
  { path, revision }: FileOfDraft,
  { version, aside }: Next,
): Promise<boolean> {
  return store.saveDraftFile({
    draft: draft.id,
    path,
    revision: revision + 1,
    version,
    aside: lastOf(aside),
    changed: clock.now(),
    changedBy: actor.id,
  });
}

function lastOf(aside: readonly VersionAside[]): readonly VersionAside[] {
  return aside.slice(-mostAside);
}

function gone({ released }: FileOfDraft): FileVersion {
  return versionOf(undefined, released);
}

function mustBe(file: FileOfDraft, revision: number): FileOfDraft {
  const what = { en: 'file', 'zh-CN': '文件' };
  if (!file.file) throw new BatonError({ code: 'not-found', params: { what, id: file.path } });
  if (file.revision !== revision) throw changed(file.path);
  return file;
}

function changed(path: string): BatonError {
  return new BatonError({ code: 'draft-file-changed', params: { path } });
}
