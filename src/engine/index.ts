export type * from './model/index.ts';
export type * from './ports.ts';
