export {
  readSimplification,
  type Simplification,
  type SimplificationParts,
} from './read-simplification.ts';
export { simplificationMethods } from './words.ts';
