import { refused } from './refused.ts';

/** Errors in the organization, its calendars and people. */
export const organizationErrors = {
  'no-organization': refused(
    ['The workspace has no organization.', '工作区没有组织定义。'],
    ['Add a document of `kind: Organization`.', '请添加一个 `kind: Organization` 的定义。'],
  ),
  'second-organization': refused([
    'A workspace has one organization, and `{first}` is it.',
    '工作区只能有一个组织，现已有 `{first}`。',
  ]),
  'bad-time-zone': refused(
    ['“{zone}” is not a time zone.', '“{zone}”不是有效的时区。'],
    [
      'Use a name of the IANA database, such as `Asia/Shanghai`.',
      '请使用 IANA 时区名称，如 `Asia/Shanghai`。',
    ],
  ),
  'bad-month': refused(
    ['“{value}” is not a month.', '“{value}”不是有效的月份。'],
    ['Write 1 to 12 or a name such as `april`.', '请写 1 到 12，或英文月份如 `april`。'],
  ),
  'bad-weekday': refused(
    ['“{value}” names no days of the week.', '“{value}”不是有效的星期。'],
    ['Write `monday`, or `monday to friday`.', '请写 `monday` 或 `monday to friday`。'],
  ),
  'day-twice': refused(['The hours of `{day}` are given twice.', '`{day}` 的工作时间重复设定。']),
  'no-hours': refused([
    'A calendar needs working hours on at least one day.',
    '日历至少要有一天的工作时间。',
  ]),
  'hours-overlap': refused(['The hours of this day overlap.', '当天的工作时间段互相重叠。']),
  'bad-date': refused(
    ['“{value}” is not a date.', '“{value}”不是有效的日期。'],
    [
      'Write `2026-10-01`, or `2026-10-01 to 2026-10-07`.',
      '请写 `2026-10-01`，或 `2026-10-01 to 2026-10-07`。',
    ],
  ),
  'bad-email': refused([
    '“{value}” is not an e-mail address.',
    '“{value}”不是有效的电子邮件地址。',
  ]),
  'duplicate-person': refused([
    'There is another person with the address `{name}`.',
    '已有另一位邮箱为 `{name}` 的人员。',
  ]),
  'department-cycle': refused([
    'The departments are within each other: {cycle}.',
    '部门互相包含：{cycle}。',
  ]),
  'role-cycle': refused(['The roles include each other: {cycle}.', '角色互相包含：{cycle}。']),
  'manager-cycle': refused([
    'These people are each other’s managers: {cycle}.',
    '这些人员互为上级：{cycle}。',
  ]),
  'liaison-elsewhere': refused([
    '`{person}` does not belong to `{department}`.',
    '`{person}` 不属于 `{department}`。',
  ]),
};
