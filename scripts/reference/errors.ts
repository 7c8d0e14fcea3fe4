import { errorCatalogue, localize, type ErrorEntry } from '../../src/shared/index.ts';
import type { GeneratedFile } from './generated-file.ts';
import { table } from './markdown.ts';

const pages = [
  {
    locale: 'en',
    path: 'docs/reference/errors.md',
    title: 'Errors',
    intro:
      'Every error that Baton can give: its code, the HTTP status of an answer that carries it, its message and what would be right. `{name}` stands for a value of the case at hand. A code never changes its meaning and a retired one is never used again.',
    columns: ['Code', 'Status', 'Message', 'What would be right'],
  },
  {
    locale: 'zh-CN',
    path: 'docs/reference/errors.zh-CN.md',
    title: '错误',
    intro:
      'Baton 可能给出的全部错误：代码、对应的 HTTP 状态、消息以及正确的做法。`{name}` 代表具体情况中的值。代码的含义永不改变，停用的代码也不会再次使用。',
    columns: ['代码', '状态', '消息', '正确的做法'],
  },
];

/** The error reference in English and Chinese, sorted by code. */
export function errorReference(): GeneratedFile[] {
  const entries: [string, ErrorEntry][] = Object.entries(errorCatalogue);
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return pages.map(({ locale, path, title, intro, columns }) => {
    const rows = sorted.map(([code, { status, message, hint }]) => [
      `\`${code}\``,
      String(status),
      localize(message, locale),
      hint === undefined ? '' : localize(hint, locale),
    ]);
    return { path, text: [`# ${title}`, '', intro, '', ...table(columns, rows), ''].join('\n') };
  });
}
