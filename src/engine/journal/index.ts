export { applyEvent, fold, replay } from './fold.ts';
