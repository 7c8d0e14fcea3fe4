/** A page or a file of types that is made from the code. */
export interface GeneratedFile {
  /** From the root of the project. */
  readonly path: string;
  readonly text: string;
}

/** Makes the pages of one subject; listed in `generators.ts`. */
export type Generator = () => readonly GeneratedFile[];
