import { Handle, Position, type NodeProps } from '@xyflow/react';
import { classes } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { words } from '../words.ts';
import type { LaneData, StageData } from './layout.ts';
import styles from './diagram.module.css';

/** A stage in the diagram; a move is drawn from its right edge, or its lower one, to another. */
export function StageNode({ data, selected }: NodeProps & { readonly data: StageData }) {
  const text = useWords(words);
  const { stage, isStart, below } = data;
  const part =
    stage.kind === 'outcome' ? text.ends : isStart ? text.start : stage.branch ? text.together : '';
  const note = [below?.department, part].filter(Boolean).join(' · ');
  return (
    <div
      className={classes(
        styles.stage,
        selected && styles.selected,
        stage.kind === 'outcome' && styles.outcome,
      )}
    >
      <Handle
        type="target"
        position={below ? Position.Top : Position.Left}
        className={styles.handle ?? ''}
      />
      <span className={styles.stageTitle}>{stage.title ?? stage.id}</span>
      {note === '' ? null : <span className={styles.stageNote}>{note}</span>}
      <Handle
        type="source"
        position={below ? Position.Bottom : Position.Right}
        className={styles.handle ?? ''}
      />
    </div>
  );
}

/** The lane of a department. */
export function LaneNode({ data }: NodeProps & { readonly data: LaneData }) {
  return (
    <div className={styles.lane}>
      <span className={styles.laneTitle}>{data.title}</span>
    </div>
  );
}
