/** Stands where something is to be written, so that the check says what could: a name, a key, a value. */
export const cursor = 'zzcursor';

/** Where something is to be written, in the text without the cursor. */
export interface CursorPlace {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
