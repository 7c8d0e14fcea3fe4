import type { Meanings } from './meaning.ts';

export const importMeanings: Meanings = {
  Import: {
    into: ['What rows become: cases, records or `people`.', '行的去向：事项、记录或 `people`。'],
    key: ['The field by which a row finds what it updates.', '据以查找待更新数据的字段。'],
    join: [
      'Other files, by the name that their columns go by: `name.column`.',
      '关联的其他文件，其列以 `名称.列` 引用。',
    ],
    fields: [
      'Where the value of each field comes from; a text is a column.',
      '每个字段值的来源；文本表示列名。',
    ],
    stage: ['Where a case stands, in the same forms.', '事项所处阶段，写法同上。'],
    visits: [
      'Stages that a case passed, each with when it was entered.',
      '事项经过的阶段，各附进入时间。',
    ],
    skip: ['Rows for which it holds are left out.', '满足条件的行将被跳过。'],
  },
  'Import into': {
    funnel: ['The cases of a funnel.', '某漏斗的事项。'],
    record: ['The records of a type.', '某类型的记录。'],
  },
  'Import join.<id>': {
    on: [
      'A column of the first file. Quote the key: `"on"`.',
      '第一个文件的列。键须加引号：`"on"`。',
    ],
    equals: [
      'The column of the joined file; of the same name by default.',
      '关联文件的列；默认同名。',
    ],
  },
  'Import fields.<id>': {
    from: ['A column; of a joined file `file.column`.', '列名；关联文件为 `文件.列`。'],
    value: [
      'A value, or an expression such as `=row.first + " " + row.last`.',
      '一个值，或表达式，如 `=row.first + " " + row.last`。',
    ],
    values: ['What texts of the file stand for.', '文件中各文本对应的值。'],
    blank: ['Texts that mean empty.', '表示空值的文本。'],
    find: [
      'By what a reference is found: `product.name`, `person.email`.',
      '据以查找引用的字段：`product.name`、`person.email`。',
    ],
    as: [
      '`date`, `date-time`, or a format such as `DD/MM/YYYY`.',
      '`date`、`date-time`，或格式，如 `DD/MM/YYYY`。',
    ],
    zone: ['Time zone of moments written without one.', '未写时区的时刻所用的时区。'],
    otherwise: ['The value where the column is empty.', '列为空时的值。'],
  },
};
