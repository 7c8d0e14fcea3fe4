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
    ['Only documents of cases are made by themselves.', '只有事项的文档可以自动生成。'],
    ['Leave `when` out.', '请去掉 `when`。'],
  ),
};
