import type { LocalizedText } from '../../../src/shared/index.ts';

/** What the reference of the language says beside its functions. */

/** A row of a table: code, then words. */
export interface Entry {
  readonly code: string;
  readonly words: LocalizedText;
  readonly example?: string;
}

const entry = (code: string, en: string, zh: string, example?: string): Entry => ({
  code,
  words: { en, 'zh-CN': zh },
  ...(example === undefined ? {} : { example }),
});

export const types: readonly Entry[] = [
  entry('bool', 'Yes or no.', '是或否。', 'true'),
  entry('int', 'A whole number.', '整数。', '60'),
  entry(
    'decimal',
    'An exact decimal number; a percentage is a fraction.',
    '精确小数；百分比为分数。',
    '0.15',
  ),
  entry(
    'money',
    'An exact amount. Two currencies cannot be added or compared; a plain number takes the currency of the other side.',
    '精确金额。不同币种不能相加或比较；普通数字取另一侧的币种。',
    'case.total > 50000',
  ),
  entry('text', 'A text.', '文本。', '"north"'),
  entry('date', 'A calendar day.', '日期。', 'date("2026-03-31")'),
  entry('instant', 'A moment.', '时刻。', 'instant("2026-03-31T09:00:00Z")'),
  entry('duration', 'A length of time.', '时长。', 'days(14)'),
  entry('list', 'Several values of one type.', '同一类型的多个值。', '["web", "event"]'),
  entry(
    'object',
    'A case, a record, a row of a table, the actor: something with members.',
    '事项、记录、明细行、操作者等带有成员的对象。',
    'case.company.region',
  ),
];

export const roots: readonly Entry[] = [
  entry(
    'case',
    'The case, in a funnel: its fields and system fields; a reference leads on, as in `case.company.region`.',
    '漏斗中的事项：其字段与系统字段；引用可继续展开，如 `case.company.region`。',
  ),
  entry('record', 'The record, in a record type.', '记录类型中的记录。'),
  entry(
    'row',
    'In a column of a table the row; in an import the row of the file, each column a text.',
    '明细表的列中指该行；导入中指文件的行，每列均为文本。',
  ),
  entry(
    'actor',
    'Who acts: `id`, `name`, `email`, `roles`, `departments`, `teams`, `manager`, `locale`, `zone`.',
    '操作者：`id`、`name`、`email`、`roles`、`departments`、`teams`、`manager`、`locale`、`zone`。',
  ),
  entry('now', 'The present moment.', '当前时刻。'),
  entry('ask', 'In a report the parameters that the reader gave.', '报表中读者给出的参数。'),
];

export const operators: readonly Entry[] = [
  entry('&&  ||  !', 'And, or, not.', '与、或、非。', 'case.budget && !case.agreed'),
  entry(
    '==  !=',
    'Equal or not, of one type; a choice only with one of its options.',
    '相等与否，类型须一致；单选字段只能与其选项比较。',
    'case.region == "north"',
  ),
  entry(
    '<  <=  >  >=',
    'Order of numbers, money of one currency, texts, dates, moments and durations.',
    '数字、同币种金额、文本、日期、时刻与时长的大小。',
    'case.score >= 60',
  ),
  entry(
    'in',
    'Whether a list has the value.',
    '列表是否包含该值。',
    'case.source in ["web", "event"]',
  ),
  entry(
    '+  -  *  /  %',
    'Exact arithmetic. Money with money of the same currency, or times a number; moments and durations, a moment less another being a duration; `+` joins texts and lists.',
    '精确运算。同币种金额相加减，或乘以数字；时刻可加减时长，两个时刻相减得时长；`+` 连接文本与列表。',
    'case.price * case.quantity',
  ),
  entry(
    '? :',
    'One of two values of the same type.',
    '在两个同类型的值中取其一。',
    'case.budget ? "yes" : "no"',
  ),
  entry('.', 'A member of an object.', '对象的成员。', 'case.company.region'),
  entry(
    '[ ]',
    'An item of a list, counted from 0.',
    '列表的某一项，从 0 起。',
    'case.lines[0].price',
  ),
];

