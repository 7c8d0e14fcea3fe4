export type { Gap } from './cascade.ts';
export type { GoalParts } from './goal-parts.ts';
export { mayReadGoal } from './may-read.ts';
export type * from './ports.ts';
export { listGoals, readGoal, type GoalRead } from './read-goal.ts';
export type { Colour, Forecast, Standing } from './standing.ts';
export { tellColour, tellForecast } from './tell.ts';
export type { GoalNode } from './tree.ts';
