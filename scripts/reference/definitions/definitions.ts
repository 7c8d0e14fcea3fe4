import {
  documentedSections,
  kindsWithSchemas,
  meanings,
  purposes,
  typeWords,
  type Key,
  type Meaning,
  type Section,
} from '../../../src/authoring/index.ts';
import { fieldTypes } from '../../../src/definitions/index.ts';
import { localize, type Locale } from '../../../src/shared/index.ts';
import type { GeneratedFile } from '../generated-file.ts';
import { code, table, titled } from '../markdown.ts';
import { exampleOf } from './examples.ts';

const pages = [
  {
    locale: 'en',
    path: 'docs/reference/definitions.md',
    title: 'Definitions',
    intro:
      'Every kind of definition with all its keys. A file is YAML or JSON and may hold several documents, divided by `---`. A key marked * is required. `<id>` stands for an id that you choose. Conditions and `=` expressions are explained in [Expressions](expressions.md), the messages of the check in [Errors](errors.md).',
    every: 'Every definition',
    kind: 'a kind',
    example: 'Example:',
    columns: ['Key', 'What is written', 'Meaning'],
    fieldTypes: 'Field types',
    fieldColumns: ['Type', 'What it is', 'Settings of its own', 'Can be filtered by', 'Reports'],
    groups: 'grouping',
    none: '–',
  },
  {
    locale: 'zh-CN',
    path: 'docs/reference/definitions.zh-CN.md',
    title: '定义',
    intro:
      '各种定义及其全部键。文件为 YAML 或 JSON，一个文件可含多份文档，以 `---` 分隔。带 * 的键必填。`<id>` 代表自行选定的 id。条件与 `=` 表达式见[表达式](expressions.zh-CN.md)，检查给出的消息见[错误](errors.zh-CN.md)。',
    every: '所有定义',
    kind: '种类',
    example: '示例：',
    columns: ['键', '写法', '含义'],
    fieldTypes: '字段类型',
    fieldColumns: ['类型', '说明', '专有设置', '筛选方式', '报表'],
    groups: '分组',
    none: '–',
  },
] as const;
type Page = (typeof pages)[number];

/** The reference of definitions in English and Chinese. */
export function definitionReference(): GeneratedFile[] {
  const sections = documentedSections();
  return pages.map((page) => ({
    path: page.path,
    text: [
      ...titled(1, page.title, [page.intro]),
      ...titled(2, page.every, headingTable(page, sections)),
      ...kindsWithSchemas().flatMap(([kind]) => kindText(page, kind, sections)),
      ...kindText(page, 'Field', sections),
      ...titled(2, page.fieldTypes, fieldTypeTable(page)),
    ].join('\n'),
  }));
}

const heading = Object.keys(meanings['Every definition'] ?? {});

function headingTable(page: Page, sections: readonly Section[]): string[] {
  const keys = sections.find(({ name }) => name === 'Record')?.keys ?? [];
  const own = keys.filter(({ key }) => heading.includes(key));
  return keyTable(page, 'Every definition', own);
}

function kindText(page: Page, kind: string, sections: readonly Section[]): string[] {
  const own = sections.filter(({ name }) => name === kind || name.startsWith(`${kind} `));
  const example = exampleOf(kind);
  const purpose = purposes[kind];
  return [
    ...titled(2, kind, purpose ? [inLanguage(purpose, page.locale)] : []),
    ...own.flatMap((section) => sectionText(page, kind, section)),
    ...(example === undefined ? [] : [page.example, '', '```yaml', example.trimEnd(), '```', '']),
  ];
}

function sectionText(page: Page, kind: string, { name, keys }: Section): string[] {
  const own = name === kind ? keys.filter(({ key }) => !isHeading(kind, key)) : keys;
  const lines = keyTable(page, name, own);
  if (name === kind) return [...lines, ''];
  return titled(3, `${kind}: ${code(name.slice(kind.length + 1))}`, lines);
}

const isHeading = (kind: string, key: string) => kind !== 'Field' && heading.includes(key);

function keyTable(page: Page, section: string, keys: readonly Key[]): string[] {
  return table(
    page.columns,
    keys.map(({ key, required, schema }) => {
      const meaning = meanings[section]?.[key];
      return [
        `${code(key)}${required ? ' *' : ''}`,
        key === 'kind' ? page.kind : typeWords(schema)[page.locale],
        meaning ? inLanguage(meaning, page.locale) : '',
      ];
    }),
  );
}

const inLanguage = ([en, zh]: Meaning, locale: Locale) => (locale === 'en' ? en : zh);

function fieldTypeTable(page: Page): string[] {
  return table(
    page.fieldColumns,
    [...fieldTypes.values()].map((type) => {
      const needs = type.needs ?? [];
      const settings = type.settings.map(
        (name) => `${code(name)}${needs.includes(name) ? ' *' : ''}`,
      );
      const reports = [...(type.groups ? [page.groups] : []), ...type.aggregations.map(code)];
      return [
        code(type.name),
        localize(type.title, page.locale),
        settings.join(', ') || page.none,
        type.operators.map(code).join(', ') || page.none,
        reports.join(', ') || page.none,
      ];
    }),
  );
}