/** Paragraphs on what a reader must know; each is a title and its text. */
export const notes: readonly { readonly title: LocalizedText; readonly text: LocalizedText }[] = [
  {
    title: { en: 'Where expressions stand', 'zh-CN': '表达式用在何处' },
    text: {
      en: 'Baton’s expressions are [CEL](https://cel.dev) with exact decimals. A condition (`when`, `rows`, `where`, `visible`, …) is always an expression. Where both a value and an expression make sense, an expression begins with `=`. In a text, `{{ }}` holds an expression. Everything is typed and checked when a workspace is validated: a misspelt field, a type that does not fit and a currency mixed up are errors, with line and column.',
      'zh-CN':
        'Baton 的表达式为采用精确小数的 [CEL](https://cel.dev)。条件（`when`、`rows`、`where`、`visible` 等）一律为表达式。既可写值又可写表达式之处，表达式以 `=` 开头。文本中以 `{{ }}` 书写表达式。校验工作区时，一切都会做类型检查：字段拼写错误、类型不符、币种混用都会报错，并指明行列。',
    },
  },
  {
    title: { en: 'Empty fields', 'zh-CN': '空字段' },
    text: {
      en: 'An empty field is absent. Reading one that may be empty is an error when the workspace is validated, unless `has(…)` guards it, `default(…)` replaces it, or the process makes sure of it: it is required, has a default, or an earlier stage or the move’s own form requires it.',
      'zh-CN':
        '空字段视为不存在。读取可能为空的字段会在校验时报错，除非以 `has(…)` 判断、以 `default(…)` 代替，或漏斗已保证其有值：字段必填、有默认值，或先前的阶段或流转自身的表单要求填写。',
    },
  },
  {
    title: { en: 'Computed fields and empty ones', 'zh-CN': '计算字段与空字段' },
    text: {
      en: 'In `computed`, and in a `default` that is a formula, a field that may be empty needs no `has(…)`: the result is empty until it is filled, and may therefore be empty itself. There `map` leaves out the items without a value, so that `sum(case.lines.map(l, l.total))` adds the totals that are there. What `exists`, `all` and `filter` ask of an item must have an answer.',
      'zh-CN':
        '在 `computed` 以及写成公式的 `default` 中，可能为空的字段无需 `has(…)`：在其填写之前结果为空，因此结果本身也可能为空。此处 `map` 略去没有值的项，故 `sum(case.lines.map(l, l.total))` 只合计已有的金额。`exists`、`all` 与 `filter` 对每一项的判断则必须有结果。',
    },
  },
  {
    title: { en: 'Working time', 'zh-CN': '工作时间' },
    text: {
      en: 'Working days and hours are counted by the calendar of the organization (`calendar`, else the first of `calendars`), as it is when they are counted: a holiday that a later release adds counts for running cases, too. They are known in every expression and placeholder, in conditions on rows among the values.',
      'zh-CN':
        '工作日与工作小时按组织的日历（`calendar`，否则为 `calendars` 中的第一个）计算，并以计算时的日历为准：之后的发布版本新增的节假日，对进行中的事项同样有效。所有表达式与占位符中均可使用；在行条件中用于其中的值。',
    },
  },
  {
    title: { en: 'Conditions on rows', 'zh-CN': '行条件' },
    text: {
      en: 'The `rows` of a policy, the `where` of a report and the `when` of a metric are carried out by the store. They compare fields of the row itself with values: `==`, `!=`, `<`, `<=`, `>`, `>=`, `in`, `has(…)`, `startsWith`, `contains`, joined by `&&`, `||` and `!`. A comparison with an empty field does not hold, except `!=`.',
      'zh-CN':
        '策略的 `rows`、报表的 `where` 与指标的 `when` 由存储执行。它们把行自身的字段与值比较：`==`、`!=`、`<`、`<=`、`>`、`>=`、`in`、`has(…)`、`startsWith`、`contains`，以 `&&`、`||`、`!` 连接。与空字段的比较均不成立，`!=` 除外。',
    },
  },
  {
    title: { en: 'When it cannot be worked out', 'zh-CN': '无法计算时' },
    text: {
      en: 'An expression that fails while a case is running (a division by zero, say) refuses the command, with the expression, its place and its inputs; it never counts as false. The work that an expression may do is bounded when the workspace is validated.',
      'zh-CN':
        '若事项运行时表达式无法计算（例如除以零），命令将被拒绝，并给出表达式、其位置与输入值；绝不视为“否”。表达式的计算量在校验时即受限制。',
    },
  },
];
