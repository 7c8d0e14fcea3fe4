export { levelName, mayReadLevel } from './level.ts';
export { peopleAt, wasIn } from './people-at.ts';
export type * from './ports.ts';
export type { TargetParts } from './target-parts.ts';
export { targetOf, type Days } from './target-of.ts';
export {
  listTargets,
  setTarget,
  withdrawTarget,
  type NewTarget,
  type TargetQuestion,
} from './targets.ts';
