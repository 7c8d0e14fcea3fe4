import { documentReference } from '../../src/definitions/index.ts';
import { localize, type Locale } from '../../src/shared/index.ts';
import { helperReference } from '../../src/templates/index.ts';
import type { GeneratedFile } from './generated-file.ts';
import { code, table, titled } from './markdown.ts';

interface Page {
  readonly locale: Locale;
  readonly path: string;
  readonly title: string;
  readonly intro: string;
  readonly shows: string;
  readonly values: string;
  readonly blocks: string;
  readonly columns: readonly string[];
  readonly names: string;
  readonly namesIntro: string;
  readonly nameColumns: readonly string[];
}

const pages: readonly Page[] = [
  {
    locale: 'en',
    path: 'docs/reference/templates.md',
    title: 'Templates',
    intro:
      'Handlebars files under `templates/`. Every path is checked against the types of its data when the workspace is published, and every value is escaped for the output. Paths begin with `case` (`record`, or `statement` of a payout), `actor`, `now`, `document`, `organization` or `owner`; of cases also with `handoff`, `path` (the stages gone through) and `tasks`. People are shown by name. `{{> parts/address}}` shows another template, `{{#> layouts/letter}}…{{/layouts/letter}}` stands in a layout, which shows the body by `{{> @partial-block}}`. A value that may be empty stands in `{{#if}}`, or says what stands there instead.',
    shows: 'To show a value',
    values: 'To make a value',
    blocks: 'Blocks',
    columns: ['Helper', 'What it does', 'Example'],
    names: 'What a document can name',
    namesIntro: 'Besides the fields of the case or record. A member with `?` may be empty.',
    nameColumns: ['Name', 'What it is', 'Members'],
  },
  {
    locale: 'zh-CN',
    path: 'docs/reference/templates.zh-CN.md',
    title: '模板',
    intro:
      '`templates/` 下的 Handlebars 文件。发布工作区时，每个路径都按其数据类型检查；每个值都按输出格式转义。路径以 `case`（记录为 `record`，奖金结算为 `statement`）、`actor`、`now`、`document`、`organization` 或 `owner` 开头；事项还有 `handoff`、`path`（经过的阶段）和 `tasks`。人员以姓名显示。`{{> parts/address}}` 显示另一个模板；`{{#> layouts/letter}}…{{/layouts/letter}}` 置于版式之中，版式用 `{{> @partial-block}}` 显示内容。可能为空的值须放入 `{{#if}}`，或写明为空时的内容。',
    shows: '显示值',
    values: '生成值',
    blocks: '块',
    columns: ['助手', '作用', '示例'],
    names: '文档可引用的内容',
    namesIntro: '事项或记录的字段之外，还可引用以下内容。带 `?` 的成员可能为空。',
    nameColumns: ['名称', '含义', '成员'],
  },
];

/** The reference of the templates' helpers in English and Chinese. */
export function templateReference(): GeneratedFile[] {
  const helpers = helperReference();
  return pages.map(({ locale, path, title, intro, columns, ...titles }) => ({
    path,
    text: [
      `# ${title}`,
      '',
      intro,
      '',
      ...(['shows', 'values', 'blocks'] as const).flatMap((part) => {
        const rows = helpers[part].map(({ name, description, example }) => [
          code(name),
          localize(description, locale),
          code(example),
        ]);
        return titled(2, titles[part], table(columns, rows));
      }),
      ...titled(2, titles.names, [titles.namesIntro, '', ...namesTable(titles, locale)]),
    ].join('\n'),
  }));
}

function namesTable({ nameColumns }: Pick<Page, 'nameColumns'>, locale: Locale) {
  const rows = documentReference().map(({ path, means, members }) => [
    code(path),
    localize(means, locale),
    members.map(({ name, mayBeEmpty }) => code(mayBeEmpty ? `${name}?` : name)).join(', '),
  ]);
  return table(nameColumns, rows);
}
