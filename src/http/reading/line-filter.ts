import { Type, type Static } from 'typebox';
import { Check } from 'typebox/value';
import type { Condition } from '../../expressions/index.ts';
import { filterCondition, filterOperators, type FilterRule } from '../../lists/index.ts';
import { BatonError } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { closed, name } from '../schemas/parts.ts';
import { queryable, type Seen } from './collection.ts';

/** One line of a filter, as it is sent and kept in views. */
export const FilterRuleSchema = closed({
  field: name('The field.'),
  is: Type.Enum([...filterOperators], { description: 'What is asked of it.' }),
  value: Type.Optional(
    Type.Unknown({
      description:
        'In stored form; of `any of` and `none of` a list; of `in period` the name of a period, such as `this month`. `filled`, `empty` and `me` have none.',
    }),
  ),
});

export const FilterSchema = Type.Array(FilterRuleSchema, {
  maxItems: 30,
  description: 'Lines that must all hold.',
});

/** The parameter `filter`: the lines as JSON. Raises `filter-not-readable` and as `filterCondition`. */
export function lineFilter(
  call: Pick<Call, 'services' | 'actor' | 'now'>,
  seen: Seen,
  text: string,
): readonly Condition[] {
  return linesCondition(call, seen, readLines(text));
}

export function linesCondition(
  { services, actor, now }: Pick<Call, 'services' | 'actor' | 'now'>,
  seen: Seen,
  rules: readonly FilterRule[],
): readonly Condition[] {
  const { fiscalYearStart: firstMonth } = services.workspaces.current().workspace.organization;
  return filterCondition(rules, {
    now,
    zone: actor.zone,
    firstMonth,
    reader: actor.id,
    field: (id) => queryable(seen, id),
  });
}

function readLines(text: string): readonly FilterRule[] {
  const parsed = parseJson(text);
  if (Check(FilterSchema, parsed)) return parsed as Static<typeof FilterSchema> as FilterRule[];
  throw new BatonError({ code: 'filter-not-readable' });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
