import type { LocalizedText } from '../../shared/index.ts';
import { showingHelpers } from './registry.ts';

/** A helper as its documentation shows it; the example fits the quote of the example company. */
export interface HelperReference {
  readonly name: string;
  readonly description: LocalizedText;
  readonly example: string;
}

const values: readonly HelperReference[] = [
  {
    name: 'calc',
    description: { en: 'The value of an expression.', 'zh-CN': '表达式的值。' },
    example: '{{calc "case.total * 0.5"}}',
  },
  {
    name: 'sum',
    description: {
      en: 'The sum of a column; rows in which it is empty count as nothing.',
      'zh-CN': '某列之和；为空的行不计。',
    },
    example: '{{sum case.lines "total"}}',
  },
  {
    name: 't',
    description: {
      en: 'A text in the language of the document; what else is given fills the places in braces.',
      'zh-CN': '按文档语言显示的文本；其余参数填入大括号处。',
    },
    example: '{{t en="Total: {sum}" zh-CN="总计：{sum}" sum=case.total}}',
  },
  {
    name: 'default',
    description: {
      en: 'A value, or the other where it is empty.',
      'zh-CN': '值；为空时用另一个值。',
    },
    example: '{{default case.need "–"}}',
  },
];

const blocks: readonly HelperReference[] = [
  {
    name: 'if',
    description: {
      en: 'Where a value is filled: “yes”, a text or list with something in it, or any other value that is there. Within it the value is known to be filled.',
      'zh-CN': '值不为空时显示：“是”、非空的文本或列表，或任何已有的值。块内该值视为非空。',
    },
    example: '{{#if case.need}}{{case.need}}{{else}}–{{/if}}',
  },
  {
    name: 'unless',
    description: { en: 'The other way round.', 'zh-CN': '与 `if` 相反。' },
    example: '{{#unless case.budget}}?{{/unless}}',
  },
  {
    name: 'when',
    description: {
      en: 'Where an expression holds. It can speak of block parameters.',
      'zh-CN': '表达式成立时显示；表达式可使用块参数。',
    },
    example: '{{#when "case.discount > 0.2"}}!{{/when}}',
  },
  {
    name: 'each',
    description: {
      en: 'Once for each item of a list, with `@index` (from 0), `@number` (from 1), `@first` and `@last`.',
      'zh-CN':
        '对列表逐项显示；可用 `@index`（从 0 起）、`@number`（从 1 起）、`@first` 和 `@last`。',
    },
    example: '{{#each case.lines as |line|}}{{@number}}. {{line.product.label}}{{/each}}',
  },
  {
    name: 'with',
    description: {
      en: 'With an object or value, where it is there.',
      'zh-CN': '在对象或值存在时，以其为上下文显示。',
    },
    example: '{{#with case.decision_maker as |person|}}{{person.full_name}}{{/with}}',
  },
  {
    name: 'group',
    description: {
      en: 'Once for each value of a column, with the rows that have it.',
      'zh-CN': '按某列的每个值分组显示，并给出该组的行。',
    },
    example:
      '{{#group case.lines "product.series" as |lines series|}}{{default series "–"}}: {{sum lines "total"}}{{/group}}',
  },
];

/** All helpers: those that show a value, those that make one, and blocks. */
export function helperReference(): {
  readonly shows: readonly HelperReference[];
  readonly values: readonly HelperReference[];
  readonly blocks: readonly HelperReference[];
} {
  const shows = [...showingHelpers.values()].map(({ name, description, example }) => ({
    name,
    description,
    example,
  }));
  return { shows, values, blocks };
}
