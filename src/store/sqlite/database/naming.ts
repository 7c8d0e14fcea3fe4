import type { Collection } from '../../../definitions/index.ts';

/** A name as an SQL identifier. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** SQLite takes `Total` and `total` for one name; a capital letter is written `^t`. */
export function distinctName(id: string): string {
  return id.replace(/[A-Z^]/g, (letter) => `^${letter.toLowerCase()}`);
}

/** `case_lead-to-contract@2`: the second table made for the columns of that collection. */
export function columnsTable(collection: Collection, generation: number): string {
  return `${distinctName(collection).replace(':', '_')}@${generation}`;
}

/** The table of a funnel's stage visits. */
export function visitsTable(collection: Collection): string {
  return `visits_${distinctName(collection.slice(collection.indexOf(':') + 1))}`;
}

/** Of the stage visits, by stage and moment of entering. */
export function visitsIndex(collection: Collection): string {
  return `${visitsTable(collection)}@entered`;
}

export function isCaseCollection(collection: Collection): boolean {
  return collection.startsWith('case:');
}
