import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Pair } from 'yaml';
import type { Problem } from '../../shared/index.ts';
import type { MapEntry, Range, RawNode } from './node.ts';
import { placeAt, type SourceDocument, type SourceFile } from './source-file.ts';

/** Most parts of one document once its anchors are written out. */
const mostNodes = 200_000;

interface Conversion {
  readonly file: SourceFile;
  readonly document: Document.Parsed;
  count: number;
}

/** Thrown within the conversion only; it ends in the caller's result. */
class Fault extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Turns the parser's tree into ours, with anchors written out; a problem where that can't be done. */
export function convertTree(file: SourceFile, document: Document.Parsed): SourceDocument | Problem {
  try {
    const root = convert(document.contents as Node, { file, document, count: 0 });
    return { file, root };
  } catch (error) {
    if (error instanceof Fault) return error.problem;
    throw error;
  }
}

function convert(node: Node, conversion: Conversion): RawNode {
  const range = rangeOf(node);
  if (++conversion.count > mostNodes)
    throw fault(conversion, range, 'definition-too-large', { limit: mostNodes });
  if (isAlias(node)) {
    const target = node.resolve(conversion.document);
    if (!target) throw fault(conversion, range, 'unknown-anchor', { name: node.source });
    return { ...convert(target as Node, conversion), range };
  }
  if (isMap(node)) {
    const entries = new Map(
      node.items.map((pair) => convertPair(pair as Pair<Node, Node | null>, conversion)),
    );
    return { kind: 'map', flow: node.flow === true, entries, range };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => convert(item as Node, conversion));
    return { kind: 'list', items, range };
  }
  return { kind: 'scalar', value: isScalar(node) ? scalar(node.value) : null, range };
}

function convertPair(pair: Pair<Node, Node | null>, conversion: Conversion): [string, MapEntry] {
  const range = rangeOf(pair.key);
  if (!isScalar(pair.key)) throw fault(conversion, range, 'key-not-a-text');
  const empty = !pair.value || (isScalar(pair.value) && pair.value.source === '');
  const value = empty ? undefined : convert(pair.value as Node, conversion);
  return [String(pair.key.value), { key: range, value }];
}

function scalar(value: unknown): string | number | boolean | null {
  return typeof value === 'number' || typeof value === 'boolean' || value === null
    ? value
    : String(value);
}

function rangeOf(node: Node): Range {
  return [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
}

function fault(
  { file }: Conversion,
  range: Range,
  code: Problem['code'],
  params?: Problem['params'],
): Fault {
  return new Fault({ code, ...placeAt(file, range[0]), path: '', ...(params ? { params } : {}) });
}
