import type { Meanings } from './meaning.ts';

export const documentMeanings: Meanings = {
  Document: {
    of: ['The cases, records or payouts that it is about.', '所涉及的事项、记录或奖金结算。'],
    template: [
      'Files under `templates/`, one for each kind of output: `quote.hbs` (HTML and PDF), `quote.md.hbs`, `quote.txt.hbs`; each for all languages, or one for each: `{ en: quote.en.hbs, zh-CN: quote.zh-CN.hbs }`.',
      '`templates/` 下的文件，每种输出一个：`quote.hbs`（HTML 与 PDF）、`quote.md.hbs`、`quote.txt.hbs`；可各语言共用，也可每种语言一个：`{ en: quote.en.hbs, zh-CN: quote.zh-CN.hbs }`。',
    ],
    formats: [
      '`pdf`, `html`, `markdown` or `text`; by default what the templates write, HTML as PDF.',
      '`pdf`、`html`、`markdown` 或 `text`；默认按模板而定，HTML 输出为 PDF。',
    ],
    number: [
      'Numbers without gaps, such as `Q-{year}-{0000}`; they start again with each `{year}`, `{month}`, `{day}` or `{department}`.',
      '无断号的编号，如 `Q-{year}-{0000}`；随 `{year}`、`{month}`、`{day}` 或 `{department}` 重新开始。',
    ],
    language: [
      'A language, or an expression that gives one; the first of the organization by default.',
      '语言，或给出语言的表达式；默认为组织的第一种语言。',
    ],
    when: ['When it is made by itself; on demand otherwise.', '何时自动生成；否则按需生成。'],
    approve: ['Who agrees before it is released.', '发布前由谁审批。'],
    keep: ['How long it is kept; without end by default.', '保留多久；默认永久保留。'],
    file: [
      'The name of the file, with placeholders; title and number by default.',
      '文件名，可含占位符；默认为名称与编号。',
    ],
    see: [
      'Roles that may see it; by default all who see the case or record.',
      '可见的角色；默认能查看该事项或记录的人均可见。',
    ],
  },
  'Document of': {
    funnel: ['The cases of a funnel.', '某漏斗的事项。'],
    record: ['The records of a type.', '某类型的记录。'],
    incentive: [
      'What each participant of a plan is paid for a period.',
      '某激励方案中每位参与者每期的结算。',
    ],
  },
  'Document when': {
    move: ['With these moves.', '随这些流转。'],
    handoff: ['With these handoffs.', '随这些交接。'],
    stage: ['On entering these stages.', '进入这些阶段时。'],
  },
  'Document approve': {
    when: ['Only when this holds.', '仅在满足时需要审批。'],
    by: ['Roles of which one agrees.', '由其中一人审批的角色。'],
  },
};
