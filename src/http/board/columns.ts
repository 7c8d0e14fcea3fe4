import type { Funnel, Stage } from '../../definitions/index.ts';
import type { Condition } from '../../expressions/index.ts';

/** A column of the board: a stage in which cases stand, no stage that only holds others. */
export interface BoardColumn {
  readonly stage: Stage;
  /** The stages around it, the outermost first. */
  readonly within: readonly Stage[];
}

const text = { kind: 'text' } as const;

/** The columns of a funnel in the order of its stages; a case on two branches stands in both of theirs. */
export function columnsOf({ stages }: Funnel): readonly BoardColumn[] {
  return [...stages.values()]
    .filter(({ shape }) => shape.kind === 'simple' || shape.kind === 'outcome')
    .map((stage) => ({ stage, within: around(stage, stages) }));
}

function around({ parent }: Stage, stages: Funnel['stages']): readonly Stage[] {
  const found = parent === undefined ? undefined : stages.get(parent);
  return found ? [...around(found, stages), found] : [];
}

/** The cases of a column: a row names the outermost stage by itself, and all of them in a list. */
export function inColumn({ stage, within }: BoardColumn): Condition {
  const [outermost] = within;
  const stands: Condition = {
    op: 'eq',
    field: 'stage',
    type: text,
    value: outermost?.id ?? stage.id,
  };
  if (!outermost) return stands;
  const inside: Condition = { op: 'includes', field: 'stages', type: text, value: stage.id };
  return { op: 'and', of: [stands, inside] };
}
