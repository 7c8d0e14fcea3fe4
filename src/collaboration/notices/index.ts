export { endingsOf, isAskedByName, isOpenMatter } from './matters.ts';
export { entryOf, subjectsOf, type Subjects } from './subjects.ts';
export { tell } from './tell.ts';
export type { Told } from './told.ts';
export { byWeight, mustBeAnswered } from './topics.ts';
