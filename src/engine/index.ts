export type * from './model/index.ts';
export type * from './ports.ts';
export { computeFields, entityRules, fillDefaults } from './fields/index.ts';
