export { fold, replay } from './fold.ts';
