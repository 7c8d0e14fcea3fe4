import type { EntityType, SeeRule } from '../../definitions/index.ts';
import { isPlain, levelIn, nameIsPlain } from './levels.ts';
import type { BoundRule } from './rules.ts';

/**
 * The fields that the actor may filter, sort, search and aggregate on: those that are shown plainly in
 * every row he sees. That holds where all see rules that can apply to him show the field plainly, or where
 * one does that grants every row. Anything less would tell, by a row's presence or place in a list, what
 * the field hides.
 */
export function queryableFields(
  entity: EntityType,
  rules: readonly BoundRule<SeeRule>[] | 'everything',
): ReadonlySet<string> {
  const known = [...entity.systemFields.keys(), ...entity.fields.keys()];
  if (rules === 'everything') return new Set(known);
  const able = rules.filter(({ condition }) => condition.op !== 'false');
  if (able.length === 0) return new Set();
  const plain = (path: string): boolean => {
    const shows = able.filter(({ rule }) => isPlain(levelIn(rule, path)));
    return shows.length === able.length || shows.some(({ condition }) => condition.op === 'true');
  };
  const wholly = (field: string): boolean =>
    plain(field) && partsOf(able, field).every((part) => plain(part));
  const fields = new Set(known.filter((field) => wholly(field)));
  if (!nameIsPlain(entity, plain)) fields.delete('name');
  return fields;
}

/** The parts of a field that rules name, such as `lines.price`. */
function partsOf(rules: readonly BoundRule<SeeRule>[], field: string): readonly string[] {
  return rules
    .flatMap(({ rule }) => [...rule.hide, ...rule.mask])
    .filter((path) => path.startsWith(`${field}.`));
}
