import { atomImplies, exclude } from './atom.ts';
import type { Formula } from './formula.ts';

/** Most comparisons of parts; beyond it nothing is claimed. */
const LARGEST = 20_000;

/**
 * Whether the second condition holds wherever the first does. Sound, not complete: true is certain,
 * false only says that it does not follow from the form of the two.
 */
export function implies(first: Formula, second: Formula): boolean {
  let steps = 0;
  const follows = (p: Formula, q: Formula): boolean => {
    steps += 1;
    if (steps > LARGEST) return false;
    if (p.kind === 'constant' && !p.value) return true;
    if (q.kind === 'constant') return q.value || p === q;
    if (q.kind === 'and') return q.of.every((part) => follows(p, part));
    if (p.kind === 'or') return p.of.every((part) => follows(part, q));
    if (p.kind === 'and' && p.of.some((part) => follows(part, q))) return true;
    if (q.kind === 'or')
      return alternatives(p).every((one) => q.of.some((part) => follows(one, part)));
    return plainFollows(p, q, follows);
  };
  return follows(first, second) && steps <= LARGEST;
}

/** A list of values, one value at a time. */
function alternatives(p: Formula): readonly Formula[] {
  if (p.kind !== 'atom' || p.atom.form !== 'among') return [p];
  const { atom } = p;
  return atom.values.map((value) => ({ ...p, atom: { ...atom, values: [value] } }));
}

function plainFollows(
  p: Formula,
  q: Formula,
  follows: (p: Formula, q: Formula) => boolean,
): boolean {
  if (p.kind === 'not' && q.kind === 'not') return follows(q.of, p.of);
  if (p.kind !== 'atom') return false;
  if (q.kind === 'not') return q.of.kind === 'atom' && exclude(p.atom, q.of.atom);
  return q.kind === 'atom' && atomImplies(p.atom, q.atom);
}
