import { Decimal, fromIso, isPlainDate, type Money } from '../../shared/index.ts';
import { join, type CheckedType } from './checked-type.ts';
import type { Node } from './node.ts';

/** Whether the node is a number written out, such as `5000` or `-0.5`. */
export function isNumberLiteral(node: Node): boolean {
  return node.constant !== undefined && (node.type.kind === 'int' || node.type.kind === 'decimal');
}

/**
 * The node as a value of another type, where that is sensible: a whole number as a Decimal, a written
 * number as money of a fixed currency, a written text as a date, and lists of these. Else undefined.
 */
export function coerce(node: Node, target: CheckedType): Node | undefined {
  const { type } = node;
  if (type.kind === 'unknown' || target.kind === 'unknown') return node;
  if (type.kind === 'list' && target.kind === 'list') return coerceList(node, target);
  if (type.kind === 'int' && target.kind === 'decimal')
    return convert(node, target, (value) => new Decimal(value as number));
  if (target.kind === 'money') return coerceMoney(node, target);
  if (type.kind === 'object' && target.kind === 'object')
    return type.name === target.name ? node : undefined;
  if (type.kind === 'text' && typeof node.constant === 'string' && target.kind !== 'text')
    return coerceText(node, node.constant, target);
  return type.kind === target.kind ? node : undefined;
}

function coerceMoney(node: Node, target: CheckedType & { kind: 'money' }): Node | undefined {
  const { type } = node;
  const { currency } = target;
  if (type.kind === 'money')
    return currency === undefined || currency === type.currency
      ? { ...node, type: target }
      : undefined;
  if (currency === undefined || !isNumberLiteral(node)) return undefined;
  return convert(node, target, (value): Money => ({
    amount: new Decimal(value as number | Decimal),
    currency,
  }));
}

function coerceText(node: Node, text: string, target: CheckedType): Node | undefined {
  if (target.kind === 'date' && isPlainDate(text)) return { ...node, type: target };
  const instant = target.kind === 'instant' ? fromIso(text) : undefined;
  return instant === undefined ? undefined : convert(node, target, () => instant);
}

function coerceList(node: Node, target: CheckedType & { kind: 'list' }): Node | undefined {
  if (node.items) return coerceItems(node, node.items, target);
  const { type, run } = node;
  if (type.kind !== 'list') return undefined;
  if (type.of.kind === 'int' && target.of.kind === 'decimal')
    return convert(node, target, (value) => (value as number[]).map((item) => new Decimal(item)));
  const joined = join(type.of, target.of);
  const fits = joined !== undefined && sameShape(joined, target.of);
  return fits ? { ...node, type: { ...target, limit: type.limit ?? 1000 }, run } : undefined;
}

const sameShape = (left: CheckedType, right: CheckedType): boolean =>
  left.kind === right.kind &&
  (left.kind !== 'money' || right.kind !== 'money' || left.currency === right.currency);

function coerceItems(node: Node, items: readonly Node[], target: CheckedType & { kind: 'list' }) {
  const converted = items.map((item) => coerce(item, target.of));
  if (!converted.every((item) => item !== undefined)) return undefined;
  return listNode(converted, target.of, node);
}

/** The node of a list that is written out item by item. */
export function listNode(items: readonly Node[], of: CheckedType, like: Pick<Node, 'range'>): Node {
  const runs = items.map((item) => item.run);
  const constant = items.every((item) => item.constant !== undefined)
    ? items.map((item) => item.constant)
    : undefined;
  return {
    type: { kind: 'list', of, limit: items.length },
    range: like.range,
    cost: items.reduce((sum, item) => sum + item.cost, 1),
    items,
    ...(constant ? { constant, run: () => constant } : { run: (f) => runs.map((run) => run(f)) }),
  };
}

function convert(node: Node, type: CheckedType, change: (value: unknown) => unknown): Node {
  const { run } = node;
  const base = { type, range: node.range, cost: node.cost + 1 };
  if (node.constant === undefined) return { ...base, run: (frame) => change(run(frame)) };
  const constant = change(node.constant);
  return { ...base, constant, run: () => constant };
}
