export { playSampleYear, type SampleCase, type SampleWorld, type SampleYear } from './play.ts';
export type { StoryCommand } from './story.ts';
