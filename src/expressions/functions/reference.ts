import type { LocalizedText } from '../../shared/index.ts';
import { families } from './registry.ts';
import { workingTimeReference } from './working-time.ts';

/** What the reference page says of one function. */
export interface FunctionReference {
  readonly family: LocalizedText;
  readonly name: string;
  readonly signatures: readonly string[];
  readonly description: LocalizedText;
}

const logic: LocalizedText = { en: 'Empty fields and lists of rows', 'zh-CN': '空字段与明细行' };

/** Forms of the language that are more than functions. */
const forms: readonly FunctionReference[] = [
  {
    family: logic,
    name: 'has',
    signatures: ['has(field): bool'],
    description: {
      en: 'Whether the field, and every reference on the way to it, is filled.',
      'zh-CN': '该字段以及通往它的每个引用是否都有值。',
    },
  },
  {
    family: logic,
    name: 'default',
    signatures: ['default(field, other: T): T'],
    description: {
      en: 'The field, or the other value where the field is empty.',
      'zh-CN': '字段的值；为空时取另一个值。',
    },
  },
  {
    family: logic,
    name: 'exists',
    signatures: ['list.exists(x, condition): bool'],
    description: {
      en: 'Whether the condition holds for an item of the list.',
      'zh-CN': '列表中是否有一项满足条件。',
    },
  },
  {
    family: logic,
    name: 'exists_one',
    signatures: ['list.exists_one(x, condition): bool'],
    description: {
      en: 'Whether the condition holds for exactly one item.',
      'zh-CN': '是否恰有一项满足条件。',
    },
  },
  {
    family: logic,
    name: 'all',
    signatures: ['list.all(x, condition): bool'],
    description: {
      en: 'Whether the condition holds for every item; true of an empty list.',
      'zh-CN': '是否每一项都满足条件；空列表为真。',
    },
  },
  {
    family: logic,
    name: 'filter',
    signatures: ['list.filter(x, condition): list'],
    description: {
      en: 'The items for which the condition holds.',
      'zh-CN': '满足条件的各项。',
    },
  },
  {
    family: logic,
    name: 'map',
    signatures: ['list.map(x, value): list', 'list.map(x, condition, value): list'],
    description: {
      en: 'The value for each item (for which the condition holds).',
      'zh-CN': '由（满足条件的）每一项得到的值。',
    },
  },
  {
    family: { en: 'Dates and times', 'zh-CN': '日期与时间' },
    name: 'today',
    signatures: ['today(zone: text): date'],
    description: {
      en: 'The calendar day of `now` in a time zone.',
      'zh-CN': '`now` 在某时区的日期。',
    },
  },
];

/** Every function of the language, with its signatures and what it does, for the reference page. */
export function functionReference(): readonly FunctionReference[] {
  const functions = families.flatMap(({ title, functions: entries }) =>
    entries.map(({ name, overloads, description }) => ({
      family: title,
      name,
      signatures: overloads.map((overload) => overload.signature),
      description,
    })),
  );
  const family = { en: 'Working time', 'zh-CN': '工作时间' };
  return [...forms, ...functions, ...workingTimeReference().map((each) => ({ family, ...each }))];
}
