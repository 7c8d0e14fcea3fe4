import { refused } from './refused.ts';

/** Errors in policies, imports and examples. */
export const ruleErrors = {
  'second-policy': refused(
    ['`{first}` is already the policy of `{of}`.', '`{of}` 已有策略 `{first}`。'],
    ['Put all rules into one policy.', '请将全部规则写入同一个策略。'],
  ),
  'policy-other-record': refused(
    [
      '`{field}` is a field of `{record}`, whose own policy decides about it.',
      '`{field}` 是 `{record}` 的字段，由其自身策略决定。',
    ],
    ['Hide or mask it in the policy of `{record}`.', '请在 `{record}` 的策略中隐藏或遮盖。'],
  ),
  'hidden-and-masked': refused([
    '`{field}` is hidden, so there is nothing to mask.',
    '`{field}` 已隐藏，无需遮盖。',
  ]),
  'stages-of-record': refused(['Records have no stages.', '记录没有阶段。']),
  'edit-computed': refused([
    '`{field}` is filled in by Baton; nobody can edit it.',
    '`{field}` 由系统自动填写，不能编辑。',
  ]),
  'edit-hidden': refused([
    'The role `{role}` may edit `{field}`, but never sees it.',
    '角色 `{role}` 可编辑 `{field}`，却始终看不到它。',
  ]),
  'create-hidden': refused([
    'The role `{role}` must fill in `{field}` to begin, but never sees it.',
    '角色 `{role}` 新建时必须填写 `{field}`，却始终看不到它。',
  ]),
  'key-type': refused(
    ['`{field}` cannot tell rows apart.', '`{field}` 不能用来区分各行。'],
    ['A key is a text, a whole number or a reference.', '键应为文本、整数或引用。'],
  ),
  'import-source': refused([
    'The value must come from one place: `from` a column, or `value`.',
    '值只能有一个来源：`from` 指定列，或 `value`。',
  ]),
  'bad-find': refused(
    ['“{value}” does not say by what to look.', '“{value}”未说明按什么查找。'],
    [
      'Write a record type and its field, such as `product.code`, or `person.name`.',
      '请写记录类型及其字段，如 `product.code`，或 `person.name`。',
    ],
  ),
  'find-type': refused([
    'What `{find}` finds is nothing that this field takes.',
    '`{find}` 查到的内容不适用于此字段。',
  ]),
  'bad-format': refused(
    ['“{value}” is not a way to write a date or number.', '“{value}”不是有效的日期或数字格式。'],
    [
      'Write `date`, `date-time`, a pattern such as `DD/MM/YYYY`, or `1.234,56`.',
      '可写 `date`、`date-time`、`DD/MM/YYYY` 之类的格式，或 `1.234,56`。',
    ],
  ),
  'bad-moment': refused(
    ['“{value}” is not a moment.', '“{value}”不是有效的时间。'],
    ['Write for example `2026-03-02T09:00:00Z`.', '例如 `2026-03-02T09:00:00Z`。'],
  ),
};
