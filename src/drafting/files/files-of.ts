import type { ReleaseFile } from '../../definitions/index.ts';
import type { DefinitionDraft, DraftFile, FileVersion, VersionAside } from '../model/draft.ts';
import type { DraftingParts } from '../parts.ts';

/** How a file of a draft stands to its release. */
export type FileState = 'same' | 'changed' | 'added' | 'deleted';

/** A file as a draft has it. */
export interface FileOfDraft {
  readonly path: string;
  readonly state: FileState;
  /** 0 where it was never touched. */
  readonly revision: number;
  /** Absent where it was deleted. */
  readonly file?: ReleaseFile;
  /** As the release has it; absent where it does not. */
  readonly released?: ReleaseFile;
  readonly aside: readonly VersionAside[];
  readonly touched?: Pick<DraftFile, 'changed' | 'changedBy'>;
}

/** Every file of a draft in order of the paths, with those that it deleted, and those that were in it for a while. */
export async function filesOfDraft(
  parts: Pick<DraftingParts, 'store' | 'released'>,
  draft: Pick<DefinitionDraft, 'id' | 'release'>,
): Promise<readonly FileOfDraft[]> {
  const released = await parts.released.of(draft.release);
  const touched = await parts.store.loadDraftFiles(draft.id);
  const own = new Map(touched.map((file) => [file.path, file]));
  const paths = [...new Set([...released.keys(), ...own.keys()])].toSorted();
  return paths.map((path) => standing(path, released.get(path), own.get(path)));
}

/** A file of a draft; one that there is not has neither text nor revision. */
export async function fileAt(
  parts: Pick<DraftingParts, 'store' | 'released'>,
  draft: Pick<DefinitionDraft, 'id' | 'release'>,
  path: string,
): Promise<FileOfDraft> {
  const files = await filesOfDraft(parts, draft);
  return files.find((file) => file.path === path) ?? standing(path, undefined, undefined);
}

/** Whether there is anything to be seen of a file. */
export function isThere({ file, released, aside }: FileOfDraft): boolean {
  return file !== undefined || released !== undefined || aside.length > 0;
}

/** What would be published. */
export function contentsOf(files: readonly FileOfDraft[]): readonly ReleaseFile[] {
  return files.flatMap(({ file }) => file ?? []);
}

function standing(
  path: string,
  released: ReleaseFile | undefined,
  own: DraftFile | undefined,
): FileOfDraft {
  const file = own ? fileOf(path, own.version, released) : released;
  return {
    path,
    state: stateOf(file, released),
    revision: own?.revision ?? 0,
    ...(file && { file }),
    ...(released && { released }),
    aside: own?.aside ?? [],
    ...(own && { touched: { changed: own.changed, changedBy: own.changedBy } }),
  };
}

/** The file that a version stands for; none where it is deleted. */
export function fileOf(
  path: string,
  version: FileVersion,
  released: ReleaseFile | undefined,
): ReleaseFile | undefined {
  if (version.kind === 'as released') return released;
  if (version.kind === 'deleted') return undefined;
  const { content, encoding } = version;
  return { path, content, ...(encoding && { encoding }) };
}

function stateOf(file: ReleaseFile | undefined, released: ReleaseFile | undefined): FileState {
  if (!file) return released ? 'deleted' : 'same';
  if (!released) return 'added';
  return isSameFile(file, released) ? 'same' : 'changed';
}

export function isSameFile(one: ReleaseFile | undefined, other: ReleaseFile | undefined): boolean {
  return one?.content === other?.content && one?.encoding === other?.encoding;
}

/** What is kept for a file as it is to be: nothing of its own where it is as released. */
export function versionOf(
  file: ReleaseFile | undefined,
  released: ReleaseFile | undefined,
): FileVersion {
  if (isSameFile(file, released)) return { kind: 'as released' };
  if (!file) return { kind: 'deleted' };
  const { content, encoding } = file;
  return { kind: 'content', content, ...(encoding && { encoding }) };
}
