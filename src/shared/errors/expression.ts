import type { ErrorEntries } from './entry.ts';

/** Errors of expressions, text templates and row rules. All but the last are found at publish. */
export const expressionErrors = {
  'expression-syntax': {
    status: 422,
    message: {
      en: 'The expression cannot be read: {detail}.',
      'zh-CN': '无法解析表达式：{detail}。',
    },
  },
  'expression-too-complex': {
    status: 422,
    message: {
      en: 'The expression is too long or too deeply nested (limit: {limit}).',
      'zh-CN': '表达式过长或嵌套过深（上限：{limit}）。',
    },
    hint: {
      en: 'Split it, for example with a computed field.',
      'zh-CN': '请拆分，例如使用计算字段。',
    },
  },
  'expression-unsupported': {
    status: 422,
    message: {
      en: 'Expressions have no {what}.',
      'zh-CN': '表达式不支持{what}。',
    },
  },
  'expression-unknown-name': {
    status: 422,
    message: { en: 'There is no `{name}` here.', 'zh-CN': '此处没有 `{name}`。' },
    hint: { en: 'Known here: {known}.', 'zh-CN': '此处可用：{known}。' },
  },
  'expression-unknown-member': {
    status: 422,
    message: { en: '`{of}` has no `{name}`.', 'zh-CN': '`{of}` 没有 `{name}`。' },
  },
  'expression-unknown-function': {
    status: 422,
    message: { en: 'There is no function `{name}`.', 'zh-CN': '没有函数 `{name}`。' },
  },
  'expression-arguments': {
    status: 422,
    message: {
      en: '`{name}` cannot take {given}.',
      'zh-CN': '`{name}` 不接受{given}。',
    },
    hint: { en: 'Write {signatures}.', 'zh-CN': '应写作 {signatures}。' },
  },
  'expression-operator': {
    status: 422,
    message: {
      en: '`{operator}` does not work between {left} and {right}.',
      'zh-CN': '`{operator}` 不能用于{left}与{right}之间。',
    },
  },
  'expression-type': {
    status: 422,
    message: {
      en: 'This should be {expected}, but is {actual}.',
      'zh-CN': '此处应为{expected}，实际为{actual}。',
    },
  },
  'expression-list-mixed': {
    status: 422,
    message: {
      en: 'The items of a list must be of one type; here are {left} and {right}.',
      'zh-CN': '列表各项类型必须一致；此处有{left}和{right}。',
    },
  },
  'expression-branches': {
    status: 422,
    message: {
      en: 'Both results of `? :` must be of one type; here are {left} and {right}.',
      'zh-CN': '`? :` 的两个结果类型必须一致；此处为{left}和{right}。',
    },
  },
  'expression-option-unknown': {
    status: 422,
    message: {
      en: '“{value}” is not an option of `{path}`.',
      'zh-CN': '“{value}”不是 `{path}` 的选项。',
    },
    hint: { en: 'The options are {options}.', 'zh-CN': '选项有：{options}。' },
  },
  'expression-may-be-empty': {
    status: 422,
    message: { en: '`{path}` may be empty here.', 'zh-CN': '`{path}` 在此处可能为空。' },
    hint: {
      en: 'Ask `has({path})` first, or write `default({path}, …)`.',
      'zh-CN': '请先判断 `has({path})`，或写作 `default({path}, …)`。',
    },
  },
  'expression-not-a-member': {
    status: 422,
    message: {
      en: '`{name}(…)` takes a field, such as `case.amount`.',
      'zh-CN': '`{name}(…)` 的参数应为字段，例如 `case.amount`。',
    },
  },
  'expression-variable': {
    status: 422,
    message: {
      en: 'The first argument of `{name}` must be a plain name that is not in use.',
      'zh-CN': '`{name}` 的第一个参数必须是未被占用的名称。',
    },
  },
  'currency-mixed': {
    status: 422,
    message: {
      en: '{left} and {right} cannot be combined.',
      'zh-CN': '{left} 与 {right} 不能一起计算。',
    },
    hint: {
      en: 'Convert one of them: `convert(amount, "{left}", rate)`.',
      'zh-CN': '请先换算其中之一：`convert(amount, "{left}", rate)`。',
    },
  },
  'expression-double': {
    status: 422,
    message: {
      en: '`{name}` would make a binary fraction, which is not exact.',
      'zh-CN': '`{name}` 会产生不精确的二进制小数。',
    },
    hint: {
      en: 'Numbers are exact decimals already: leave `{name}` out.',
      'zh-CN': '数字本身即为精确小数：去掉 `{name}` 即可。',
    },
  },
  'expression-pattern': {
    status: 422,
    message: {
      en: 'The pattern “{pattern}” cannot be used: {detail}.',
      'zh-CN': '无法使用模式“{pattern}”：{detail}。',
    },
    hint: {
      en: 'Patterns are RE2: no look-around and no back-references.',
      'zh-CN': '模式采用 RE2 语法：不支持环视和反向引用。',
    },
  },
  'expression-too-costly': {
    status: 422,
    message: {
      en: 'The expression may take {cost} steps; at most {budget} are allowed.',
      'zh-CN': '表达式最多可能需要 {cost} 步；上限为 {budget} 步。',
    },
    hint: {
      en: 'Give the tables a smaller `limit`, or nest fewer lists.',
      'zh-CN': '请为表格设置更小的 `limit`，或减少列表嵌套。',
    },
  },
  'division-by-zero': {
    status: 422,
    message: { en: 'This always divides by zero.', 'zh-CN': '此处除数恒为零。' },
  },
  'condition-not-portable': {
    status: 422,
    message: {
      en: 'A row rule cannot contain `{part}`, because no store could search by it.',
      'zh-CN': '行规则中不能使用 `{part}`，因为存储无法据此检索。',
    },
    hint: {
      en: 'Compare a field of the row itself with a value: `{row}.field == …`, `in`, `has(…)`, `startsWith`, `contains`, joined by `&&`, `||` and `!`.',
      'zh-CN':
        '请用行自身的字段与值比较：`{row}.field == …`、`in`、`has(…)`、`startsWith`、`contains`，并以 `&&`、`||`、`!` 连接。',
    },
  },
  'placeholder-unknown': {
    status: 422,
    message: {
      en: 'The placeholder `{name}` does not exist.',
      'zh-CN': '占位符 `{name}` 不存在。',
    },
  },
  'placeholder-unclosed': {
    status: 422,
    message: {
      en: 'A placeholder is opened by `{open}` but not closed.',
      'zh-CN': '占位符以 `{open}` 开始，但没有结束。',
    },
    hint: { en: 'Close it by two braces.', 'zh-CN': '请用两个右花括号结束。' },
  },
  'stored-value-invalid': {
    status: 422,
    message: {
      en: 'The value cannot be stored or read: {reason}.',
      'zh-CN': '该值无法存储或读取：{reason}。',
    },
  },
  'expression-failed': {
    status: 422,
    message: {
      en: '`{expression}` could not be worked out: {reason}.',
      'zh-CN': '无法计算 `{expression}`：{reason}。',
    },
  },
} satisfies ErrorEntries;
