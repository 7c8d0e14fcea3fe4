import type { Instant, Json, Problem } from '../../shared/index.ts';
import type { Gap } from '../../engine/index.ts';

/** A row of a file ready to be written: its values are stored values, its references are ids. */
export interface ResolvedRow {
  readonly line: number;
  /** The key as the store finds it. */
  readonly key: string;
  /** Own fields and those of the system; what the file leaves blank is absent. */
  readonly values: { readonly [field: string]: Json };
  readonly stage?: string;
  readonly visits: readonly { readonly stage: string; readonly entered: Instant }[];
  /** Id of what the key finds; absent where the row is new. */
  readonly existing?: string;
}

export type Outcome =
  | {
      readonly kind: 'created' | 'updated' | 'unchanged';
      readonly id: string;
      /** What an imported case lacks where it stands. */
      readonly gaps?: readonly Gap[];
      /** Further things to count in the log: a kind and what it is about. */
      readonly notes?: readonly { readonly kind: string; readonly about: string }[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** What an import writes into: cases of a funnel, records of a type, or people. */
export interface ImportTarget {
  /** Where the store finds keys: a collection, or `people`. */
  readonly collection: string;
  /** Writes rows of different keys, all together; one outcome each, in the same order. */
  write(rows: readonly ResolvedRow[]): Promise<readonly Outcome[]>;
}
