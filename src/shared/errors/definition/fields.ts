import { refused } from './refused.ts';

/** Errors in the fields of a funnel or record type. */
export const fieldErrors = {
  'unknown-field-type': refused(['There is no field type `{name}`.', '没有字段类型 `{name}`。']),
  'setting-not-for-type': refused([
    'A field of type `{type}` has no setting `{setting}`.',
    '`{type}` 类型的字段没有 `{setting}` 设置。',
  ]),
  'field-needs-setting': refused([
    'A field of type `{type}` needs `{setting}`.',
    '`{type}` 类型的字段必须有 `{setting}`。',
  ]),
  'reserved-name': refused(
    ['`{name}` is kept by Baton itself.', '`{name}` 由 Baton 保留。'],
    ['Choose another name, such as `{name}_2`.', '请换一个名称，如 `{name}_2`。'],
  ),
  'column-type': refused(
    ['A column of a table cannot be of type `{type}`.', '明细表的列不能是 `{type}` 类型。'],
    [
      'Tables hold plain values; a computed column names its type, too.',
      '明细表只能存放普通值；计算列也需写明类型。',
    ],
  ),
  'no-options': refused(['There is nothing to choose from.', '没有任何可选项。']),
  'duplicate-option': refused(['`{name}` is there twice.', '`{name}` 重复出现。']),
  'field-not-shown': refused(
    [
      '`{name}` is of type `{type}` and does not fit here.',
      '`{name}` 是 `{type}` 类型，不能在此显示。',
    ],
    ['Cards and lists show fields with one short value.', '卡片和列表只显示取值简短的字段。'],
  ),
  'field-shown-twice': refused(['`{name}` is there twice.', '`{name}` 重复出现。']),
  'option-cycle': refused(
    ['The options wait for each other: {cycle}.', '选项互相依赖：{cycle}。'],
    [
      'Let one of the fields offer its options unconditionally.',
      '请让其中一个字段的选项不设条件。',
    ],
  ),
  'min-above-max': refused([
    'The smallest value {min} is above the largest, {max}.',
    '最小值 {min} 大于最大值 {max}。',
  ]),
  'bad-currency': refused(
    ['“{currency}” is not a currency.', '“{currency}”不是有效的货币代码。'],
    ['Use a code of ISO 4217, such as `CNY`.', '请使用 ISO 4217 货币代码，如 `CNY`。'],
  ),
  'too-many-decimals': refused([
    'At most {limit} digits after the point are possible.',
    '小数位数最多 {limit} 位。',
  ]),
  'bad-pattern': refused(
    ['The pattern “{pattern}” cannot be used: {detail}.', '无法使用模式“{pattern}”：{detail}。'],
    [
      'Patterns are RE2: no look-around and no back-references.',
      '模式采用 RE2 语法：不支持环视和反向引用。',
    ],
  ),
  'bad-size': refused(
    ['“{value}” is not a size of a file.', '“{value}”不是有效的文件大小。'],
    [
      'Write a number and `kB`, `MB` or `GB`, such as `5 MB`.',
      '请写数字加 `kB`、`MB` 或 `GB`，如 `5 MB`。',
    ],
  ),
  'bad-media-type': refused(
    ['“{value}” is not a media type.', '“{value}”不是有效的媒体类型。'],
    ['Write for example `application/pdf` or `image/*`.', '例如 `application/pdf` 或 `image/*`。'],
  ),
  'bad-series': refused(
    ['“{value}” is not a pattern of numbers.', '“{value}”不是有效的编号格式。'],
    [
      'It has one counter of zeros and may have year, month and day: `D-{year}-{0000}`.',
      '须含一个由零组成的计数器，可含年、月、日：`D-{year}-{0000}`。',
    ],
  ),
  'computed-and-required': refused(
    [
      'A computed field is always there and need not be required.',
      '计算字段始终有值，无需设为必填。',
    ],
    ['Leave `required` out.', '请去掉 `required`。'],
  ),
  'computed-and-default': refused(
    ['A computed field has no default.', '计算字段没有默认值。'],
    ['Leave `default` or `computed` out.', '请去掉 `default` 或 `computed`。'],
  ),
  'computed-cycle': refused([
    'The computed fields need each other: {cycle}.',
    '计算字段互相依赖：{cycle}。',
  ]),
  'computed-type': refused(
    ['The value of this formula cannot be kept in a field.', '该公式的结果无法存入字段。'],
    [
      'It should be a text, number, amount, date, moment, or true or false.',
      '结果应为文本、数字、金额、日期、时间或是否。',
    ],
  ),
  'related-not-a-reference': refused([
    '`{field}` does not refer to `{to}`.',
    '`{field}` 不是指向 `{to}` 的引用字段。',
  ]),
};
