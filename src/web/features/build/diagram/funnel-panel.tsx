import { lazy, Suspense, useState } from 'react';
import { later, Skeleton } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { Guide } from '../guided/guide.ts';
import type { Graph } from '../queries.ts';
import { SettingsPanel } from '../settings/settings-panel.tsx';
import { useBench, useGraph, useHeld, useOutline } from '../workbench/use-workbench.ts';
import { words } from '../words.ts';
import type { Chosen } from './funnel-diagram.tsx';
import { PartList } from './part-list.tsx';
import { Tools } from './tools.tsx';
import styles from './diagram.module.css';

const FunnelDiagram = lazy(async () => ({
  default: (await import('./funnel-diagram.tsx')).FunnelDiagram,
}));
const GuidedDialog = later(async () => (await import('../guided/guided-dialog.tsx')).GuidedDialog);

/** A funnel drawn and listed; what is chosen is shown in the text, and has its settings as a form. */
export function FunnelPanel(props: {
  readonly funnel: string;
  readonly onAdded: (guide: Guide['what'], id: string) => void;
}) {
  const { funnel, onAdded } = props;
  const text = useWords(words);
  const { workbench } = useHeld();
  const graph = useGraph(funnel);
  const { data: outline } = useOutline();
  const [guide, setGuide] = useState<Guide>();
  const [editing, setEditing] = useState<Chosen>();
  const atCursor = useAtCursor(graph);
  if (!graph || !outline) return <Skeleton lines={6} />;
  const choose = (chosen: Chosen) => {
    const part = graph[chosen.kind].find(({ id }) => id === chosen.id);
    if (part) void workbench.open(graph.file, { offset: part.at });
    setEditing(chosen);
  };
  const about = { funnel, graph, outline };
  return (
    <div className={styles.panel}>
      <Tools onAdd={(what) => setGuide({ what })} hint={text.dragHint} />
      <Suspense fallback={<Skeleton lines={6} />}>
        <FunnelDiagram
          graph={graph}
          outline={outline}
          chosen={editing ?? atCursor}
          shown={editing ? undefined : atCursor}
          onChoose={choose}
          onConnect={(from, to) => setGuide({ what: 'Move', from, to })}
        />
      </Suspense>
      {editing ? (
        <SettingsPanel
          key={`${editing.kind} ${editing.id}`}
          {...about}
          chosen={editing}
          onChoose={setEditing}
        />
      ) : (
        <PartList funnel={funnel} graph={graph} onChoose={choose} />
      )}
      <Suspense>
        {guide ? (
          <GuidedDialog
            {...about}
            guide={guide}
            onAdded={(id) => onAdded(guide.what, id)}
            onClose={() => setGuide(undefined)}
          />
        ) : null}
      </Suspense>
    </div>
  );
}

/** The stage or move in whose text the cursor stands. */
function useAtCursor(graph: Graph | undefined): Chosen | undefined {
  const { shown, files } = useBench();
  const head =
    shown === graph?.file && shown ? files.get(shown)?.state.selection.main.head : undefined;
  if (!graph || head === undefined) return undefined;
  const holds = ({ from, to }: { readonly from: number; readonly to: number }) =>
    from <= head && head <= to;
  const stage = graph.stages.findLast(holds);
  if (stage) return { kind: 'stages', id: stage.id };
  const move = graph.moves.find(holds);
  return move && { kind: 'moves', id: move.id };
}
