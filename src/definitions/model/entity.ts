import type { TextTemplate, TypeEnvironment } from '../../expressions/index.ts';
import type { LocalizedText } from '../../shared/index.ts';
import type { Field } from './field.ts';

/**
 * What cases of a funnel and records of a type have in common: fields, a name, and a collection in the
 * store. A stored row is one JSON object of system fields (see `systemFields`) and own fields.
 */
export interface EntityType {
  /** `case:lead-to-contract` or `record:account`. */
  readonly collection: Collection;
  readonly title: LocalizedText;
  readonly fields: ReadonlyMap<string, Field>;
  /**
   * Fields that Baton keeps by itself, typed like the others: id, name, owner, opened, … An own field may
   * be called `name`: it then is the row's name, and the template only repeats it.
   */
  readonly systemFields: ReadonlyMap<string, Field>;
  readonly name: TextTemplate;
  /** What cards and lists show, where the definition says so (see `cardFields`, `listFields`). */
  readonly shows: { readonly card?: readonly string[]; readonly list?: readonly string[] };
  /**
   * Ids of the computed fields in the order in which they must be computed, and among them those of the
   * tables with computed columns (whose rows are computed by `Field.columnOrder`).
   */
  readonly computedOrder: readonly string[];
  /** Lists of records that refer here, such as the contacts of an account. */
  readonly related: ReadonlyMap<string, { readonly of: string; readonly by: string }>;
  /** Of records that Baton keeps for something else: the kind of definition that keeps them. */
  readonly kept?: Keeper;
  /** Types for expressions about this entity, with the root `case` or `record`, and `actor` and `now`. */
  readonly environment: TypeEnvironment;
}

/** Kinds of definitions that keep records: nobody adds or archives one by hand, and their `kept` fields Baton fills. */
export const keepers = ['Survey', 'Meeting', 'Training', 'Award'] as const;
export type Keeper = (typeof keepers)[number];

export type Collection = `case:${string}` | `record:${string}`;
