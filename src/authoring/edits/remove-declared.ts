import { nodeAt, type PathPart, type ReleaseFile } from '../../definitions/index.ts';
import { BatonError, type Place } from '../../shared/index.ts';
import { placeAt } from '../../definitions/index.ts';
import type { Mention } from '../service/declarations.ts';
import { removePart } from './remove-part.ts';
import { mentionsOf } from './rename.ts';
import { applyEdits, findDefinition, type DefinitionName } from './text-edit.ts';

export interface Removal {
  readonly files: readonly ReleaseFile[];
  /** Where the name still stands: what it is for there is for a person to decide. */
  readonly left: readonly Place[];
}

/**
 * Removes what is declared at a path of a definition, and its name from lists and settings that can do
 * without it. Of a stage the moves go that only start or end there. Where else the name stands is told.
 */
export function removeDeclared(
  files: readonly ReleaseFile[],
  of: DefinitionName,
  path: readonly PathPart[],
): Removal {
  let now = files;
  for (const target of partsToRemove(mentionsOf(files, of, path).mentions, path))
    now = without(now, target.definition, target.path);
  now = without(now, of, path);
  const left = mentionsLeft(files, of, path, now);
  return { files: now, left };
}

interface Target {
  readonly definition: DefinitionName;
  readonly path: readonly PathPart[];
}

/** From the end of each file to its beginning, so that the places of lists stay. */
function partsToRemove(
  mentions: readonly Mention[],
  removed: readonly PathPart[],
): readonly Target[] {
  const targets = mentions.flatMap((mention): readonly (Target & { readonly at: number })[] => {
    const { spot, range } = mention;
    const path = removable(mention);
    if (!path || isWithin(path, removed)) return [];
    return [{ definition: nameOf(mention), path, at: range[0] + (spot.path.length - path.length) }];
  });
  const unique = new Map(
    targets.map((one) => [
      `${one.definition.kind}/${one.definition.id} ${one.path.join('/')}`,
      one,
    ]),
  );
  return [...unique.values()].toSorted((a, b) => b.at - a.at);
}

/** A setting that names one thing and can be left out. */
const optional = new Set(['handoff', 'complete', 'ask', 'keep', 'rejected', 'role', 'department']);

/** What goes with a name: the item of a list, a setting, a whole move. */
function removable({ spot, range }: Mention): readonly PathPart[] | undefined {
  const { path, document } = spot;
  const last = path.at(-1);
  const [map, , end] = path;
  const isMove = map === 'moves' && (end === 'from' || end === 'to');
  const node = nodeAt(document.root, path);
  const isWhole =
    node?.kind === 'scalar' && node.range[1] - node.range[0] <= range[1] - range[0] + 2;
  if (!isWhole) return undefined;
  if (typeof last === 'number') {
    const list = nodeAt(document.root, path.slice(0, -1));
    const only = list?.kind === 'list' && list.items.length === 1;
    return only && isMove ? path.slice(0, 2) : path;
  }
  if (isMove) return path.slice(0, 2);
  if (last === 'field' && typeof path.at(-2) === 'number') return path.slice(0, -1);
  return optional.has(String(last)) ? path : undefined;
}

const isWithin = (path: readonly PathPart[], outer: readonly PathPart[]) =>
  outer.every((part, index) => path[index] === part);

function nameOf({ spot }: Mention): DefinitionName {
  const [kind = '', id = ''] = ['kind', 'id'].map((key) => {
    const node = nodeAt(spot.document.root, [key]);
    return node?.kind === 'scalar' ? String(node.value) : '';
  });
  return { kind, id };
}

function without(
  files: readonly ReleaseFile[],
  of: DefinitionName,
  path: readonly PathPart[],
): readonly ReleaseFile[] {
  const document = findDefinition(files, of);
  if (!nodeAt(document.root, path)) return files;
  const content = applyEdits(document.file.text, [removePart(document, path)]);
  return files.map((file) => (file.path === document.file.path ? { ...file, content } : file));
}

/** The places that named it before and were not removed, where they stand now. */
function mentionsLeft(
  before: readonly ReleaseFile[],
  of: DefinitionName,
  path: readonly PathPart[],
  now: readonly ReleaseFile[],
): readonly Place[] {
  return mentionsOf(before, of, path).mentions.flatMap((mention) => {
    try {
      const document = findDefinition(now, nameOf(mention));
      const node = nodeAt(document.root, mention.spot.path);
      const name = mention.spot.document.file.text.slice(...mention.range);
      const stands = node?.kind === 'scalar' && String(node.value).includes(name);
      return stands ? [placeAt(document.file, node.range[0])] : [];
    } catch (error) {
      if (error instanceof BatonError) return [];
      throw error;
    }
  });
}
