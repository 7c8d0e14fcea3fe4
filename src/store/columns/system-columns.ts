import type { Collection } from '../../definitions/index.ts';
import type { ValueType } from '../../expressions/index.ts';

const text: ValueType = { kind: 'text' };
const instant: ValueType = { kind: 'instant' };
const int: ValueType = { kind: 'int' };
const texts: ValueType = { kind: 'list', of: text };

const ofCases: readonly (readonly [string, ValueType])[] = [
  ['id', text],
  ['name', text],
  ['stage', text],
  ['stages', texts],
  ['outcome', text],
  ['reason', text],
  ['owner', text],
  ['department', text],
  ['team', text],
  ['followers', texts],
  ['opened', instant],
  ['entered', instant],
  ['closed', instant],
  ['updated', instant],
  ['release', int],
  ['revision', int],
];

const ofRecords: readonly (readonly [string, ValueType])[] = [
  ['id', text],
  ['name', text],
  ['owner', text],
  ['created', instant],
  ['updated', instant],
  ['revision', int],
  ['archived', { kind: 'bool' }],
];

/** The fields that Baton keeps by itself in every row of the collection, with their types. */
export function systemColumns(collection: Collection): typeof ofCases {
  return collection.startsWith('case:') ? ofCases : ofRecords;
}
