import type { ErrorEntries } from './entry.ts';

/** Errors of importing files. Those of the file stop the import; those of a row refuse that row. */
export const importErrors = {
  'import-file-missing': {
    status: 422,
    message: {
      en: 'The import “{import}” joins a file “{file}”, which was not given.',
      'zh-CN': '导入“{import}”需要关联文件“{file}”，但未提供。',
    },
    hint: { en: 'Give it with `{file}=PATH`.', 'zh-CN': '请以 `{file}=路径` 的形式提供。' },
  },
  'import-file-unexpected': {
    status: 422,
    message: {
      en: 'The import “{import}” joins no file “{file}”.',
      'zh-CN': '导入“{import}”不需要关联文件“{file}”。',
    },
    hint: { en: 'It joins: {known}.', 'zh-CN': '需要关联的文件：{known}。' },
  },
  'import-file-empty': {
    status: 422,
    message: { en: 'The file has no heading line.', 'zh-CN': '文件没有标题行。' },
    hint: {
      en: 'The first line names the columns.',
      'zh-CN': '第一行应为各列的名称。',
    },
  },
  'import-file-encoding': {
    status: 422,
    message: {
      en: 'The file is not written in {encoding} throughout.',
      'zh-CN': '文件内容并非全部采用 {encoding} 编码。',
    },
    hint: {
      en: 'Save it as UTF-8 (in Excel: “CSV UTF-8”), or as XLSX.',
      'zh-CN': '请另存为 UTF-8（Excel 中选择“CSV UTF-8”）或 XLSX。',
    },
  },
  'import-file-malformed': {
    status: 422,
    message: { en: 'The file can’t be read: {detail}.', 'zh-CN': '无法读取文件：{detail}。' },
    hint: {
      en: 'A text with quotation marks or line breaks stands in quotation marks, those inside doubled.',
      'zh-CN': '含引号或换行的文本须加引号，其中的引号须写两遍。',
    },
  },
  'import-file-too-large': {
    status: 413,
    message: {
      en: 'The file would take more than {limit} when unpacked.',
      'zh-CN': '文件解压后将超过 {limit}。',
    },
    hint: { en: 'Save it as CSV.', 'zh-CN': '请另存为 CSV。' },
  },
  'import-heading-repeated': {
    status: 422,
    message: {
      en: 'The column “{column}” stands twice in the heading.',
      'zh-CN': '标题行中“{column}”列重复。',
    },
    hint: { en: 'Give each column its own name.', 'zh-CN': '请为每一列使用不同的名称。' },
  },
  'import-column-missing': {
    status: 422,
    message: {
      en: 'The file has no column “{column}”.',
      'zh-CN': '文件中没有“{column}”列。',
    },
    hint: { en: 'It has: {known}.', 'zh-CN': '文件中的列：{known}。' },
  },
  'import-join-repeated': {
    status: 422,
    message: {
      en: '“{value}” stands more than once in the column “{column}” by which the file is joined.',
      'zh-CN': '用于关联的“{column}”列中“{value}”出现多次。',
    },
    hint: {
      en: 'Each row can be joined to one row only: remove the others.',
      'zh-CN': '每行只能关联一行：请删除多余的行。',
    },
  },
  'import-row-columns': {
    status: 422,
    message: {
      en: 'The row has {actual} columns, the heading {expected}.',
      'zh-CN': '该行有 {actual} 列，而标题行有 {expected} 列。',
    },
  },
  'import-key-blank': {
    status: 422,
    message: {
      en: '“{field}” is blank, by which rows are told apart.',
      'zh-CN': '用于区分各行的“{field}”为空。',
    },
  },
  'import-key-ambiguous': {
    status: 422,
    message: {
      en: 'Several entries already have “{value}” as their “{field}”.',
      'zh-CN': '已有多条数据的“{field}”为“{value}”。',
    },
  },
  'import-value': {
    status: 422,
    message: {
      en: '“{value}” can’t be read as “{field}”.',
      'zh-CN': '“{value}”无法作为“{field}”读取。',
    },
    hint: { en: 'It should be {expected}.', 'zh-CN': '应为{expected}。' },
  },
  'import-not-found': {
    status: 422,
    message: {
      en: 'Nothing has “{value}” as its {find}.',
      'zh-CN': '没有 {find} 为“{value}”的数据。',
    },
    hint: {
      en: 'Import it first, or map the value under `values`.',
      'zh-CN': '请先导入该数据，或在 `values` 中为其指定映射。',
    },
  },
  'import-ambiguous': {
    status: 422,
    message: {
      en: 'Several entries have “{value}” as their {find}.',
      'zh-CN': '有多条数据的 {find} 为“{value}”。',
    },
    hint: {
      en: 'Look it up by a field that is unique.',
      'zh-CN': '请改用唯一的字段进行查找。',
    },
  },
  'import-stage-unknown': {
    status: 422,
    message: {
      en: '“{value}” is no stage of the funnel.',
      'zh-CN': '“{value}”不是该漏斗的阶段。',
    },
    hint: { en: 'Its stages are: {known}.', 'zh-CN': '可用阶段：{known}。' },
  },
  'import-stage-differs': {
    status: 409,
    message: {
      en: 'The case stands in “{stage}”, the file has “{value}”: an import does not move a case.',
      'zh-CN': '事项处于“{stage}”，而文件中为“{value}”：导入不会流转事项。',
    },
    hint: { en: 'Move it in Baton.', 'zh-CN': '请在 Baton 中流转。' },
  },
} satisfies ErrorEntries;
