import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { classes } from '../../../ui/index.ts';
import type { MoveData } from './layout.ts';
import styles from './diagram.module.css';

/** A move in the diagram, along the way that was found for it. */
export function MoveEdge(props: EdgeProps & { readonly data?: MoveData }) {
  const { data, markerEnd, selected } = props;
  if (!data) return null;
  const { move, title, way } = data;
  return (
    <>
      <BaseEdge
        id={props.id}
        path={way.path}
        {...(markerEnd !== undefined && { markerEnd })}
        className={classes(
          styles.edge,
          move?.handoff !== undefined && styles.handoff,
          selected && styles.edgeSelected,
          !move && styles.follows,
        )}
      />
      {title === '' ? null : (
        <EdgeLabelRenderer>
          <span
            className={classes(styles.label, selected && styles.labelSelected)}
            style={{
              transform: `translate(-50%, -50%) translate(${way.label.x}px, ${way.label.y}px)`,
            }}
            aria-hidden="true"
          >
            {title}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
}
