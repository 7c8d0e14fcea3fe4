import type { ReadPath } from '../../expressions/index.ts';
import type { LocalizedText } from '../../shared/index.ts';
import type { RawField } from '../kinds/field.ts';
import type { Site } from '../load/site.ts';
import type { Collection, EntityType, Field, Keeper } from '../model/index.ts';

/** Cases of a funnel or records of a type while they are being compiled. */
export interface EntityDraft {
  readonly collection: Collection;
  /** `case` or `record`: the root of expressions about it. */
  readonly root: 'case' | 'record';
  readonly title: LocalizedText;
  readonly kept?: Keeper;
  readonly raw: ReadonlyMap<string, { readonly value: RawField; readonly site: Site }>;
  /** Where the fields and the name are written. */
  readonly fieldsSite: Site;
  readonly nameSite: Site;
  readonly name?: string;
  /** What is written of cards and lists, and where. */
  readonly shown: {
    readonly card?: readonly string[];
    readonly list?: readonly string[];
    readonly site: Site;
  };
  /** Fields as far as they are known: types first, expressions later. */
  readonly fields: Map<string, Field>;
  readonly systemFields: ReadonlyMap<string, Field>;
  readonly related: Map<string, { readonly of: string; readonly by: string }>;
  /** Names that were declared, but whose declaration is wrong: what uses them is not checked. */
  readonly broken: Set<string>;
  /**
   * Fields (and columns, as `table.column`) whose formula or default has no value while one of these
   * members is empty.
   */
  readonly lacking: Map<string, readonly ReadPath[]>;
  compiled?: EntityType;
}
