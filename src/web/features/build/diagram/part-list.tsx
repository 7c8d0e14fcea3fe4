import { Badge } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { Graph } from '../queries.ts';
import { useHeld } from '../workbench/use-workbench.ts';
import { words } from '../words.ts';
import type { Chosen } from './funnel-diagram.tsx';
import { PartMenu } from './part-menu.tsx';
import styles from './diagram.module.css';

type Part = Graph['handoffs'][number];
type Kind = 'stages' | 'moves' | 'handoffs';

/** Everything of a funnel as lists: what the diagram shows, for the keyboard and for small screens. */
export function PartList(props: {
  readonly funnel: string;
  readonly graph: Graph;
  readonly onChoose: (chosen: Chosen) => void;
}) {
  const text = useWords(words);
  const { graph } = props;
  const titleOf = (id: string) => graph.stages.find((one) => one.id === id)?.title ?? id;
  const note = (kind: Kind, part: Part): string => {
    const move = kind === 'moves' ? graph.moves.find(({ id }) => id === part.id) : undefined;
    return move
      ? `${move.sources.map(titleOf).join(', ')} → ${move.targets.map(titleOf).join(', ')}`
      : '';
  };
  return (
    <div className={styles.lists}>
      {(['stages', 'moves', 'handoffs'] as const).map((kind) => (
        <section key={kind} className={styles.list}>
          <h2 className={styles.listTitle}>
            {text[kind]} <span className={styles.quiet}>{graph[kind].length}</span>
          </h2>
          <ul>
            {graph[kind].map((part) => (
              <PartRow key={part.id} {...props} kind={kind} part={part} note={note(kind, part)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface RowProps {
  readonly funnel: string;
  readonly graph: Graph;
  readonly kind: Kind;
  readonly part: Part;
  readonly note: string;
  readonly onChoose: (chosen: Chosen) => void;
}

function PartRow(props: RowProps) {
  const text = useWords(words);
  const { workbench } = useHeld();
  const { graph, kind, part } = props;
  const title = part.title ?? part.id;
  const isStart = kind === 'stages' && graph.stages[0]?.id === part.id;
  const settings = kind === 'handoffs' ? undefined : () => props.onChoose({ kind, id: part.id });
  const edit =
    settings ?? (() => void workbench.open(graph.file, { offset: part.at, focus: true }));
  return (
    <li className={styles.row}>
      <button type="button" className={styles.rowButton} onClick={edit}>
        <span className={styles.rowTitle}>{title}</span>
        {props.note === '' ? null : <span className={styles.quiet}>{props.note}</span>}
        {isStart ? <Badge>{text.start}</Badge> : null}
      </button>
      <PartMenu
        of={{ kind: 'Funnel', id: props.funnel }}
        file={graph.file}
        parts={graph[kind]}
        part={part}
        removeText={kind === 'stages' ? text.removeStageText : text.removeText}
        onEdit={settings}
      />
    </li>
  );
}
