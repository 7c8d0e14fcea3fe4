import type { Meanings } from './meaning.ts';

export const fieldMeanings: Meanings = {
  Field: {
    type: [
      'One of the field types below; may be left out where `computed` gives it.',
      '下文所列字段类型之一；有 `computed` 时可省略。',
    ],
    title: ['What forms, lists and reports call it.', '表单、列表和报表中的名称。'],
    help: ['A hint beside the field in forms.', '表单中字段旁的提示。'],
    required: [
      'Whether it must always be filled, or the condition under which it must.',
      '是否始终必填，或必填的条件。',
    ],
    visible: [
      'When forms show it; a hidden field is neither required nor accepted.',
      '何时在表单中显示；隐藏的字段既不必填也不接受填写。',
    ],
    default: ['The value where nobody gave one.', '无人填写时的值。'],
    computed: [
      'The formula that gives its value; nobody writes it.',
      '计算其值的公式；不可手动填写。',
    ],
    unique: ['No two rows may have the same value.', '任何两行的值不得相同。'],
    min: ['Smallest value; of dates the earliest.', '最小值；日期则为最早。'],
    max: ['Largest value; of a rating the number of stars.', '最大值；评分则为星数。'],
    'max length': ['Most characters.', '最多字符数。'],
    pattern: [
      'A regular expression (RE2) for the whole text.',
      '整段文本须匹配的正则表达式（RE2）。',
    ],
    options: [
      'What can be chosen: a list of names, or names with their titles and conditions.',
      '可选项：名称列表，或附名称与条件的选项。',
    ],
    to: ['The record type that a reference points to.', '引用所指向的记录类型。'],
    currency: [
      'ISO 4217 code such as `CNY`; without it each value carries its own.',
      'ISO 4217 货币代码，如 `CNY`；不设则每个值自带币种。',
    ],
    decimals: ['Digits after the decimal point.', '小数位数。'],
    'max rows': ['Most rows of a table.', '明细表的最多行数。'],
    accept: [
      'Accepted media types, such as `application/pdf`.',
      '可接受的文件类型，如 `application/pdf`。',
    ],
    'max size': ['Largest file, such as `5 MB`.', '文件大小上限，如 `5 MB`。'],
    series: [
      'The pattern of an automatic number, such as `D-{year}-{0000}`.',
      '自动编号的规则，如 `D-{year}-{0000}`。',
    ],
    columns: [
      'The columns of a table: fields by id, without further tables.',
      '明细表的列：以 id 为键的字段，不可再含明细表。',
    ],
  },
  'Field options': {
    id: ['The value that is stored.', '存储的值。'],
    title: ['What people read.', '供人阅读的名称。'],
    when: ['The option is offered only when this holds.', '仅在满足该条件时可选。'],
  },
  'Field options.<id>': {
    title: ['What people read.', '供人阅读的名称。'],
    when: ['The option is offered only when this holds.', '仅在满足该条件时可选。'],
  },
};
