import type { Json, JsonObject, Place } from '../../shared/index.ts';

/** A case with its expected result; publishing waits for it to pass. */
export interface Example {
  readonly id: string;
  /** Where its parts stand in the file: `given`, `do/0`, `expect/stage`. */
  readonly places: { readonly [part: string]: Place };
  readonly given: {
    readonly funnel: string;
    readonly stage?: string;
    readonly case: JsonObject;
    /** Records that the case refers to: type, then id, then fields. */
    readonly records?: { readonly [type: string]: { readonly [id: string]: JsonObject } };
    readonly now?: string;
  };
  readonly do: readonly {
    readonly move: string;
    /** A role. */
    readonly as: string;
    readonly with?: JsonObject;
    readonly after?: string;
  }[];
  readonly expect: {
    readonly stage?: string | readonly string[];
    readonly outcome?: string;
    readonly case?: JsonObject;
    readonly refused?: string;
    readonly effects?: readonly string[];
    readonly [more: string]: Json | undefined;
  };
}
