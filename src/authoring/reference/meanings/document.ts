import type { Meanings } from './meaning.ts';

export const documentMeanings: Meanings = {
  Document: {
    of: ['The cases, records or payouts that it is about.', '所涉及的事项、记录或奖金结算。'],
    template: [
      'Files under `templates/`, one for each kind of output: `quote.hbs` (HTML and PDF), `quote.docx` (Word), `quote.md.hbs`, `quote.txt.hbs`; each for all languages, or one for each: `{ en: quote.en.hbs, zh-CN: quote.zh-CN.hbs }`.',
      '`templates/` 下的文件，每种输出一个：`quote.hbs`（HTML 与 PDF）、`quote.docx`（Word）、`quote.md.hbs`、`quote.txt.hbs`；可各语言共用，也可每种语言一个：`{ en: quote.en.hbs, zh-CN: quote.zh-CN.hbs }`。',
    ],
    sheets: [
      'The sheets of a workbook, for the format `xlsx`.',
      '工作簿的各工作表，用于 `xlsx` 格式。',
    ],
    formats: [
      '`pdf`, `docx`, `xlsx`, `html`, `markdown` or `text`; by default what the templates write, HTML as PDF.',
      '`pdf`、`docx`、`xlsx`、`html`、`markdown` 或 `text`；默认按模板而定，HTML 输出为 PDF。',
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
    approve: [
      'Who agrees before it is released: never whoever asked for it.',
      '发布前由谁审批：申请人不得自行审批。',
    ],
    sign: [
      'Who accepts it by name; moves and checklists may require that it is signed.',
      '由谁具名签署；流转与检查清单可要求其已签署。',
    ],
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
    survey: ['The answers to a survey.', '某问卷的答复。'],
    meeting: ['The occurrences of a meeting.', '某会议的各次会议。'],
    training: ['The learners of a training.', '某培训的学员。'],
    award: ['The awards that were given.', '已颁发的奖励。'],
    incentive: [
      'What each participant of a plan is paid for a period.',
      '某激励方案中每位参与者每期的结算。',
    ],
  },
  'Document sheets': {
    title: ['The name of the sheet.', '工作表名称。'],
    rows: [
      'A list, such as `case.lines`: a row for each of its items, which the columns call `row`. One row by default.',
      '列表，如 `case.lines`：每项一行，列中以 `row` 表示；默认只有一行。',
    ],
    columns: ['The columns, from left to right.', '从左到右的各列。'],
  },
  'Document sheets.columns': {
    title: ['The heading of the column.', '列标题。'],
    value: [
      'An expression, such as `row.quantity`; the cell is empty while it has no value.',
      '表达式，如 `row.quantity`；无值时单元格为空。',
    ],
    total: [
      'The sum of the column stands below it: of numbers, and of amounts of one currency.',
      '在列下方显示合计：适用于数字与同一币种的金额。',
    ],
  },
  'Document when': {
    move: ['With these moves.', '随这些流转。'],
    handoff: ['With these handoffs.', '随这些交接。'],
    stage: ['On entering these stages.', '进入这些阶段时。'],
    where: ['With them only when this holds of the case.', '仅当事项满足该条件时生成。'],
    schedule: [
      'Or by a schedule: one for each case or record that counts.',
      '或按计划：为每个符合条件的事项或记录各生成一份。',
    ],
    period: [
      'Of a plan: `closed`, when a period is closed; one for everybody who takes part, in his language.',
      '用于激励方案：`closed` 即期间关账时，为每位参与者以其语言各生成一份。',
    ],
  },
  'Document when.schedule': {
    every: [
      '`day`, `week`, `month`, `quarter` or `year`, of the calendar.',
      '`day`、`week`、`month`、`quarter` 或 `year`，按自然周期。',
    ],
    on: [
      'For a week its days, such as `monday` (the default); else the day of the month: 1 to 28, or `last`. Of a quarter or a year it is the first month, for `last` the last one.',
      '按周：星期几，如 `monday`（默认）；其余为月中的日期：1 至 28 或 `last`。按季、按年取首月，`last` 取末月。',
    ],
    at: [
      'The time of day in the zone of the organization; `08:00` by default.',
      '组织时区的时刻；默认 `08:00`。',
    ],
    where: ['Which cases or records count; all by default.', '哪些事项或记录需要生成；默认全部。'],
  },
  'Document sign': {
    by: [
      'Who accepts it: `customer` (the default) by a link, roles in the app, or several; it is signed when each has accepted, and one person of a role is enough.',
      '由谁签署：`customer`（默认，通过链接），或由角色在系统内签署，可写多个；各方均接受后即为已签署，每个角色一人即可。',
    ],
    name: [
      'The name of the customer who is asked to accept; whoever sends the link says where it gives none.',
      '签署客户的姓名；为空时由发送链接的人填写。',
    ],
    email: [
      'His e-mail address; whoever sends the link says where it gives none.',
      '其电子邮箱；为空时由发送链接的人填写。',
    ],
    within: ['How long the link is good; 30 days by default.', '链接的有效期；默认 30 天。'],
    format: [
      'The file that is shown and accepted; the PDF by default, else the first.',
      '供查看和签署的文件格式；默认 PDF，没有则取第一种。',
    ],
    send: [
      'The channel of type email by which the link goes to the customer as soon as the document is released, and once more three days before it ends; nothing is sent while `email` gives no address.',
      '文档发布后自动向客户发送链接的邮件渠道（类型为 email），到期前三天再提醒一次；`email` 为空时不发送。',
    ],
    attach: [
      'Whether the file goes with a mailed link, up to 5 MB; not by default.',
      '邮件是否附上该文件（不超过 5 MB）；默认不附。',
    ],
  },
  'Document approve': {
    when: ['Only when this holds.', '仅在满足时需要审批。'],
    by: ['Roles of which one agrees.', '由其中一人审批的角色。'],
  },
};
