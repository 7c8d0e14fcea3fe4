import { canonicalJson, type Json } from '../../../shared/index.ts';
import type { ValueRule } from '../../model/index.ts';
import type { Difference } from '../difference.ts';
import { called, differing, type Aspect } from '../part.ts';
import { code, same, sentence, type Words } from '../words.ts';

/** A value with the words that show it. */
export interface Shown {
  readonly json: Json;
  readonly words: Words;
}

/** A value that is set, taken away or exchanged for another. */
export function valueChange(
  aspect: Aspect,
  before: Shown | undefined,
  after: Shown | undefined,
): Difference[] {
  if (canonicalJson(before?.json) === canonicalJson(after?.json)) return [];
  const parts = {
    what: called(aspect),
    before: before?.words ?? same(''),
    after: after?.words ?? same(''),
  };
  const json = { before: before?.json, after: after?.json };
  if (!before) {
    const said = sentence('{what} set to {after}', '{what}设为{after}', parts);
    return [differing(aspect, { kind: 'added', words: said, ...json })];
  }
  if (!after) {
    const said = sentence('{what} removed (was {before})', '取消{what}（原为{before}）', parts);
    return [differing(aspect, { kind: 'removed', words: said, ...json })];
  }
  const said = sentence(
    '{what} changed from {before} to {after}',
    '{what}由{before}改为{after}',
    parts,
  );
  return [differing(aspect, { kind: 'changed', words: said, ...json })];
}

/** An id, an expression or another short text. */
export const idShown = (id: string | undefined): Shown | undefined =>
  id === undefined ? undefined : { json: id, words: code(id) };

/** A value as it is stored. */
export function jsonShown(json: Json | undefined): Shown | undefined {
  if (json === undefined) return undefined;
  return {
    json,
    words: typeof json === 'object' ? code(JSON.stringify(json)) : code(String(json)),
  };
}

/** A value written out, or the expression that gives it. */
export function ruleShown(rule: ValueRule | undefined): Shown | undefined {
  if (!rule) return undefined;
  return 'literal' in rule ? jsonShown(rule.literal) : idShown(`=${rule.expression.source}`);
}
