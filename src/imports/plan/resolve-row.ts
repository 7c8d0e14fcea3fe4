import type { Json, Problem } from '../../shared/index.ts';
import type { ReferenceFinder } from '../find-references.ts';
import type { Lookup, ReadRow } from './read-row.ts';

/** A row with its look-ups answered as far as they can be. */
export interface Resolution {
  readonly values: { readonly [field: string]: Json };
  readonly problems: readonly Problem[];
  /** Look-ups whose text, as the file has it, means nothing: `values` may have helped or not. */
  readonly unknownAsWritten: readonly Lookup[];
  /** The only thing wrong is that something is not there which this import itself may still bring. */
  readonly mayCome: boolean;
}

/** Puts ids in place of what was looked up. `own` is the type that the import itself adds to. */
export function resolveRow(
  row: ReadRow,
  finder: ReferenceFinder,
  own: string | undefined,
): Resolution {
  const values = { ...row.values };
  const problems: Problem[] = [...row.problems];
  const unknownAsWritten = row.lookups.filter(
    (lookup) => finder.found(lookup, lookup.written) === 'nothing',
  );
  let missingOwn = 0;
  for (const lookup of row.lookups) {
    const found = finder.found(lookup, lookup.text);
    if (found === 'nothing' && lookup.type === own) missingOwn += 1;
    if (found === 'nothing' || found === 'several') problems.push(unresolved(lookup, found));
    else values[lookup.field] = found;
  }
  const mayCome = missingOwn > 0 && missingOwn === problems.length;
  return { values, problems, unknownAsWritten, mayCome };
}

function unresolved({ field, type, by, text }: Lookup, found: 'nothing' | 'several'): Problem {
  return {
    code: found === 'nothing' ? 'import-not-found' : 'import-ambiguous',
    params: { value: text, find: `${type}.${by}` },
    path: `/${field}`,
  };
}
