import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  Background,
  Controls,
  MarkerType,
  ReactFlow,
  useReactFlow,
  useStore,
  type Edge,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { classes } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { Graph, Outline } from '../queries.ts';
import { words } from '../words.ts';
import { drawFunnel, drawUpright, type Drawing, type MoveData } from './layout.ts';
import { MoveEdge } from './move-edge.tsx';
import { LaneNode, StageNode } from './stage-node.tsx';
import styles from './diagram.module.css';

const nodeTypes = { stage: StageNode, lane: LaneNode };
const edgeTypes = { move: MoveEdge };

/** What is selected in a diagram: a stage, a move. */
export interface Chosen {
  readonly kind: 'stages' | 'moves';
  readonly id: string;
}

/** A funnel as a picture, with the departments as lanes. The list beside it does the same by keyboard. */
export function FunnelDiagram(props: {
  readonly graph: Graph;
  readonly outline: Outline | undefined;
  readonly chosen: Chosen | undefined;
  /** What is brought into sight. */
  readonly shown: Chosen | undefined;
  readonly onChoose: (chosen: Chosen) => void;
  readonly onConnect: (from: string, to: string) => void;
}) {
  const text = useWords(words);
  const { graph, outline, chosen } = props;
  const section = useRef<HTMLElement>(null);
  const isNarrow = useNarrow(section);
  const drawing = useDrawing(graph, outline, isNarrow);
  const { nodes, edges } = marked(drawing, chosen);
  return (
    <section
      ref={section}
      className={classes(styles.diagram, isNarrow && styles.upright)}
      aria-label={text.diagram}
      data-testid="diagram"
    >
      <ReactFlow
        key={isNarrow ? 'below each other' : 'in lanes'}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        fitViewOptions={whole}
        minZoom={0.2}
        ariaLabelConfig={{
          'controls.zoomIn.ariaLabel': text.zoomIn,
          'controls.zoomOut.ariaLabel': text.zoomOut,
          'controls.fitView.ariaLabel': text.wholeFunnel,
        }}
        nodesDraggable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        proOptions={{ hideAttribution: true }}
        onNodeClick={(_, node) => {
          if (node.type === 'stage') props.onChoose({ kind: 'stages', id: node.id });
        }}
        onEdgeClick={(_, edge) => {
          const { move } = edge.data as MoveData;
          if (move) props.onChoose({ kind: 'moves', id: move.id });
        }}
        onConnect={({ source, target }) => props.onConnect(source, target)}
      >
        <BeginView />
        <ShowChosen chosen={props.shown} />
        <Background gap={24} />
        <Controls showInteractive={false} position="bottom-right" orientation="horizontal" />
      </ReactFlow>
    </section>
  );
}

/** Narrower than this, lanes of departments would show only the first stages in a size that can be read. */
const lanesFrom = 640;

function useNarrow(element: React.RefObject<HTMLElement | null>): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const measure = () => setNarrow(current.clientWidth < lanesFrom);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return isNarrow;
}

/** In the lanes of its departments; where there is no room for these, below each other. */
function useDrawing(graph: Graph, outline: Outline | undefined, isNarrow: boolean): Drawing {
  const text = useWords(words);
  return useMemo(() => {
    if (isNarrow) return drawUpright(graph, (id) => departmentTitle(outline, id));
    return drawFunnel(graph, (id, stages) => {
      const isEnd = stages.every(({ kind }) => kind === 'outcome');
      return departmentTitle(outline, id) ?? (isEnd ? text.endsLane : text.noDepartment);
    });
  }, [graph, outline, isNarrow, text]);
}

/** Smallest scale at which titles can be read, and that in which a funnel too large for it begins. */
const readable = 0.62;
const comfortable = 0.85;

/** With room for the controls below it. */
const whole = { maxZoom: 1, padding: { top: '12px', bottom: '48px', x: '10px' } } as const;

/** The whole funnel where it can be read so; else its beginning. Anew whenever there is more or less room for it. */
function BeginView() {
  const { fitView, getZoom, setViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  useEffect(() => {
    if (width === 0) return;
    void fitView(whole).then(() => {
      if (getZoom() < readable) return setViewport({ x: 8, y: 8, zoom: comfortable });
      return true;
    });
  }, [width, fitView, getZoom, setViewport]);
  return null;
}

/** Brings what is chosen elsewhere into the middle. */
function ShowChosen({ chosen }: { readonly chosen: Chosen | undefined }) {
  const { getNode, getZoom, setCenter } = useReactFlow();
  const id = chosen?.kind === 'stages' ? chosen.id : undefined;
  useEffect(() => {
    const node = id === undefined ? undefined : getNode(id);
    if (!node) return;
    const { x, y } = node.position;
    void setCenter(x + (node.width ?? 0) / 2, y + (node.height ?? 0) / 2, {
      zoom: Math.max(getZoom(), readable),
    });
  }, [id, getNode, getZoom, setCenter]);
  return null;
}

/** The drawing with what is chosen in it. */
function marked(drawing: Drawing, chosen: Chosen | undefined) {
  const nodes = drawing.nodes.map((node) => ({
    ...node,
    selected: chosen?.kind === 'stages' && chosen.id === node.id,
  }));
  const edges = drawing.edges.map((edge): Edge<MoveData> => {
    const selected = chosen?.kind === 'moves' && chosen.id === edge.data?.move?.id;
    return {
      ...edge,
      selected,
      markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16 },
    };
  });
  return { nodes, edges };
}

export function departmentTitle(outline: Outline | undefined, id: string | undefined) {
  if (id === undefined) return undefined;
  const parts = outline?.definitions.find(({ kind }) => kind === 'Organization')?.parts ?? [];
  return parts.find((part) => part.kind === 'departments' && part.id === id)?.title ?? id;
}
