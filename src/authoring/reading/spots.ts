import {
  nodeAt,
  offsetInSource,
  type ExpressionUse,
  type Range,
  type ScalarNode,
  type Spot,
} from '../../definitions/index.ts';
import { inspectExpression, splitTemplate, type ExpressionPart } from '../../expressions/index.ts';

/** The key at a spot, or the whole where it is an item of a list. */
export function keyRange({ document, path }: Spot): Range {
  const parent = nodeAt(document.root, path.slice(0, -1));
  const entry = parent?.kind === 'map' ? parent.entries.get(String(path.at(-1))) : undefined;
  return entry?.key ?? nodeAt(document.root, path)?.range ?? document.root.range;
}

/** Everything at a spot: its key, as far as it has one, and its value. */
export function wholeRange(spot: Spot): Range {
  const [start, end] = keyRange(spot);
  return [start, Math.max(end, nodeAt(spot.document.root, spot.path)?.range[1] ?? end)];
}

/** Where a piece of a written text stands in the file. */
export function rangeInText(
  { document }: Spot,
  node: ScalarNode,
  start: number,
  end: number,
): Range {
  const text = String(node.value);
  const at = (offset: number) => offsetInSource(document.file.text, node.range, text, offset);
  return [at(start), at(end - 1) + 1];
}

/** A part of an expression with where it stands in the file. */
export interface PlacedPart extends ExpressionPart {
  readonly use: ExpressionUse;
  /** Of its name, or of the whole. */
  readonly at: Range;
}

/** The parts of an expression, or of each placeholder of a text. */
export function placedParts(use: ExpressionUse): readonly PlacedPart[] {
  const node = nodeAt(use.document.root, use.path);
  // What a setting stands for may be an expression that nobody wrote.
  if (node?.kind !== 'scalar' || String(node.value).slice(use.offset) !== use.source) return [];
  return sourcesOf(use).flatMap(({ source, offset }) =>
    inspectExpression(source, {
      environment: use.environment,
      mayLack: use.mayLack,
      lenient: use.kind === 'template',
      ...(use.kind === 'rule' ? { row: rootOf(use) } : {}),
    }).map((part) => {
      const { start, end } = part.nameRange ?? part.range;
      return { ...part, use, at: rangeInText(use, node, offset + start, offset + end) };
    }),
  );
}

const rootOf = ({ environment }: ExpressionUse) =>
  'case' in environment.roots ? 'case' : 'record';

function sourcesOf({ kind, source, offset }: ExpressionUse) {
  if (kind !== 'template') return [{ source, offset }];
  const parts = splitTemplate(source);
  if (!parts.ok) return [];
  return parts.value.flatMap((part) =>
    part.kind === 'placeholder' ? [{ source: part.source, offset: part.offset }] : [],
  );
}
