import type { Decimal } from '../../shared/index.ts';
import { largestText } from '../values/arithmetic.ts';
import { Fault, reasons } from '../values/fault.ts';
import { overload, type FunctionFamily } from './entry.ts';
import { matches, specializeMatches } from './pattern.ts';

function bounded(length: number): void {
  if (length > largestText) throw new Fault(reasons.tooLong('the text', largestText));
}

function replace(text: string, from: string, to: string): string {
  const parts = text.split(from);
  bounded(text.length + (parts.length - 1) * (to.length - from.length));
  return parts.join(to);
}

function joinList(list: readonly string[], separator: string): string {
  bounded(list.reduce((sum, item) => sum + item.length + separator.length, 0));
  return list.join(separator);
}

function split(text: string, separator: string): string[] {
  const parts = text.split(separator);
  if (parts.length > 1000) throw new Fault(reasons.tooLong('the list', 1000));
  return parts;
}

const characters = (text: string) => [...text].length;

export const texts: FunctionFamily = {
  title: { en: 'Texts', 'zh-CN': '文本' },
  functions: [
    {
      name: 'startsWith',
      description: { en: 'Whether the text begins so.', 'zh-CN': '文本是否以此开头。' },
      overloads: [
        overload('startsWith(text: text, start: text): bool', (text: string, start: string) =>
          text.startsWith(start),
        ),
      ],
    },
    {
      name: 'endsWith',
      description: { en: 'Whether the text ends so.', 'zh-CN': '文本是否以此结尾。' },
      overloads: [
        overload('endsWith(text: text, end: text): bool', (text: string, end: string) =>
          text.endsWith(end),
        ),
      ],
    },
    {
      name: 'contains',
      description: {
        en: 'Whether the text contains the other.',
        'zh-CN': '文本是否包含另一文本。',
      },
      overloads: [
        overload('contains(text: text, part: text): bool', (text: string, part: string) =>
          text.includes(part),
        ),
      ],
    },
    {
      name: 'matches',
      description: {
        en: 'Whether a part of the text matches an RE2 pattern; in time linear to the text.',
        'zh-CN': '文本中是否有部分匹配 RE2 模式；耗时与文本长度成正比。',
      },
      overloads: [
        {
          ...overload('matches(text: text, pattern: text): bool', matches),
          specialize: specializeMatches,
        },
      ],
    },
    {
      name: 'size',
      description: {
        en: 'The number of characters of a text, or of items of a list.',
        'zh-CN': '文本的字符数或列表的项数。',
      },
      overloads: [
        overload('size(text: text): int', characters),
        overload('size(list: list<T>): int', (list: readonly unknown[]) => list.length),
      ],
    },
    {
      name: 'lower',
      description: { en: 'The text in lower case.', 'zh-CN': '转为小写。' },
      overloads: [overload('lower(text: text): text', (text: string) => text.toLowerCase())],
    },
    {
      name: 'upper',
      description: { en: 'The text in upper case.', 'zh-CN': '转为大写。' },
      overloads: [overload('upper(text: text): text', (text: string) => text.toUpperCase())],
    },
    {
      name: 'trim',
      description: {
        en: 'The text without white space around it.',
        'zh-CN': '去掉文本两端的空白。',
      },
      overloads: [overload('trim(text: text): text', (text: string) => text.trim())],
    },
    {
      name: 'replace',
      description: {
        en: 'The text with every occurrence of the second replaced by the third.',
        'zh-CN': '把文本中的每一处第二参数替换为第三参数。',
      },
      overloads: [overload('replace(text: text, from: text, to: text): text', replace)],
    },
    {
      name: 'split',
      description: { en: 'The parts between the separators.', 'zh-CN': '按分隔符拆分文本。' },
      overloads: [overload('split(text: text, separator: text): list<text>', split)],
    },
    {
      name: 'join',
      description: {
        en: 'The texts of a list, with the separator between them.',
        'zh-CN': '用分隔符连接列表中的文本。',
      },
      overloads: [overload('join(list: list<text>, separator: text): text', joinList)],
    },
    {
      name: 'text',
      description: {
        en: 'A value as text, in the same form in every language.',
        'zh-CN': '把值转为文本，各语言形式一致。',
      },
      overloads: [
        overload('text(value: text): text', (value: string) => value),
        overload('text(value: bool): text', String),
        overload('text(value: int): text', String),
        overload('text(value: decimal): text', (value: Decimal) => value.toFixed()),
        overload('text(value: date): text', (value: string) => value),
      ],
    },
  ],
};
