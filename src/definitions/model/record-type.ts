import type { EntityType } from './entity.ts';

/** A kind of record beside the cases: accounts, contacts, products, … */
export interface RecordType {
  readonly id: string;
  readonly entity: EntityType;
}
