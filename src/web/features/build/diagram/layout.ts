import { Graph as DagreGraph, layout } from '@dagrejs/dagre';
import type { Edge, Node } from '@xyflow/react';
import type { Graph, Move, Stage } from '../queries.ts';
import {
  straight,
  turned,
  turnedBox,
  waysOf,
  type Box,
  type Link,
  type Turn,
  type Way,
} from './ways.ts';

const nodeSize = { width: 140, height: 46 };
/** Between columns, rows and lanes; lines run there. */
const columnGap = 56;
const rowGap = 24;
const laneGap = 4;
/** The title of a lane, left of its stages, and the room above and below these. */
const laneHead = 104;
const lanePad = 22;

/** Where stages stand below each other: their size, with the department in it, and what is between them. */
const upright = { width: 176, height: 46, between: 52, beside: 28 };

export interface StageData extends Record<string, unknown> {
  readonly stage: Stage;
  readonly isStart: boolean;
  /** Where stages stand below each other, which department's it is. */
  readonly below?: { readonly department: string | undefined };
}
export interface LaneData extends Record<string, unknown> {
  readonly title: string;
}
export interface MoveData extends Record<string, unknown> {
  /** Of a move with several ways only on the first. */
  readonly title: string;
  readonly move: Move | undefined;
  readonly way: Way;
}

export interface Drawing {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge<MoveData>[];
}

/**
 * Places stages in the order of their moves, each in the lane of its department. A stage with stages within is drawn
 * by these; moves to it lead to the first.
 */
export function drawFunnel(
  graph: Graph,
  laneTitle: (department: string | undefined, stages: readonly Stage[]) => string,
): Drawing {
  const leaves = leavesOf(graph);
  const links = linksOf(graph);
  const column = columnsOf(leaves, links);
  const departments = [...new Set(leaves.map((stage) => departmentOf(graph, stage)))];
  const width = laneHead + (Math.max(...column.values(), 0) + 1) * (nodeSize.width + columnGap);
  const boxes = new Map<string, Box>();
  const lanes: Node<LaneData>[] = [];
  let top = 0;
  for (const department of departments) {
    const own = leaves.filter((stage) => departmentOf(graph, stage) === department);
    const rows = rowsOf(own, column);
    for (const { id } of own) boxes.set(id, boxOf(column.get(id) ?? 0, rows.get(id) ?? 0, top));
    const height =
      Math.max(...rows.values(), 0) * (nodeSize.height + rowGap) + nodeSize.height + lanePad * 2;
    lanes.push(laneNode(department, laneTitle(department, own), { top, width, height }));
    top += height + laneGap;
  }
  const stages = leaves.map((stage) => stageNode(stage, boxes.get(stage.id), graph));
  return { nodes: [...lanes, ...stages], edges: edgesOf(links, boxes, straight) };
}

/** Places stages below each other in the order of their moves, for a narrow window: each says its department. */
export function drawUpright(
  graph: Graph,
  departmentTitle: (department: string | undefined) => string | undefined,
): Drawing {
  const leaves = leavesOf(graph);
  const links = linksOf(graph);
  const column = columnsOf(leaves, links);
  const rows = rowsOf(leaves, column);
  const boxes = new Map(
    leaves.map(({ id }) => [id, uprightBox(column.get(id) ?? 0, rows.get(id) ?? 0)]),
  );
  const nodes = leaves.map((stage) => {
    const department = departmentTitle(departmentOf(graph, stage));
    return stageNode(stage, boxes.get(stage.id), graph, { department });
  });
  return { nodes, edges: edgesOf(links, boxes, turned) };
}

function uprightBox(column: number, row: number): Box {
  const { width, height, between, beside } = upright;
  return turnedBox({
    x: row * (width + beside),
    y: column * (height + between),
    width,
    height,
    column,
  });
}

function boxOf(column: number, row: number, top: number): Box {
  const x = laneHead + columnGap / 2 + column * (nodeSize.width + columnGap);
  const y = top + lanePad + row * (nodeSize.height + rowGap);
  return { x, y, ...nodeSize, column };
}

function laneNode(
  department: string | undefined,
  title: string,
  { top, width, height }: { readonly top: number; readonly width: number; readonly height: number },
): Node<LaneData> {
  return {
    id: `lane ${department ?? ''}`,
    type: 'lane',
    position: { x: 0, y: top },
    data: { title },
    width,
    height,
    selectable: false,
    draggable: false,
    focusable: false,
    zIndex: -1,
  };
}

