import type {
  PathPart,
  Range,
  RawNode,
  TracedDocument,
  TracedWorkspace,
} from '../../definitions/index.ts';

/** What stands at an offset of a document. */
export interface Located {
  readonly path: readonly PathPart[];
  /** Whether the offset is in the key at the end of the path, or in its value. */
  readonly part: 'key' | 'value';
  readonly range: Range;
  /** Of a value. */
  readonly node?: RawNode;
}

/** The document of a file that an offset is in: the last that begins before it. */
export function documentAt(
  { documents }: TracedWorkspace,
  file: string,
  offset: number,
): TracedDocument | undefined {
  const own = documents.filter(({ source }) => source.file.path === file);
  return own.findLast(({ source }) => source.root.range[0] <= offset) ?? own[0];
}

/** The innermost key or value around an offset; its end counts as well. */
export function locate(root: RawNode, offset: number): Located {
  return within(root, [], offset) ?? { path: [], part: 'value', range: root.range, node: root };
}

const holds = ([start, end]: Range, offset: number) => start <= offset && offset <= end;

function within(node: RawNode, path: readonly PathPart[], offset: number): Located | undefined {
  if (node.kind === 'map') {
    for (const [key, entry] of node.entries) {
      const own = [...path, key];
      if (holds(entry.key, offset)) return { path: own, part: 'key', range: entry.key };
      const inner = entry.value && within(entry.value, own, offset);
      if (inner) return inner;
    }
  }
  if (node.kind === 'list')
    for (const [index, item] of node.items.entries()) {
      const inner = within(item, [...path, index], offset);
      if (inner) return inner;
    }
  if (!holds(node.range, offset)) return undefined;
  return { path, part: 'value', range: node.range, node };
}
