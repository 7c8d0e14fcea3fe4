import type { Meanings } from './meaning.ts';

export const organizationMeanings: Meanings = {
  Organization: {
    zone: ['IANA time zone, such as `Asia/Shanghai`.', 'IANA 时区，如 `Asia/Shanghai`。'],
    currency: ['ISO 4217 code of the house currency.', '本位币的 ISO 4217 代码。'],
    languages: [
      'Languages in which every readable text must be given.',
      '所有可读文本必须提供的语言。',
    ],
    'fiscal year starts': [
      'First month of the fiscal year: 1 to 12, or its English name.',
      '财年的第一个月：1 至 12，或英文月名。',
    ],
    calendars: ['Working calendars.', '工作日历。'],
    calendar: [
      'The calendar of departments that name none, and of the working time that formulas count; the first by default.',
      '未指定日历的部门以及公式计算工作时间时采用的日历；默认为第一个。',
    ],
    departments: ['Departments.', '部门。'],
    teams: ['Teams within departments.', '部门内的团队。'],
    roles: [
      'What people can be, and the rights of the product that go with it.',
      '人员可担任的角色及其产品权限。',
    ],
    people: ['People that a new store starts with.', '新建数据存储时预置的人员。'],
  },
  'Organization calendars.<id>': {
    title: ['What people call it.', '名称。'],
    zone: [
      'Time zone of the hours; that of the organization by default.',
      '工作时间所在时区；默认为组织的时区。',
    ],
    hours: [
      'Working hours by day: `monday: "09:00-18:00"`, or `monday to friday`.',
      '每日工作时间：`monday: "09:00-18:00"`，或 `monday to friday`。',
    ],
    holidays: [
      'Dates without work: `2026-10-01`, or `2026-10-01 to 2026-10-07`.',
      '不工作的日期：`2026-10-01`，或 `2026-10-01 to 2026-10-07`。',
    ],
    'extra days': [
      'Dates on which work is done whatever week and holidays say: with hours of their own, or listed, with the hours of the first working day.',
      '无论星期与节假日如何都工作的日期（调休）：可单独设定时间；只列日期时采用首个工作日的时间。',
    ],
  },
  'Organization departments.<id>': {
    title: ['What people call it.', '名称。'],
    within: ['The department above.', '上级部门。'],
    liaison: [
      'E-mail address of the person whom other departments turn to.',
      '其他部门的对接联络人的电子邮件。',
    ],
    calendar: ['When the department works.', '部门的工作日历。'],
  },
  'Organization teams.<id>': {
    title: ['What people call it.', '名称。'],
    department: ['The department that the team belongs to.', '所属部门。'],
  },
  'Organization roles.<id>': {
    title: ['What people call it.', '名称。'],
    includes: ['Roles whose rights this one has as well.', '同时拥有其权限的其他角色。'],
    rights: [
      '`publish`, `administer people`, `administer trainings`, `administer data`, `see everything`, `override`, `import`, `export` or `see as`.',
      '`publish`、`administer people`、`administer trainings`、`administer data`、`see everything`、`override`、`import`、`export` 或 `see as`。',
    ],
  },
  'Organization people': {
    email: ['By which the person signs in.', '登录所用的电子邮件。'],
    name: ['The name that others see.', '显示的姓名。'],
    roles: ['Roles of the person.', '担任的角色。'],
    departments: [
      'Departments of the person; the first is the main one.',
      '所属部门；第一个为主要部门。',
    ],
    teams: ['Teams of the person.', '所属团队。'],
    manager: ['E-mail address of the manager.', '上级的电子邮件。'],
    locale: ['Language, such as `zh-CN`.', '语言，如 `zh-CN`。'],
    share: ['Working time as a part of full time: `50 %`.', '工作时间占全职的比例：`50 %`。'],
    capacity: [
      'How many open cases at most are routed to the person.',
      '最多分派给此人的未结事项数。',
    ],
    calendar: [
      'When the person works; as the department by default.',
      '此人的工作日历；默认同部门。',
    ],
    skills: [
      'Skills, such as `[chinese]` (level 3), or with levels from 1 to 5: `{ chinese: 5 }`.',
      '技能，如 `[chinese]`（3 级），或写明 1 至 5 级：`{ chinese: 5 }`。',
    ],
  },
};
