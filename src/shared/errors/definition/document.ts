import { refused } from './refused.ts';

/** Errors in the form of a document: its syntax, keys, types and heading. */
export const documentErrors = {
  'no-workspace': refused(
    ['There are no definitions in {folder}.', '{folder} 中没有任何定义。'],
    [
      'A workspace has a folder `definitions` with YAML or JSON files; `baton new` makes one.',
      '工作区需有存放 YAML 或 JSON 文件的 `definitions` 文件夹；可用 `baton new` 创建。',
    ],
  ),
  'bad-encoding': refused(
    ['Here is something that is not UTF-8 text.', '此处内容不是 UTF-8 文本。'],
    ['Save the file as UTF-8.', '请将文件另存为 UTF-8 编码。'],
  ),
  'definition-too-large': refused(
    ['The file is too large (limit: {limit}).', '文件过大（上限：{limit}）。'],
    ['Divide it into several files.', '请拆分为多个文件。'],
  ),
  'template-file-too-large': refused(
    ['The file is too large (limit: {limit} bytes).', '文件过大（上限：{limit} 字节）。'],
    [
      'Make its pictures smaller: 300 dots an inch are enough.',
      '请缩小其中的图片：每英寸 300 点即可。',
    ],
  ),
  'file-not-text': refused(
    ['A Word template or picture is sent as base64.', 'Word 模板与图片须以 base64 发送。'],
    ['Give it `"encoding": "base64"`.', '请加上 `"encoding": "base64"`。'],
  ),
  'file-not-binary': refused(
    [
      'Only Word templates and pictures (PNG, JPEG) under `templates/` are sent as base64.',
      '只有 `templates/` 下的 Word 模板与图片（PNG、JPEG）以 base64 发送。',
    ],
    ['Send it as text, without `encoding`.', '请作为文本发送，不带 `encoding`。'],
  ),
  'file-not-base64': refused(['The content is not base64.', '内容不是有效的 base64。']),
  'yaml-syntax': refused(['This cannot be read: {detail}.', '无法读取：{detail}。']),
  'yaml-tab': refused(
    ['A tab is not allowed as indentation.', '缩进不能使用制表符。'],
    ['Indent by spaces.', '请使用空格缩进。'],
  ),
  'duplicate-key': refused(
    ['`{key}` is given twice here.', '此处 `{key}` 重复出现。'],
    ['Keep one of them.', '请只保留一个。'],
  ),
  'key-not-a-text': refused(['A key must be a single text.', '键必须是单个文本。']),
  'unknown-anchor': refused(
    ['There is no anchor `&{name}` before this.', '此前没有定义锚点 `&{name}`。'],
    [
      'An anchor is set by `&{name}` and used by `*{name}`.',
      '先用 `&{name}` 定义，再用 `*{name}` 引用。',
    ],
  ),
  'unquoted-comma': refused(
    [
      'This comma ends the value of `{key}`: within braces a text with a comma needs quotes.',
      '此逗号截断了 `{key}` 的值：花括号内含逗号的文本必须加引号。',
    ],
    ['Put the whole value of `{key}` in quotes.', '请给 `{key}` 的整个值加上引号。'],
  ),
  'not-a-definition': refused([
    'A definition is a map of settings with `kind` and `id`.',
    '定义应为包含 `kind` 与 `id` 的一组设置。',
  ]),
  'missing-kind': refused(
    ['It does not say what `kind` of definition it is.', '缺少 `kind`，无法得知是哪种定义。'],
    ['The kinds are {kinds}.', '可用的种类：{kinds}。'],
  ),
  'unknown-kind': refused(['There is no kind `{kind}`.', '没有 `{kind}` 这种定义。']),
  'unknown-key': refused(['`{key}` is not known here.', '此处没有 `{key}` 这一设置。']),
  'missing-key': refused(['`{key}` is missing.', '缺少 `{key}`。']),
  'wrong-type': refused([
    'This should be {expected}, but is {actual}.',
    '此处应为{expected}，实际为{actual}。',
  ]),
  'wrong-count': refused([
    'This list should have {expected}, but has {count}.',
    '此列表应有{expected}，实际有 {count} 项。',
  ]),
  'not-allowed': refused(['“{value}” is not possible here.', '此处不能使用“{value}”。']),
  'out-of-range': refused(['{value} should be {range}.', '{value} 应为 {range}。']),
  'bad-id': refused(
    ['“{id}” cannot be a name here.', '“{id}”不能用作此处的名称。'],
    [
      'Fields are named by letters, digits and `_` (`close_date`), everything else by small letters, digits and hyphens (`account-executive`).',
      '字段名使用字母、数字和 `_`（如 `close_date`），其他名称使用小写字母、数字和连字符（如 `account-executive`）。',
    ],
  ),
  'bad-language': refused(
    ['“{id}” is not a language.', '“{id}”不是语言代码。'],
    ['Use a language tag such as `en` or `zh-CN`.', '请使用语言代码，如 `en` 或 `zh-CN`。'],
  ),
  'duplicate-id': refused(
    ['There is another {kind} with the id `{id}`.', '已有另一个 id 为 `{id}` 的 {kind}。'],
    ['Ids are unique within a kind.', '同一种类的定义，id 不能重复。'],
  ),
  'text-lacks-language': refused(
    ['The text is missing in {languages}.', '该文本缺少语言：{languages}。'],
    [
      'The organization declares its languages; give the text in each of them, or one text for all.',
      '组织声明了所用语言；请逐一给出，或只写一段通用文本。',
    ],
  ),
  'release-damaged': refused([
    'Release {release} is damaged: its files are not those that its hash names.',
    '发布版本 {release} 已损坏：文件与其哈希值不符。',
  ]),
};
