import { useEffect, useRef } from 'react';
import { ArrowLeftIcon } from '@primer/octicons-react';
import { IconButton } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { Chosen } from '../diagram/funnel-diagram.tsx';
import type { Graph, Outline } from '../queries.ts';
import { words } from './words.ts';
import { MoveSettings } from './move-settings.tsx';
import { RenameField } from './rename-field.tsx';
import { StageSettings } from './stage-settings.tsx';
import styles from '../diagram/diagram.module.css';

/** The settings of what is chosen in the diagram, as a form that edits the text. */
export function SettingsPanel(props: {
  readonly funnel: string;
  readonly graph: Graph;
  readonly outline: Outline;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen | undefined) => void;
}) {
  const text = useWords(words);
  const { funnel, graph, outline, chosen, onChoose } = props;
  const of = { kind: 'Funnel', id: funnel };
  const stage =
    chosen.kind === 'stages' ? graph.stages.find(({ id }) => id === chosen.id) : undefined;
  const move = chosen.kind === 'moves' ? graph.moves.find(({ id }) => id === chosen.id) : undefined;
  const part = stage ?? move;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // Browsers answer with a promise, which is nothing to clean up by.
    void place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  if (!part) return null;
  const close = () => onChoose(undefined);
  return (
    <section ref={place} className={styles.settings} aria-label={text.properties}>
      <div className={styles.settingsHead}>
        <IconButton small label={text.listOfParts} onPress={close}>
          <ArrowLeftIcon />
        </IconButton>
        <h2>{part.title ?? part.id}</h2>
      </div>
      {stage ? <StageSettings of={of} stage={stage} outline={outline} onDone={close} /> : null}
      {move ? (
        <MoveSettings of={of} move={move} graph={graph} outline={outline} onDone={close} />
      ) : null}
      <RenameField
        of={of}
        path={part.path}
        taken={graph[chosen.kind].map(({ id }) => id)}
        onRenamed={(id) => onChoose({ kind: chosen.kind, id })}
      />
    </section>
  );
}
