import type { Meanings } from './meaning.ts';

export const publicFormMeanings: Meanings = {
  'Funnel public forms.<id>': {
    title: [
      'What stands above the form; the title of the funnel by default.',
      '表单标题；默认为漏斗名称。',
    ],
    text: ['A sentence above the fields.', '字段上方的说明。'],
    button: ['The words of its button.', '提交按钮的文字。'],
    thanks: ['What is said once it was sent.', '提交后显示的话。'],
    ask: [
      'The fields that are asked for, in this order; nothing else is taken. Those that name people, departments or files can’t be among them.',
      '按顺序询问的字段；其他内容一概不接收。不能询问人员、部门和附件字段。',
    ],
    set: [
      'Values that the form sets: written out, or formulas after `=`.',
      '由表单设定的值：直接写出，或以 `=` 开头的公式。',
    ],
    embed: [
      'Sites that may show the form in a frame; nowhere by default.',
      '允许以内嵌框架显示该表单的网站；默认不允许。',
    ],
    'per hour': [
      'Most cases that the form opens in an hour; 200 by default.',
      '每小时最多由该表单发起多少事项；默认 200。',
    ],
  },
  'Funnel public forms.<id>.ask': {
    field: ['The field.', '字段。'],
    required: [
      'Whether it must be filled; as the field says by default.',
      '是否必填；默认依字段设定。',
    ],
    title: [
      'Of a reference: what stands above the fields of its record.',
      '引用字段：记录各字段上方的标题。',
    ],
    record: [
      'Of a reference: the fields of its record that are asked for. A record with the same unique value is taken as it is, else one is added.',
      '引用字段：询问其记录的哪些字段。已有唯一值相同的记录时直接引用且不作改动，否则新建。',
    ],
    with: [
      'What else a record that is added is given, such as `=case.company`.',
      '新建记录时另外写入的值，如 `=case.company`。',
    ],
  },
};
