import type { Meanings } from './meaning.ts';

export const policyMeanings: Meanings = {
  Policy: {
    for: ['The cases or records that it is about.', '所针对的事项或记录。'],
    see: [
      'Who sees which rows; what no rule grants is not granted.',
      '谁可查看哪些行；没有规则允许即不允许。',
    ],
    edit: ['Who edits which rows and fields.', '谁可编辑哪些行和字段。'],
    create: ['Who opens a case or adds a record.', '谁可创建事项或添加记录。'],
  },
  'Policy see': {
    role: ['To whom it applies.', '适用的角色。'],
    rows: [
      'Which rows: a condition on the row and the actor that every store can execute.',
      '哪些行：关于行与操作者的条件，须能由存储执行。',
    ],
    hide: [
      'Fields that stay hidden; a column of a table as `lines.price`.',
      '隐藏的字段；表格的列写作 `lines.price`。',
    ],
    mask: ['Fields shown in part: `••••1234`.', '部分遮盖的字段：`••••1234`。'],
    stages: ['Only in these stages.', '仅限这些阶段。'],
  },
  'Policy edit': {
    role: ['To whom it applies.', '适用的角色。'],
    rows: [
      'Which rows; every one that the role sees by default.',
      '哪些行；默认为该角色可见的全部。',
    ],
    stages: ['Only in these stages.', '仅限这些阶段。'],
    fields: [
      'Which fields; every one that the role sees by default.',
      '哪些字段；默认为该角色可见的全部。',
    ],
  },
};
