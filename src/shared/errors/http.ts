import type { ErrorEntries } from './entry.ts';

/** Errors of the HTTP interface itself. */
export const httpErrors = {
  'http-no-route': {
    status: 404,
    message: { en: 'There is nothing at {path}.', 'zh-CN': '{path} 不存在。' },
    hint: {
      en: 'The operations are listed at /api/docs.',
      'zh-CN': '全部接口见 /api/docs。',
    },
  },
  'http-method-not-allowed': {
    status: 405,
    message: { en: '{path} does not take {method}.', 'zh-CN': '{path} 不支持 {method}。' },
    hint: { en: 'It takes: {allowed}.', 'zh-CN': '支持：{allowed}。' },
  },
  'http-path-invalid': {
    status: 400,
    message: {
      en: 'The path can’t be read: {part}.',
      'zh-CN': '无法解析路径：{part}。',
    },
    hint: {
      en: 'Percent-encode each part of the path as UTF-8.',
      'zh-CN': '路径各部分须以 UTF-8 百分号编码。',
    },
  },
  'http-media-type': {
    status: 415,
    message: {
      en: 'The body is {given}, which is not understood here.',
      'zh-CN': '请求体类型 {given} 在此处不受支持。',
    },
    hint: { en: 'Send {expected}.', 'zh-CN': '请发送 {expected}。' },
  },
  'http-body-missing': {
    status: 400,
    message: { en: 'The request needs a body.', 'zh-CN': '请求缺少请求体。' },
    hint: { en: 'Send {expected}.', 'zh-CN': '请发送 {expected}。' },
  },
  'http-body-unexpected': {
    status: 400,
    message: { en: 'The request takes no body.', 'zh-CN': '该请求不接受请求体。' },
    hint: { en: 'Send it without one.', 'zh-CN': '请去掉请求体。' },
  },
  'http-body-not-json': {
    status: 400,
    message: { en: 'The body is not JSON: {reason}', 'zh-CN': '请求体不是有效的 JSON：{reason}' },
    hint: { en: 'Send one JSON value in UTF-8.', 'zh-CN': '请发送一个 UTF-8 编码的 JSON 值。' },
  },
  'http-body-unreadable': {
    status: 400,
    message: { en: 'The body can’t be read: {reason}.', 'zh-CN': '请求体无法读取：{reason}。' },
    hint: { en: 'Send the form as the page has it.', 'zh-CN': '请按页面上的表单提交。' },
  },
  'http-body-too-large': {
    status: 413,
    message: {
      en: 'The body is larger than {limit} bytes.',
      'zh-CN': '请求体超过 {limit} 字节。',
    },
  },
  'http-body-too-deep': {
    status: 400,
    message: {
      en: 'The body is nested deeper than {limit} levels.',
      'zh-CN': '请求体嵌套超过 {limit} 层。',
    },
  },
  'http-name-forbidden': {
    status: 400,
    message: {
      en: 'The name “{name}” can’t be used in a body.',
      'zh-CN': '请求体中不得使用名称“{name}”。',
    },
    hint: { en: 'Leave it out.', 'zh-CN': '请将其去掉。' },
  },
  'http-bundle-too-large': {
    status: 413,
    message: {
      en: 'The files together are larger than {limit} bytes.',
      'zh-CN': '所选文件合计超过 {limit} 字节。',
    },
    hint: { en: 'Ask for fewer documents at once.', 'zh-CN': '请减少一次所选的文档。' },
  },
  'http-too-many-requests': {
    status: 429,
    message: {
      en: 'Too much was asked for from your network that is not there. Try again in {seconds} seconds.',
      'zh-CN': '您所在网络请求不存在的内容过多，请在 {seconds} 秒后重试。',
    },
  },
  'http-header-invalid': {
    status: 400,
    message: {
      en: 'The header {header} can’t be read.',
      'zh-CN': '无法解析请求头 {header}。',
    },
    hint: { en: 'It must be {expected}.', 'zh-CN': '应为 {expected}。' },
  },
  'http-precondition-failed': {
    status: 412,
    message: {
      en: 'It is at revision {current}, not {given}.',
      'zh-CN': '当前修订号为 {current}，而非 {given}。',
    },
    hint: { en: 'Load it again and retry.', 'zh-CN': '请重新加载后再试。' },
  },
  'http-precondition-missing': {
    status: 428,
    message: {
      en: 'The request does not say which revision it changes.',
      'zh-CN': '请求未说明要修改的修订号。',
    },
    hint: {
      en: 'Send If-Match with the ETag, or “revision” in the body.',
      'zh-CN': '请在 If-Match 中发送 ETag，或在请求体中给出“revision”。',
    },
  },
  'http-not-seeing-as': {
    status: 409,
    message: {
      en: 'You are not looking at Baton as another person.',
      'zh-CN': '您当前并未以他人身份查看。',
    },
  },
  'http-query-repeated': {
    status: 400,
    message: {
      en: 'The parameter “{field}” is given more than once.',
      'zh-CN': '参数“{field}”重复出现。',
    },
    hint: { en: 'Give it once.', 'zh-CN': '只能给出一次。' },
  },
  'http-sort-unknown': {
    status: 400,
    message: {
      en: 'The list can’t be sorted by “{field}”.',
      'zh-CN': '列表不能按“{field}”排序。',
    },
    hint: {
      en: 'Name a field that you may see, with “-” before it for descending order.',
      'zh-CN': '请使用您可见的字段；字段名前加“-”为降序。',
    },
  },
  'http-filter-unknown': {
    status: 400,
    message: {
      en: 'The list can’t be filtered by “{field}”.',
      'zh-CN': '列表不能按“{field}”筛选。',
    },
    hint: {
      en: 'Name a field that you may see, or write a condition in “where”.',
      'zh-CN': '请使用您可见的字段，或在“where”中写条件。',
    },
  },
  'http-upload-missing': {
    status: 400,
    message: { en: 'The upload holds no file.', 'zh-CN': '上传内容中没有文件。' },
    hint: {
      en: 'Send multipart/form-data with a part named “{part}”.',
      'zh-CN': '请发送 multipart/form-data，其中一部分名为“{part}”。',
    },
  },
  'http-upload-invalid': {
    status: 400,
    message: { en: 'The upload can’t be read: {reason}', 'zh-CN': '无法解析上传内容：{reason}' },
  },
  'http-stopping': {
    status: 503,
    message: {
      en: 'The server is stopping.',
      'zh-CN': '服务器正在停止。',
    },
    hint: { en: 'Retry in a moment.', 'zh-CN': '请稍后重试。' },
  },
  'http-host-refused': {
    status: 421,
    message: {
      en: 'This server does not answer for the host “{host}”.',
      'zh-CN': '本服务器不响应主机名“{host}”。',
    },
    hint: {
      en: 'Add it to the host names of the server if it is yours.',
      'zh-CN': '若该主机名属于您，请将其加入服务器的主机名列表。',
    },
  },
  'maintenance-elsewhere': {
    status: 501,
    message: {
      en: 'Baton does not back up or check this store itself.',
      'zh-CN': '此存储的备份与检查不由 Baton 负责。',
    },
    hint: {
      en: 'Use the tools of the database: `mongodump` for MongoDB.',
      'zh-CN': '请使用数据库自带的工具：MongoDB 可用 `mongodump`。',
    },
  },
} satisfies ErrorEntries;
