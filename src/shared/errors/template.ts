import { refused } from './definition/refused.ts';

/** Errors of templates. All but the last few are found when a workspace is checked. */
export const templateErrors = {
  'template-syntax': refused(
    ['The template cannot be read: {detail}.', '无法解析模板：{detail}。'],
    [
      'Every `{{#…}}` needs its `{{/…}}`, every `{{` its `}}`.',
      '每个 `{{#…}}` 须有对应的 `{{/…}}`，每个 `{{` 须有 `}}`。',
    ],
  ),
  'template-raw': refused(
    [
      'Values are always escaped: `{{{…}}}` and `{{&…}}` are not allowed.',
      '值必须转义：不允许 `{{{…}}}` 与 `{{&…}}`。',
    ],
    ['Write `{{…}}`.', '请写 `{{…}}`。'],
  ),
  'template-unsupported': refused([
    'Templates of Baton have no `{what}`.',
    'Baton 模板不支持 `{what}`。',
  ]),
  'template-unknown-name': refused(['There is no `{name}` here.', '此处没有 `{name}`。']),
  'template-unknown-path': refused(['`{of}` has no `{name}`.', '`{of}` 没有 `{name}`。']),
  'template-list-member': refused(
    ['`{of}` is a list and has no `{name}` of its own.', '`{of}` 是列表，自身没有 `{name}`。'],
    ['Go through it with `{{#each …}}`.', '请用 `{{#each …}}` 逐项处理。'],
  ),
  'template-no-outer': refused(
    ['`{path}`: there is nothing around this place.', '`{path}`：此处之外没有外层。'],
    [
      'Only loops and `{{#with}}` have something around them; a partial sees what it is given. Everything is found from `@root`.',
      '只有循环与 `{{#with}}` 内才有外层；子模板只能使用传入的内容。也可从 `@root` 开始。',
    ],
  ),
  'template-no-item': refused([
    '`{path}` stands for the item of a loop, and there is no loop here.',
    '`{path}` 表示循环中的项，但此处没有循环。',
  ]),
  'template-may-be-empty': refused(
    ['`{path}` may be empty here.', '`{path}` 在此处可能为空。'],
    [
      'Put it in `{{#if …}}…{{/if}}`, or say what stands there instead: `{{default … "–"}}`, or `default="–"` in a helper.',
      '请放入 `{{#if …}}…{{/if}}`，或写明为空时的内容：`{{default … "–"}}`，助手中用 `default="–"`。',
    ],
  ),
  'template-always': refused(
    [
      '`{path}` is never empty, so this condition says nothing.',
      '`{path}` 从不为空，该条件没有意义。',
    ],
    [
      'Compare it with something: `{{#when "case.discount > 0"}}`.',
      '请与某个值比较：`{{#when "case.discount > 0"}}`。',
    ],
  ),
  'template-not-shown': refused(
    ['`{path}` is {actual} and cannot be written as it is.', '`{path}` 是{actual}，不能直接显示。'],
    [
      'Name one of its members, or go through it with `{{#each …}}`.',
      '请写出其成员，或用 `{{#each …}}` 逐项处理。',
    ],
  ),
  'template-unknown-helper': refused(['There is no helper `{name}`.', '没有助手 `{name}`。']),
  'template-block-helper': refused(
    ['`{name}` stands around a part of the template.', '`{name}` 须包住模板的一部分。'],
    ['Write `{{#{name} …}}…{{/{name}}}`.', '请写 `{{#{name} …}}…{{/{name}}}`。'],
  ),
  'template-arguments': refused(
    ['`{name}` is not written like this.', '`{name}` 的写法不正确。'],
    ['Write for example `{example}`.', '例如 `{example}`。'],
  ),
  'template-argument-type': refused([
    '`{name}` takes {expected}, and this is {actual}.',
    '`{name}` 需要{expected}，这里却是{actual}。',
  ]),
  'template-unknown-setting': refused([
    '`{helper}` has no setting `{name}`.',
    '`{helper}` 没有设置 `{name}`。',
  ]),
  'template-setting': refused(
    ['`{name}` of `{helper}` does not take this.', '`{helper}` 的 `{name}` 不接受此值。'],
    ['It takes {right}.', '可用：{right}。'],
  ),
  'template-sum-currency': refused(
    [
      'Amounts that may be of different currencies cannot be added.',
      '币种可能不同的金额不能相加。',
    ],
    ['Give the field a currency.', '请为该字段指定币种。'],
  ),
  'template-wrong-format': refused(
    ['`{name}` has no meaning in {format}.', '`{name}` 不能用于 {format}。'],
    ['Use it in an HTML or Word template.', '请在 HTML 或 Word 模板中使用。'],
  ),
  'template-picture-alone': refused(
    [
      '`{name}` shows a picture, which is no text for another helper.',
      '`{name}` 显示图片，不能作为其他助手的文本。',
    ],
    ['Give it braces of its own: `{{{name} …}}`.', '请单独写成 `{{{name} …}}`。'],
  ),
  'template-unknown-picture': refused(
    ['There is no picture `{name}` under `templates/`.', '`templates/` 下没有图片 `{name}`。'],
    [
      'Put the file into the folder `templates` and name it from there.',
      '请将文件放入 `templates` 文件夹，并写出其中的相对路径。',
    ],
  ),
  'template-picture-type': refused(
    [
      '`{name}` is no picture that a template can show by name.',
      '`{name}` 不是模板可按名称显示的图片。',
    ],
    [
      'Pictures under `templates/` are PNG or JPEG: save a drawing (SVG) as PNG.',
      '`templates/` 下的图片须为 PNG 或 JPEG；矢量图（SVG）请另存为 PNG。',
    ],
  ),
  'template-word-picture-place': refused(
    ['A picture cannot stand at this place of a Word file.', 'Word 文件的此处不能放置图片。'],
    [
      'Put it into a paragraph of the body, a table, a header or a footer.',
      '请放在正文、表格、页眉或页脚的段落中。',
    ],
  ),
  'template-lacks-language': refused(
    ['The text is missing in: {languages}.', '缺少以下语言的文本：{languages}。'],
    [
      'Write for example `{{t en="Quotation" zh-CN="报价单"}}`.',
      '例如 `{{t en="Quotation" zh-CN="报价单"}}`。',
    ],
  ),
  'template-text-place': refused([
    'The text has a place `{name}` that nothing is given for.',
    '文本中的 `{name}` 没有给出内容。',
  ]),
  'template-text-unused': refused([
    'The text has no place for `{name}`.',
    '文本中没有 `{name}` 的位置。',
  ]),
  'template-unknown-partial': refused(['There is no template `{name}`.', '没有模板 `{name}`。']),
  'template-partial-cycle': refused([
    'Templates show one another without end: {cycle}.',
    '模板互相嵌套，没有尽头：{cycle}。',
  ]),
  'template-no-content': refused(
    ['This template was not given a body to show.', '该模板没有收到可显示的内容。'],
    [
      'Use it as a layout: `{{#> layouts/letter}}…{{/layouts/letter}}`.',
      '请作为版式使用：`{{#> layouts/letter}}…{{/layouts/letter}}`。',
    ],
  ),
  'template-content-twice': refused(['A layout shows its body once.', '版式只能显示一次内容。']),
  'template-content-unused': refused(
    ['The layout `{name}` does not show its body.', '版式 `{name}` 没有显示内容。'],
    ['Write `{{> @partial-block}}` in it.', '请在其中写 `{{> @partial-block}}`。'],
  ),
  'template-too-large': refused([
    'The template comes to more than {limit} partials.',
    '模板所含的子模板超过 {limit} 个。',
  ]),
  'template-word-unreadable': refused(
    ['This is no Word document.', '这不是 Word 文档。'],
    ['Save it in Word as “Word Document (.docx)”.', '请在 Word 中另存为“Word 文档 (.docx)”。'],
  ),
  'template-word-too-large': refused([
    'The Word document unpacks to more than {limit} bytes or {parts} parts.',
    'Word 文档解压后超过 {limit} 字节或 {parts} 个部件。',
  ]),
  'template-word-refused': refused(
    ['The Word template has {what}.', 'Word 模板含有{what}。'],
    [
      'A template holds text, tables and its own pictures, and links to web pages at most.',
      '模板只能包含文字、表格与自带图片，以及指向网页的链接。',
    ],
  ),
  'template-word-braces': refused(
    ['`{{` and `}}` do not match near “{near}”.', '“{near}”附近的 `{{` 与 `}}` 不成对。'],
    [
      'Each tag stands in one paragraph, between `{{` and `}}`.',
      '每个标签须在同一段内，写在 `{{` 与 `}}` 之间。',
    ],
  ),
  'template-word-empty-tag': refused([
    'There is nothing between the braces.',
    '大括号之间没有内容。',
  ]),
  'template-word-block': refused(
    [
      '`{block}` begins and ends at places that cannot be repeated as one.',
      '`{block}` 的开始与结束位置无法作为整体重复。',
    ],
    [
      'Begin and end it in one paragraph, in paragraphs of their own, or in the first and last cell of a row.',
      '请在同一段落内、各自独立的段落中，或表格行的首尾单元格中开始和结束。',
    ],
  ),
  'template-word-broken': refused(
    [
      'The blocks of the template cut it so that Word could not open the result.',
      '模板中的块切断了文档结构，生成的文件无法用 Word 打开。',
    ],
    [
      'Begin and end each block, and `{{else}}`, in one paragraph, in paragraphs of their own, or in one row.',
      '请让每个块及其 `{{else}}` 位于同一段落、各自独立的段落，或同一表格行中。',
    ],
  ),
  'template-budget': {
    status: 422,
    message: {
      en: 'The document takes more than {limit} {what}.',
      'zh-CN': '文档超过 {limit} {what}。',
    },
    hint: { en: 'Show less in it.', 'zh-CN': '请减少其中的内容。' },
  },
  'template-data-missing': {
    status: 422,
    message: {
      en: '`{path}` names `{id}`, which is no longer there.',
      'zh-CN': '`{path}` 指向的 `{id}` 已不存在。',
    },
  },
  'template-not-a-picture': {
    status: 422,
    message: {
      en: 'The file “{name}” is not a picture that can be shown.',
      'zh-CN': '文件“{name}”不是可显示的图片。',
    },
    hint: { en: 'Attach a PNG, JPEG, WebP or GIF.', 'zh-CN': '请使用 PNG、JPEG、WebP 或 GIF。' },
  },
  'template-picture-broken': {
    status: 422,
    message: {
      en: 'The picture “{name}” cannot be shown: {what}.',
      'zh-CN': '无法显示图片“{name}”：{what}。',
    },
    hint: {
      en: 'Save it again as PNG or JPEG from a program that shows it.',
      'zh-CN': '请在能打开该图片的程序中重新另存为 PNG 或 JPEG。',
    },
  },
  'template-qr-too-long': {
    status: 422,
    message: {
      en: 'A QR code holds at most {limit} bytes; this text has {bytes}.',
      'zh-CN': '二维码最多容纳 {limit} 字节，此文本有 {bytes} 字节。',
    },
  },
  'amount-too-large': {
    status: 422,
    message: {
      en: 'The amount {amount} is too large to be written in words.',
      'zh-CN': '金额 {amount} 过大，无法大写。',
    },
  },
};
