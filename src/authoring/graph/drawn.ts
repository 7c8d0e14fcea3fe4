import {
  placeAt,
  valueOf,
  type MapNode,
  type PathPart,
  type RawNode,
  type SourceDocument,
} from '../../definitions/index.ts';
import type { Json, JsonObject, LocalizedText } from '../../shared/index.ts';
import { keyRange, wholeRange } from '../reading/spots.ts';
import { titleAt } from '../service/name-suggestions.ts';

/** Something that a definition declares, with where it stands in its file. */
export interface Drawn {
  readonly id: string;
  readonly title?: LocalizedText;
  readonly path: readonly PathPart[];
  /** Its name, and everything of it. */
  readonly at: number;
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** As it is written. */
  readonly settings: Json;
}

/** What is declared in the map at a path. */
export function entriesAt(document: SourceDocument, path: readonly PathPart[]): readonly Drawn[] {
  const map = mapAt(document.root, path);
  return [...(map?.entries ?? [])].map(([id, { value }]): Drawn => {
    const spot = { document, path: [...path, id] };
    const [from, to] = wholeRange(spot);
    const [at] = keyRange(spot);
    const title = titleAt(spot);
    const settings = valueOf(value) as Json;
    const { line = 1 } = placeAt(document.file, at);
    return {
      id,
      path: spot.path,
      at,
      line,
      from,
      to,
      settings,
      ...(title === undefined ? {} : { title }),
    };
  });
}

function mapAt(root: RawNode, path: readonly PathPart[]): MapNode | undefined {
  let node: RawNode | undefined = root;
  for (const part of path)
    node = node?.kind === 'map' ? node.entries.get(String(part))?.value : undefined;
  return node?.kind === 'map' ? node : undefined;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function textIn(value: Json | undefined, key: string): string | undefined {
  const found = isObject(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : undefined;
}

export const listOf = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : value === undefined ? [] : [value];
