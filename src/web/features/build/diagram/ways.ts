import type { Move } from '../queries.ts';

/** A drawn stage: its place, and in which column it stands. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly column: number;
}

/** From one drawn stage to another, by a move or, where there is none, by itself. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly move: Move | undefined;
  /** What it says; empty where another way of the same move says it. */
  readonly title: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Way {
  readonly path: string;
  /** The middle of its title. */
  readonly label: Point;
}

/** Where a point of ways from left to right is drawn. */
export type Turn = (point: Point) => Point;

export const straight: Turn = (point) => point;
/** From top to bottom instead. */
export const turned: Turn = ({ x, y }) => ({ x: y, y: x });
export const turnedBox = ({ x, y, width, height, column }: Box): Box => ({
  x: y,
  y: x,
  width: height,
  height: width,
  column,
});

/** Between a stage and the corridor above or below it. */
const corridor = 10;
/** Where lines turn right of a stage, several beside each other; and before they enter one. */
const bends = { first: 14, apart: 7, most: 4, before: 16 };
const bend = 7;
const labelHeight = 18;

/**
 * Ways between stages along the gaps between their columns and rows, so that none runs across a stage; those that
 * come from one column and lead to the same stage share a line. Titles stand where they cover neither a stage nor
 * each other, as far as there is room.
 */
export function waysOf(
  links: readonly Link[],
  boxes: ReadonlyMap<string, Box>,
  turn: Turn,
): readonly (Way | undefined)[] {
  const slots = new Map<number, Map<string, number>>();
  const taken = [...boxes.values()].map((box) => areaOf(box, turn));
  return links.map(({ from, to, title }) => {
    const [source, target] = [boxes.get(from), boxes.get(to)];
    if (!source || !target) return undefined;
    const own = slots.get(source.column) ?? new Map<string, number>();
    slots.set(source.column, own);
    const slot = own.get(to) ?? own.size;
    own.set(to, slot);
    const points = pointsOf(source, target, slot % bends.most).map(turn);
    const label = placeFor(title, points, taken);
    if (title !== '') taken.push(labelArea(title, label));
    return { path: rounded(points), label };
  });
}

function pointsOf(source: Box, target: Box, slot: number): readonly Point[] {
  const start = { x: source.x + source.width, y: source.y + source.height / 2 };
  const end = { x: target.x, y: target.y + target.height / 2 };
  const out = start.x + bends.first + slot * bends.apart;
  if (target.column === source.column + 1)
    return start.y === end.y
      ? [start, end]
      : [start, { x: out, y: start.y }, { x: out, y: end.y }, end];
  const isAbove = start.y < end.y || (start.y === end.y && end.x > start.x);
  const along = isAbove ? target.y - corridor : target.y + target.height + corridor;
  const into = end.x - bends.before;
  return [
    start,
    { x: out, y: start.y },
    { x: out, y: along },
    { x: into, y: along },
    { x: into, y: end.y },
    end,
  ];
}

/** A path through points with rounded corners. */
function rounded(points: readonly Point[]): string {
  const [first = { x: 0, y: 0 }, ...rest] = points;
  const parts = [`M ${first.x},${first.y}`];
  rest.forEach((point, index) => {
    const next = rest[index + 1];
    if (!next) return parts.push(`L ${point.x},${point.y}`);
    const before = toward(point, points[index] ?? first);
    const after = toward(point, next);
    return parts.push(`L ${before.x},${before.y} Q ${point.x},${point.y} ${after.x},${after.y}`);
  });
  return parts.join(' ');
}

/** The point where the corner begins on the way to a neighbour. */
function toward(corner: Point, other: Point): Point {
  const [dx, dy] = [other.x - corner.x, other.y - corner.y];
  const length = Math.hypot(dx, dy);
  const share = length === 0 ? 0 : Math.min(bend, length / 2) / length;
  return { x: corner.x + dx * share, y: corner.y + dy * share };
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function areaOf({ x, y, width, height }: Box, turn: Turn): Area {
  const [first, last] = [turn({ x, y }), turn({ x: x + width, y: y + height })];
  return { left: first.x, right: last.x, top: first.y, bottom: last.y };
}

/** About as wide as the title is written: Chinese characters take twice the room. */
function labelArea(title: string, { x, y }: Point): Area {
  const letters = [...title].reduce((sum, one) => sum + (one > '\u2e80' ? 12 : 6.4), 0);
  const half = Math.min(letters + 12, 140) / 2;
  return { left: x - half, right: x + half, top: y - labelHeight / 2, bottom: y + labelHeight / 2 };
}

const overlap = (one: Area, other: Area) =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

/** The first place along a way where a title covers nothing, behind the turn from its beginning. */
function placeFor(title: string, points: readonly Point[], taken: readonly Area[]): Point {
  const runs = points.slice(1).map((to, index) => [points[index] ?? to, to] as const);
  const places = (runs.length === 1 ? runs : runs.slice(1)).flatMap(([from, to]) =>
    placesBetween(from, to),
  );
  const isFree = (place: Point) => taken.every((area) => !overlap(labelArea(title, place), area));
  const middle = places[Math.floor(places.length / 2)] ?? { x: 0, y: 0 };
  const above = { x: middle.x, y: middle.y - labelHeight / 2 - 2 };
  return places.find(isFree) ?? (runs.length === 1 ? above : middle);
}

function placesBetween(from: Point, to: Point): readonly Point[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const steps = Math.max(Math.floor(length / 10), 1);
  return Array.from({ length: steps }, (_, step) => {
    const share = (step + 0.5) / steps;
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  });
}
