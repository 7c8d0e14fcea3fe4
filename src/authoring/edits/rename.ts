import {
  nodeAt,
  pointer,
  traceWorkspace,
  type PathPart,
  type Range,
  type ReleaseFile,
  type Spot,
} from '../../definitions/index.ts';
import { BatonError } from '../../shared/index.ts';
import { sameSpot } from '../reading/paths.ts';
import { keyRange } from '../reading/spots.ts';
import { mentionsIn, type Mention } from '../service/declarations.ts';
import { unfit } from './add-entry.ts';
import { findDefinition, type DefinitionName, type TextEdit } from './text-edit.ts';

/** Edits by the path of their file. */
export type FileEdits = ReadonlyMap<string, readonly TextEdit[]>;

/**
 * Renames what is declared at a path of a definition, with every place of the workspace where the check
 * finds its name. Raises `bad-edit` where nothing is declared there, and `edit-name-taken`.
 */
export function rename(
  files: readonly ReleaseFile[],
  of: DefinitionName,
  path: readonly PathPart[],
  to: string,
): FileEdits {
  const { declared, mentions } = mentionsOf(files, of, path);
  const siblings = nodeAt(declared.document.root, path.slice(0, -1));
  if (siblings?.kind === 'map' && siblings.entries.has(to))
    throw new BatonError({ code: 'edit-name-taken', params: { name: to } });
  const edits = new Map<string, TextEdit[]>();
  const replace = ({ document }: Spot, [from, end]: Range) => {
    const { path: file } = document.file;
    edits.set(file, [...(edits.get(file) ?? []), { from, to: end, insert: to }]);
  };
  replace(declared, nameRange(declared));
  for (const { spot, range } of mentions) replace(spot, range);
  return edits;
}

/** The key, or of a definition its id. */
function nameRange(spot: Spot): Range {
  if (spot.path.length > 0) return keyRange(spot);
  const id = nodeAt(spot.document.root, ['id']);
  if (!id) throw unfit(spot.path);
  return id.range;
}

/** What is declared at a path of a definition, with every place where its name stands. */
export function mentionsOf(
  files: readonly ReleaseFile[],
  of: DefinitionName,
  path: readonly PathPart[],
): { readonly declared: Spot; readonly mentions: readonly Mention[] } {
  const traced = traceWorkspace(files);
  const { file, root } = findDefinition(files, of);
  const document = traced.documents.find(
    ({ source }) => source.file.path === file.path && source.root.range[0] === root.range[0],
  )?.source;
  if (!document || !nodeAt(root, path)) throw unfit([pointer(path)]);
  const declared = { document, path };
  const mentions = mentionsIn(traced).filter((one) => sameSpot(one.declared, declared));
  return { declared, mentions };
}
