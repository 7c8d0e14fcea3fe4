import type { Actor } from '../../access/index.ts';
import type { ReleaseFile } from '../../definitions/index.ts';
import { changeDraft } from '../keep-draft.ts';
import { openDraft } from '../find-draft.ts';
import type { DefinitionDraft, VersionAside } from '../model/draft.ts';
import type { DraftingParts } from '../parts.ts';
import { mergeTexts } from '../text/merge-texts.ts';
import { write } from './change-file.ts';
import { fileAt, filesOfDraft, isSameFile, versionOf, type FileOfDraft } from './files-of.ts';

/** What came of a rebase. */
export interface Rebased {
  readonly draft: DefinitionDraft;
  /** Files that both had changed, in different places. */
  readonly merged: readonly string[];
  /** Files that both had changed in the same places: the draft's stays, the release's is put aside. */
  readonly conflicts: readonly string[];
}

/**
 * Bases a draft on the release that applies now, file by file. Doing it again after it was interrupted comes to the
 * same. Raises `not-found`, `draft-changed`.
 */
export async function rebaseDraft(
  parts: DraftingParts,
  actor: Actor,
  id: string,
): Promise<Rebased> {
  const draft = await openDraft(parts, actor, id);
  const { number } = parts.workspaces.current();
  const merged: string[] = [];
  const conflicts: string[] = [];
  if (number === draft.release) return { draft, merged, conflicts };
  const [older, newer] = [await parts.released.of(draft.release), await parts.released.of(number)];
  const touched = (await filesOfDraft(parts, draft)).filter(({ revision }) => revision > 0);
  const moved = [...older.keys(), ...newer.keys()].filter(
    (path) => !isSameFile(older.get(path), newer.get(path)),
  );
  for (const path of new Set([...touched.map((file) => file.path), ...moved])) {
    const how = await rebaseFile(parts, actor, draft, { path, number, now: newer.get(path) });
    if (how === 'merged') merged.push(path);
    if (how === 'conflict') conflicts.push(path);
  }
  return { draft: await changeDraft(parts, actor, id, { release: number }), merged, conflicts };
}

interface NewerFile {
  readonly path: string;
  /** The release, and the file in it. */
  readonly number: number;
  readonly now: ReleaseFile | undefined;
}

/** Also a file that nobody touched gets a new revision: who has it open began from the older release. */
async function rebaseFile(
  parts: DraftingParts,
  actor: Actor,
  draft: DefinitionDraft,
  { path, number, now }: NewerFile,
): Promise<Brought['how']> {
  for (;;) {
    const before = await fileAt(parts, draft, path);
    const { next, how } = bring(before, now);
    const kept = before.aside.filter(({ id }) => id !== asideOf(number));
    const aside = how === 'conflict' ? [...kept, fromRelease(parts, number, now)] : before.aside;
    const version = versionOf(next, now);
    if (await write(parts, actor, draft, before, { version, aside })) return how;
  }
}

interface Brought {
  /** Absent where it is gone. */
  readonly next?: ReleaseFile;
  readonly how: 'kept' | 'merged' | 'conflict';
}

/** What the release changed is brought into what the draft changed. */
function bring({ file, released }: FileOfDraft, now: ReleaseFile | undefined): Brought {
  if (isSameFile(file, released)) return { ...(now && { next: now }), how: 'kept' };
  if (isSameFile(now, released) || isSameFile(now, file))
    return { ...(file && { next: file }), how: 'kept' };
  const isText = ![file, released, now].some((one) => one?.encoding);
  const merged =
    file && now && isText
      ? mergeTexts(released?.content ?? '', file.content, now.content)
      : undefined;
  if (file && merged !== undefined) return { next: { ...file, content: merged }, how: 'merged' };
  return { ...(file && { next: file }), how: 'conflict' };
}

function fromRelease(
  { clock }: Pick<DraftingParts, 'clock'>,
  release: number,
  file: ReleaseFile | undefined,
): VersionAside {
  const version = file
    ? ({
        kind: 'content',
        content: file.content,
        ...(file.encoding && { encoding: file.encoding }),
      } as const)
    : ({ kind: 'deleted' } as const);
  return { id: asideOf(release), version, from: { release }, at: clock.now() };
}

const asideOf = (release: number): string => `release-${release}`;