function stageNode(
  stage: Stage,
  drawn: Box | undefined,
  { stages }: Graph,
  below?: StageData['below'],
): Node<StageData> {
  const box = drawn && below ? turnedBox(drawn) : drawn;
  return {
    id: stage.id,
    type: 'stage',
    position: { x: box?.x ?? 0, y: box?.y ?? 0 },
    data: { stage, isStart: stages[0]?.id === stage.id, ...(below && { below }) },
    width: box?.width ?? nodeSize.width,
    height: box?.height ?? nodeSize.height,
    draggable: false,
  };
}

/** Stages that are drawn: those with others within are drawn by these. */
function leavesOf({ stages }: Graph): readonly Stage[] {
  return stages.filter(({ kind }) => kind === 'simple' || kind === 'outcome');
}

/** The department of a stage, or of what it is within. */
function departmentOf(graph: Graph, stage: Stage): string | undefined {
  if (stage.department !== undefined) return stage.department;
  const parent = graph.stages.find(({ id }) => id === stage.parent);
  return parent && departmentOf(graph, parent);
}

/** Every way from one drawn stage to another, that to or from a stage with others within by what it holds. */
function linksOf(graph: Graph): readonly Link[] {
  const drawn = new Set(leavesOf(graph).map(({ id }) => id));
  const within = (id: string): readonly string[] =>
    drawn.has(id)
      ? [id]
      : graph.stages.filter(({ parent }) => parent === id).flatMap((child) => within(child.id));
  const entry = (id: string) => {
    const stage = graph.stages.find((one) => one.id === id);
    return stage?.kind === 'nested' ? within(id).slice(0, 1) : within(id);
  };
  const moves = graph.moves.flatMap((move) =>
    move.sources.flatMap((source) =>
      move.targets.flatMap((target) =>
        within(source).flatMap((from) =>
          entry(target).map((to) => ({ from, to, move, title: move.title ?? move.id })),
        ),
      ),
    ),
  );
  const follows = graph.follows.flatMap(({ from, to }) =>
    within(from).flatMap((one) =>
      entry(to).map((other) => ({ from: one, to: other, move: undefined, title: '' })),
    ),
  );
  return [...moves, ...follows].filter(({ from, to }) => from !== to);
}

/** Columns from left to right, so that moves on lead to the right. */
function columnsOf(leaves: readonly Stage[], links: readonly Link[]): ReadonlyMap<string, number> {
  const order = new Map(leaves.map(({ id }, index) => [id, index]));
  const dagre = new DagreGraph();
  dagre.setGraph({ rankdir: 'LR', ranker: 'longest-path' });
  dagre.setDefaultEdgeLabel(() => ({}));
  for (const { id } of leaves) dagre.setNode(id, { width: 10, height: 10 });
  for (const { from, to } of links)
    if ((order.get(from) ?? 0) < (order.get(to) ?? 0)) dagre.setEdge(from, to);
  layout(dagre);
  const places = [...new Set(leaves.map(({ id }) => Math.round(dagre.node(id).x)))].toSorted(
    (a, b) => a - b,
  );
  return new Map(leaves.map(({ id }) => [id, places.indexOf(Math.round(dagre.node(id).x))]));
}

/** Rows within a lane: stages of the same column stand below each other. */
function rowsOf(
  stages: readonly Stage[],
  column: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const taken = new Map<number, number>();
  return new Map(
    stages.map(({ id }) => {
      const at = column.get(id) ?? 0;
      const row = taken.get(at) ?? 0;
      taken.set(at, row + 1);
      return [id, row];
    }),
  );
}

function edgesOf(
  links: readonly Link[],
  boxes: ReadonlyMap<string, Box>,
  turn: Turn,
): readonly Edge<MoveData>[] {
  const said = titledOnce(links);
  const ways = waysOf(said, boxes, turn);
  return said.flatMap(({ from, to, move, title }, place) => {
    const way = ways[place];
    if (!way) return [];
    const id = `${move?.id ?? 'then'} ${from} ${to} ${place}`;
    const data = { title, move, way };
    return [{ id, source: from, target: to, type: 'move', data, focusable: false }];
  });
}

/** A move with several ways says its title only on the first. */
function titledOnce(links: readonly Link[]): readonly Link[] {
  const first = new Map(links.toReversed().map((link) => [link.move?.id, link]));
  return links.map((link) => (first.get(link.move?.id) === link ? link : { ...link, title: '' }));
}
