import { readFileSync } from 'node:fs';
import { functionReference, type FunctionReference } from '../../../src/expressions/index.ts';
import { localize, type Locale } from '../../../src/shared/index.ts';
import type { GeneratedFile } from '../generated-file.ts';
import { code, table, titled } from '../markdown.ts';
import { notes, operators, roots, types, type Entry } from './language.ts';

const pages = [
  {
    locale: 'en',
    path: 'docs/reference/expressions.md',
    title: 'Expressions',
    types: 'Types',
    typeColumns: ['Type', 'What it is', 'Example'],
    roots: 'What an expression may speak of',
    rootColumns: ['Name', 'What it is'],
    operators: 'Operators',
    operatorColumns: ['Operator', 'What it does', 'Example'],
    functions: 'Functions',
    functionIntro:
      'Called `f(x, y)` or `x.f(y)`. `T` stands for one type throughout a signature; all `money` in it is of one currency. Each example is one of the project’s tests, with the result that it has there.',
    functionColumns: ['Function', 'What it does', 'Example'],
  },
  {
    locale: 'zh-CN',
    path: 'docs/reference/expressions.zh-CN.md',
    title: '表达式',
    types: '类型',
    typeColumns: ['类型', '说明', '示例'],
    roots: '表达式可引用的内容',
    rootColumns: ['名称', '说明'],
    operators: '运算符',
    operatorColumns: ['运算符', '作用', '示例'],
    functions: '函数',
    functionIntro:
      '可写作 `f(x, y)` 或 `x.f(y)`。`T` 在同一签名中代表同一类型；同一签名中的 `money` 均为同一币种。每个示例都取自项目的测试，并附其结果。',
    functionColumns: ['函数', '作用', '示例'],
  },
] as const;
type Page = (typeof pages)[number];

/** The reference of the expression language in English and Chinese. */
export function expressionReference(): GeneratedFile[] {
  return pages.map((page) => ({
    path: page.path,
    text: [
      `# ${page.title}`,
      '',
      ...notes.flatMap(({ title, text }) =>
        titled(2, localize(title, page.locale), [localize(text, page.locale)]),
      ),
      ...titled(2, page.types, entryTable(page.typeColumns, types, page.locale)),
      ...titled(2, page.roots, entryTable(page.rootColumns, roots, page.locale)),
      ...titled(2, page.operators, entryTable(page.operatorColumns, operators, page.locale)),
      ...titled(2, page.functions, [page.functionIntro]),
      ...functionTables(page),
    ].join('\n'),
  }));
}

function entryTable(columns: readonly string[], entries: readonly Entry[], locale: Locale) {
  const rows = entries.map((entry) => {
    const example = entry.example === undefined ? '' : code(entry.example);
    const name = entry.code.split('  ').map(code).join(' ');
    return [name, localize(entry.words, locale), example].slice(0, columns.length);
  });
  return table(columns, rows);
}

function functionTables(page: Page): string[] {
  const families = Map.groupBy(functionReference(), ({ family }) => localize(family, page.locale));
  return [...families].flatMap(([family, functions]) => {
    const rows = functions.map((entry) => functionRow(entry, page.locale));
    return titled(3, family, table(page.functionColumns, rows));
  });
}

function functionRow(entry: FunctionReference, locale: Locale): string[] {
  const signatures = entry.signatures.map(code).join('\n');
  return [signatures, localize(entry.description, locale), exampleOf(entry.name)];
}

interface Tested {
  readonly source: string;
  readonly result: unknown;
}

const tests = new URL('../../../test/expressions/conformance.json', import.meta.url);
const tested = JSON.parse(readFileSync(tests, 'utf8')) as readonly Tested[];

/** The shortest tested expression with the function, the function itself rather than one that ends so. */
function exampleOf(name: string): string {
  const calls = new RegExp(`(?<![A-Za-z])${name}\\(`);
  const [example] = tested
    .filter(({ source }) => calls.test(source))
    .toSorted((one, other) => one.source.length - other.source.length);
  return example ? `${code(example.source)} → ${code(JSON.stringify(example.result))}` : '';
}
