import type { ErrorEntries } from './entry.ts';

/** Errors of the stores, whichever adapter raises them. */
export const storeErrors = {
  'store-locked': {
    status: 503,
    message: {
      en: 'The data in {folder} is in use by another process (pid {pid}).',
      'zh-CN': '{folder} 中的数据正被另一个进程使用（进程号 {pid}）。',
    },
    hint: {
      en: 'Stop that process, or let the command go through the running server.',
      'zh-CN': '请先停止该进程，或让命令通过正在运行的服务器执行。',
    },
  },
  'store-unavailable': {
    status: 503,
    message: {
      en: 'The data in {folder} cannot be opened: {reason}.',
      'zh-CN': '无法打开 {folder} 中的数据：{reason}。',
    },
    hint: {
      en: 'Check that the folder exists, is on a local disk and may be written.',
      'zh-CN': '请检查该文件夹是否存在、位于本地磁盘且可写。',
    },
  },
  'store-unreachable': {
    status: 503,
    message: { en: 'The database does not answer.', 'zh-CN': '数据库没有响应。' },
    hint: {
      en: 'Try again in a moment; a command with the same idempotency key is never carried out twice.',
      'zh-CN': '请稍后重试；带有相同幂等键的命令不会被重复执行。',
    },
  },
  'store-access-refused': {
    status: 503,
    message: {
      en: 'The database refuses the sign-in or the right that Baton needs.',
      'zh-CN': '数据库拒绝了 Baton 的登录或所需权限。',
    },
    hint: {
      en: 'Check the user in the connection string and its roles: readWrite on the database.',
      'zh-CN': '请检查连接字符串中的用户及其角色：需要该数据库的 readWrite 权限。',
    },
  },
  'store-closed': {
    status: 503,
    message: { en: 'The store is closed.', 'zh-CN': '数据存储已关闭。' },
  },
  'store-too-new': {
    status: 503,
    message: {
      en: 'The data was written by a newer Baton (format {found}; this one knows up to {known}).',
      'zh-CN': '数据由更新版本的 Baton 写入（格式 {found}，本版本最高支持 {known}）。',
    },
    hint: {
      en: 'Install the newer Baton, or restore a backup of the older format.',
      'zh-CN': '请安装更新版本的 Baton，或恢复旧格式的备份。',
    },
  },
  'store-damaged': {
    status: 500,
    message: {
      en: 'The stored data is damaged.',
      'zh-CN': '存储的数据已损坏。',
    },
    hint: {
      en: 'Run `baton doctor`, and restore the last backup if it confirms this.',
      'zh-CN': '请运行 `baton doctor`；若确认损坏，请恢复最近的备份。',
    },
  },
  'store-full': {
    status: 507,
    message: {
      en: 'There is no room left on the disk; nothing was saved.',
      'zh-CN': '磁盘空间不足，未保存任何内容。',
    },
  },
  'store-failed': {
    status: 500,
    message: {
      en: 'The store could not carry out the request; nothing of it was saved.',
      'zh-CN': '数据存储未能执行该请求，未保存任何内容。',
    },
  },
  'store-invalid-cursor': {
    status: 400,
    message: {
      en: 'The cursor does not belong to this list.',
      'zh-CN': '该游标不属于此列表。',
    },
    hint: {
      en: 'Begin again without a cursor, and keep sort and filter while paging.',
      'zh-CN': '请不带游标重新开始，并在翻页时保持相同的排序和筛选。',
    },
  },
  'store-wrong-value': {
    status: 422,
    message: {
      en: 'Field `{field}` cannot hold {value}: it is too large or has too many digits.',
      'zh-CN': '字段 `{field}` 无法保存 {value}：数值过大或小数位数过多。',
    },
    hint: {
      en: 'Round it to the digits of the field.',
      'zh-CN': '请按字段的小数位数取舍。',
    },
  },
  'store-filter-too-wide': {
    status: 422,
    message: {
      en: 'A filter by `{operator}` on `{field}` has no column and selects more than {limit} rows.',
      'zh-CN': '对 `{field}` 的 `{operator}` 筛选没有对应的列，且选中超过 {limit} 行。',
    },
    hint: {
      en: 'Filter by another field as well, or let a list or report use `{field}`, so that it gets a column.',
      'zh-CN': '请同时按其他字段筛选，或让列表、报表使用 `{field}`，使其成为列。',
    },
  },
  'store-values-not-unique': {
    status: 409,
    message: {
      en: 'Field `{field}` cannot become unique: `{first}` and `{second}` have the same value.',
      'zh-CN': '字段 `{field}` 无法设为唯一：`{first}` 与 `{second}` 的值相同。',
    },
    hint: {
      en: 'Change one of the two, then publish again.',
      'zh-CN': '请修改其中之一，然后重新发布。',
    },
  },
  'store-mixed-currencies': {
    status: 422,
    message: {
      en: 'Amounts of `{field}` in {currencies} cannot be put together.',
      'zh-CN': '字段 `{field}` 中 {currencies} 的金额不能合并计算。',
    },
    hint: {
      en: 'Group or filter by currency.',
      'zh-CN': '请按货币分组或筛选。',
    },
  },
  'store-not-a-figure': {
    status: 422,
    message: {
      en: '`{aggregation}` cannot be taken of `{field}`.',
      'zh-CN': '不能对 `{field}` 计算 `{aggregation}`。',
    },
  },
  'blob-too-large': {
    status: 413,
    message: {
      en: 'The file is larger than {maxBytes} bytes.',
      'zh-CN': '文件超过 {maxBytes} 字节。',
    },
  },
  'backup-target-exists': {
    status: 409,
    message: {
      en: '{target} exists already.',
      'zh-CN': '{target} 已存在。',
    },
    hint: {
      en: 'Name a new file for a backup, and an empty folder to restore into.',
      'zh-CN': '备份时请指定新文件；恢复时请指定空文件夹。',
    },
  },
  'backup-unreadable': {
    status: 422,
    message: {
      en: '{file} is not a sound backup of Baton.',
      'zh-CN': '{file} 不是完好的 Baton 备份。',
    },
  },
  'integrity-database': {
    status: 500,
    message: {
      en: 'The database is damaged: {detail}.',
      'zh-CN': '数据库已损坏：{detail}。',
    },
    hint: {
      en: 'Restore the last backup into an empty folder.',
      'zh-CN': '请将最近的备份恢复到空文件夹。',
    },
  },
  'integrity-journal': {
    status: 500,
    message: {
      en: 'The journal of {id} in {collection} does not lead to its stored revision.',
      'zh-CN': '{collection} 中 {id} 的流水与其存储的修订号不符。',
    },
  },
  'integrity-state': {
    status: 500,
    message: {
      en: 'State, row and revision of {id} in {collection} disagree.',
      'zh-CN': '{collection} 中 {id} 的状态、数据行与修订号不一致。',
    },
  },
  'integrity-columns': {
    status: 500,
    message: {
      en: 'The columns of {id} in {collection} are not those of its row.',
      'zh-CN': '{collection} 中 {id} 的列与其数据行不一致。',
    },
    hint: {
      en: 'Publishing a release that changes the columns builds them anew from the rows.',
      'zh-CN': '发布一个更改列的版本会根据数据行重新生成这些列。',
    },
  },
  'integrity-work': {
    status: 500,
    message: {
      en: 'The open work counted for {person} in stage {stage} of {collection} is not that of the cases.',
      'zh-CN': '{person} 在 {collection} 的阶段 {stage} 中的未结工作计数与实际事项不符。',
    },
  },
  'integrity-orphan': {
    status: 500,
    message: {
      en: 'The {what} “{id}” belongs to no case.',
      'zh-CN': '{what}“{id}”不属于任何事项。',
    },
  },
  'integrity-document': {
    status: 500,
    message: {
      en: 'What is stored of document {id} does not agree with how it is found.',
      'zh-CN': '文档 {id} 的存储内容与其索引信息不一致。',
    },
  },
  'integrity-document-file': {
    status: 500,
    message: {
      en: 'The {format} of document {id} is not the file that was made: it was altered, or is gone.',
      'zh-CN': '文档 {id} 的 {format} 文件与当初生成的不一致：已被改动或已丢失。',
    },
    hint: {
      en: 'Put it back from a backup; `POST …/remake` tells what it was made like.',
      'zh-CN': '请从备份恢复；`POST …/remake` 可按原快照重新生成以供比对。',
    },
  },
  'integrity-ledger': {
    status: 500,
    message: {
      en: 'The ledger of {plan} for {period} does not hold the entries that were posted.',
      'zh-CN': '激励方案 {plan} 在 {period} 的台账与已过账的分录不符。',
    },
    hint: {
      en: 'Restore the last backup into an empty folder.',
      'zh-CN': '请将最近的备份恢复到空文件夹。',
    },
  },
} satisfies ErrorEntries;
