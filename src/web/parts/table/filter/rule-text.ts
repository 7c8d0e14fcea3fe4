import { useFormat, useWords } from '../../../words/index.ts';
import type { FilterRule } from '../model/layout.ts';
import type { ListField, ListSource } from '../model/source.ts';
import { plainText } from '../value.tsx';
import { words } from '../words.ts';
import { valueKindOf, type Operator } from './operators.ts';
import { useValueOptions } from './value-options.ts';

/** The words of an operator for a field: of dates “before”, of numbers “less than”. */
export function useOperatorText(): (field: ListField, is: Operator) => string {
  const text = useWords(words);
  return ({ type }, is) => {
    const isDate = type === 'date' || type === 'date-time';
    const dated =
      isDate && is in text.dates ? text.dates[is as keyof typeof text.dates] : undefined;
    return dated ?? text.operators[is];
  };
}

/** A line of a filter as a person says it: field, question, value. */
export function useRuleText(
  source: ListSource,
  field: ListField,
  { is, value }: FilterRule,
): { readonly operator: string; readonly value: string } {
  const text = useWords(words);
  const format = useFormat();
  const operator = useOperatorText()(field, is);
  const options = useValueOptions(source, field);
  const kind = valueKindOf(field, is);
  const said = (): string => {
    if (kind === 'none') return '';
    if (kind === 'yes or no') return value === true ? text.yes : text.no;
    if (kind === 'period')
      return text.periods[value as keyof typeof text.periods] ?? String(value ?? text.filter.empty);
    if (kind === 'choices') {
      const ids = (Array.isArray(value) ? value : []) as string[];
      const [first, other] = ids.map((one) => options?.find(({ id }) => id === one)?.title ?? one);
      if (first === undefined) return text.filter.empty;
      return ids.length === 2 && other !== undefined
        ? text.filter.or(first, other)
        : text.filter.and(first, ids.length - 1);
    }
    if (value === undefined || value === '') return text.filter.empty;
    return plainText(field.type === 'date-time' ? { ...field, type: 'date' } : field, value, {
      format,
      labels: {},
    });
  };
  return { operator, value: said() };
}
