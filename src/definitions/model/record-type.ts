import type { LocalizedText } from '../../shared/index.ts';
import type { EntityType } from './entity.ts';

/** A kind of record beside the cases: accounts, contacts, products, … */
export interface RecordType {
  readonly id: string;
  /** What many of them are called, where that differs from the title of one. */
  readonly plural?: LocalizedText;
  readonly entity: EntityType;
}
