import { refused } from './refused.ts';

/** Values that a field does not take, in a definition, a form or a file. */
export const valueErrors = {
  'value-wrong-type': refused(['{field} should be {expected}.', '“{field}”应为{expected}。']),
  'value-missing': refused(['{field} must be filled in.', '请填写“{field}”。']),
  'value-too-small': refused(['{field} must be at least {limit}.', '“{field}”不能小于 {limit}。']),
  'value-too-large': refused(['{field} must be at most {limit}.', '“{field}”不能大于 {limit}。']),
  'value-too-long': refused([
    '{field} has {length} characters; at most {limit} are allowed.',
    '“{field}”有 {length} 个字符，最多 {limit} 个。',
  ]),
  'value-too-precise': refused([
    '{field} may have at most {digits} digits after the point.',
    '“{field}”的小数位数最多 {digits} 位。',
  ]),
  'value-not-of-pattern': refused([
    '{field} must be of the form {pattern}.',
    '“{field}”必须符合格式 {pattern}。',
  ]),
  'value-not-an-option': refused(
    ['“{value}” is not an option of {field}.', '“{value}”不是“{field}”的可选项。'],
    ['The options are {options}.', '可选项：{options}。'],
  ),
  'value-not-an-address': refused([
    '“{value}” in {field} is not an e-mail address.',
    '“{field}”中的“{value}”不是有效的电子邮件地址。',
  ]),
  'value-not-a-phone': refused([
    '“{value}” in {field} is not a telephone number.',
    '“{field}”中的“{value}”不是有效的电话号码。',
  ]),
  'value-not-a-url': refused(
    ['“{value}” in {field} is not a web address.', '“{field}”中的“{value}”不是有效的网址。'],
    ['It begins with `https://` or `http://`.', '网址以 `https://` 或 `http://` 开头。'],
  ),
  'value-wrong-currency': refused(['{field} is in {currency}.', '“{field}”的币种为 {currency}。']),
  'value-no-currency': refused([
    '{field} needs a currency, such as `CNY 100`.',
    '“{field}”需要币种，如 `CNY 100`。',
  ]),
  'value-not-in-files': refused([
    '{field} cannot be read from a cell.',
    '“{field}”无法从单元格读取。',
  ]),
  'value-file-too-large': refused([
    'The file in {field} is larger than {limit} bytes.',
    '“{field}”中的文件超过 {limit} 字节。',
  ]),
  'value-file-type': refused(
    ['{field} takes no files of type {type}.', '“{field}”不接受 {type} 类型的文件。'],
    ['It takes {accept}.', '可接受：{accept}。'],
  ),
  'value-too-many-rows': refused([
    '{field} may have at most {limit} rows.',
    '“{field}”最多 {limit} 行。',
  ]),
  'value-unknown-column': refused(['There is no column `{column}`.', '没有列 `{column}`。']),
};
