export type { Actor } from './actor.ts';
export type * from './ports.ts';
