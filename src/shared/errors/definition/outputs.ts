import { refused } from './refused.ts';

/** Errors in documents, but for their templates. */
export const outputErrors = {
  'unknown-template': refused(
    ['There is no template `{name}`.', '没有模板 `{name}`。'],
    [
      'Templates are files that end in `.hbs`, in the folder `templates`.',
      '模板是 `templates` 文件夹中以 `.hbs` 结尾的文件。',
    ],
  ),
  'template-twice': refused(
    ['There is another template for {format} already.', '已有另一个用于 {format} 的模板。'],
    ['Give one for each kind of output.', '每种输出只能有一个模板。'],
  ),
  'format-without-sheets': refused(
    ['There are no sheets from which a workbook could be made.', '没有可用于生成工作簿的工作表。'],
    ['Describe them under `sheets`.', '请在 `sheets` 下定义。'],
  ),
  'document-without-template': refused(
    ['The document has neither a template nor sheets.', '该文档既无模板也无工作表。'],
    ['Name a template, such as `template: quote.hbs`.', '请指定模板，如 `template: quote.hbs`。'],
  ),
  'sheet-rows': refused(
    ['`{rows}` is no list of rows.', '`{rows}` 不是行的列表。'],
    ['Name one, such as `case.lines`.', '请指定列表，如 `case.lines`。'],
  ),
  'sheet-value': refused(
    ['A cell cannot show all of `{value}`.', '单元格无法显示整个 `{value}`。'],
    ['Name a part of it, such as `row.product.label`.', '请指定其中一项，如 `row.product.label`。'],
  ),
  'sheet-total': refused(
    ['`{value}` cannot be added up.', '`{value}` 无法合计。'],
    ['Numbers can, and amounts of one currency.', '只有数字与同一币种的金额可以合计。'],
  ),
  'format-without-template': refused(
    ['There is no template from which {format} could be made.', '没有可生成 {format} 的模板。'],
    ['Name a template that ends in `{ending}`.', '请指定以 `{ending}` 结尾的模板。'],
  ),
  'number-part-unknown': refused(
    ['A number cannot have `{part}`.', '编号中不能有 `{part}`。'],
    [
      'Write for example `Q-{year}-{0000}`; `{month}`, `{day}` and `{department}` are known, too.',
      '例如 `Q-{year}-{0000}`；也可使用 `{month}`、`{day}` 和 `{department}`。',
    ],
  ),
  'number-part-missing': refused(
    [
      'The number lacks `{part}`, so that one would be given twice.',
      '编号缺少 `{part}`，会出现重复的编号。',
    ],
    ['Write for example `Q-{year}-{0000}`.', '例如 `Q-{year}-{0000}`。'],
  ),
  'document-language': refused([
    'The organization does not speak `{language}`.',
    '组织未使用语言 `{language}`。',
  ]),
  'document-of-records': refused(
    [
      'Only documents of cases are made with what happens: `{setting}`.',
      '只有事项的文档可以随业务动作自动生成：`{setting}`。',
    ],
    ['Write a `schedule`, or leave it out.', '请改用 `schedule`，或去掉该项。'],
  ),
  'document-of-plans': refused(
    [
      'Only a plan has periods that are closed: `{setting}`.',
      '只有激励方案才有可关账的期间：`{setting}`。',
    ],
    ['Leave it out, or make the document `of` a plan.', '请去掉该项，或将 `of` 改为激励方案。'],
  ),
  'document-without-rows': refused(
    ['Statements of a plan are not made by a schedule.', '激励方案的结算单不能按计划自动生成。'],
    [
      'Write `period: closed` instead: they are made when a period is closed.',
      '请改用 `period: closed`：结算单在关账时生成。',
    ],
  ),
  'schedule-day': refused(
    [
      '“{value}” is not a day on which something is made every {every}.',
      '“{value}”不能作为每个周期（{every}）的生成日。',
    ],
    [
      'Write a number from 1 to 28 or `last` for a month, a quarter or a year, a weekday for a week, nothing for a day.',
      '按月、季、年请写 1 至 28 或 `last`；按周请写星期；按日无需填写。',
    ],
  ),
  'unknown-document': refused(['There is no document `{name}`.', '没有文档 `{name}`。']),
  'document-elsewhere': refused(
    [
      '`{name}` is not a document of the cases of `{funnel}`.',
      '`{name}` 不是 `{funnel}` 事项的文档。',
    ],
    ['Name a document whose `of` is this funnel.', '请指定 `of` 为该漏斗的文档。'],
  ),
  'document-not-for-signing': refused(
    ['`{name}` says nothing about signing.', '`{name}` 未设定签署方式。'],
    [
      'Add `sign` to the document, or ask for `released`.',
      '请在文档中添加 `sign`，或改为要求 `released`。',
    ],
  ),
  'document-too-late': refused(
    [
      '`{name}` must be there before, but is only made by this.',
      '此处要求已有 `{name}`，但它在此之后才会生成。',
    ],
    [
      'Have it made earlier, by a stage or another move, or do not ask for it here.',
      '请让它在更早的阶段或流转中生成，或不在此要求。',
    ],
  ),
  'signing-channel': refused(
    [
      'A link for signing is mailed; `{channel}` is a channel of type {type}.',
      '签署链接以邮件发送；`{channel}` 是类型为 {type} 的渠道。',
    ],
    ['Name a channel of type email.', '请填写类型为 email 的渠道。'],
  ),
  'signing-format': refused(
    ['The document is not made as {format}.', '该文档不生成 {format} 格式。'],
    ['It is made as: {known}.', '其格式有：{known}。'],
  ),
};
