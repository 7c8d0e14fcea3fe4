import type { Meanings } from './meaning.ts';

export const recordMeanings: Meanings = {
  Record: {
    plural: [
      'What many of them are called, in the menu and above their list; the title where there is none.',
      '多条记录的统称，用于菜单和列表标题；缺省时用名称。',
    ],
    name: [
      'What a record is called: a text with placeholders, such as `{{record.company}}`.',
      '记录的命名：带占位符的文本，如 `{{record.company}}`。',
    ],
    list: [
      'The columns of the list; each person may choose others.',
      '列表的列；每个人可自行调整。',
    ],
    fields: ['What a record holds.', '记录的字段。'],
    related: [
      'Lists of records that refer here, such as the contacts of an account.',
      '引用此类记录的关联列表，如客户的联系人。',
    ],
  },
  'Record related.<id>': {
    of: ['The record type in the list.', '列表中的记录类型。'],
    by: ['Its field that refers here.', '其中指向此处的引用字段。'],
  },
};
