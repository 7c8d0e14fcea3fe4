import type { JsonObject } from '../shared/index.ts';

/** What a step of a story asks of the engine. */
export type StoryCommand =
  | { readonly kind: 'edit'; readonly fields: JsonObject }
  | {
      readonly kind: 'move';
      readonly move: string;
      readonly fields?: JsonObject;
      readonly reason?: string;
      readonly note?: string;
    }
  | { readonly kind: 'assign'; readonly owner: string };

/** The next step in the life of a case: who does what, and after how many days. */
export interface Step {
  readonly days: number;
  /** E-mail address of the person. */
  readonly by: string;
  /** What is asked on the day on which the step is taken, a local date `YYYY-MM-DD`. */
  readonly command: (today: string) => StoryCommand;
}

/** What a story needs to know of the case to go on. */
export interface StoryCase {
  readonly id: string;
  readonly stage: string;
  readonly stages: readonly string[];
  readonly outcome?: string;
}
