import type { ErrorEntries } from './entry.ts';

/** Errors of values that somebody sends: to a form, or in the body or query of a request. */
export const formErrors = {
  'input-required': {
    status: 422,
    message: { en: '“{field}” is required.', 'zh-CN': '“{field}”为必填项。' },
    hint: { en: 'Give it a value.', 'zh-CN': '请填写。' },
  },
  'input-unknown': {
    status: 422,
    message: {
      en: 'There is no “{field}” here, or you may not see it.',
      'zh-CN': '此处没有“{field}”，或您无权查看。',
    },
    hint: { en: 'Leave it out.', 'zh-CN': '请将其去掉。' },
  },
  'input-type': {
    status: 422,
    message: {
      en: '“{field}” is not of the right kind.',
      'zh-CN': '“{field}”的类型不正确。',
    },
    hint: { en: 'It must be {expected}.', 'zh-CN': '应为{expected}。' },
  },
  'input-format': {
    status: 422,
    message: {
      en: '“{field}” is not written as it should be.',
      'zh-CN': '“{field}”的格式不正确。',
    },
    hint: { en: 'Write it as {expected}.', 'zh-CN': '应填写{expected}。' },
  },
  'input-pattern': {
    status: 422,
    message: {
      en: '“{field}” does not have the required form.',
      'zh-CN': '“{field}”不符合规定的形式。',
    },
    hint: { en: 'It must match {expected}.', 'zh-CN': '须匹配 {expected}。' },
  },
  'input-choice': {
    status: 422,
    message: {
      en: '“{field}” is not one of the choices.',
      'zh-CN': '“{field}”不在可选项之中。',
    },
    hint: { en: 'Choose one of: {expected}.', 'zh-CN': '请选择其一：{expected}。' },
  },
  'input-too-small': {
    status: 422,
    message: { en: '“{field}” is too small.', 'zh-CN': '“{field}”过小。' },
    hint: { en: 'It must be at least {limit}.', 'zh-CN': '不得小于 {limit}。' },
  },
  'input-too-large': {
    status: 422,
    message: { en: '“{field}” is too large.', 'zh-CN': '“{field}”过大。' },
    hint: { en: 'It must be at most {limit}.', 'zh-CN': '不得大于 {limit}。' },
  },
  'input-too-short': {
    status: 422,
    message: { en: '“{field}” is too short.', 'zh-CN': '“{field}”过短。' },
    hint: { en: 'It needs at least {limit}.', 'zh-CN': '至少需要 {limit}。' },
  },
  'input-too-long': {
    status: 422,
    message: { en: '“{field}” is too long.', 'zh-CN': '“{field}”过长。' },
    hint: { en: 'It may have at most {limit}.', 'zh-CN': '最多 {limit}。' },
  },
  'input-repeated': {
    status: 422,
    message: {
      en: '“{field}” holds the same item twice.',
      'zh-CN': '“{field}”中有重复的项。',
    },
    hint: { en: 'Give each item once.', 'zh-CN': '每一项只能出现一次。' },
  },
  'input-not-fitting': {
    status: 422,
    message: {
      en: '“{field}” has none of the forms that are accepted here.',
      'zh-CN': '“{field}”不符合此处接受的任何一种形式。',
    },
  },
  'file-unknown': {
    status: 422,
    message: {
      en: '“{field}” names a file that was not uploaded here.',
      'zh-CN': '“{field}”所指的文件尚未上传。',
    },
    hint: {
      en: 'Upload it with POST /api/v1/files first and send its answer.',
      'zh-CN': '请先用 POST /api/v1/files 上传，并原样发送其返回值。',
    },
  },
  'file-type': {
    status: 415,
    message: {
      en: 'Files of type {type} are not accepted.',
      'zh-CN': '不接受 {type} 类型的文件。',
    },
    hint: { en: 'Accepted are: {expected}.', 'zh-CN': '可接受：{expected}。' },
  },
  'file-type-mismatch': {
    status: 415,
    message: {
      en: 'The file says it is {declared}, but its content is {found}.',
      'zh-CN': '文件声明为 {declared}，但内容实为 {found}。',
    },
    hint: {
      en: 'Send the file under its true type.',
      'zh-CN': '请以真实的类型发送文件。',
    },
  },
  'file-too-large': {
    status: 413,
    message: {
      en: 'The file is larger than {limit} bytes.',
      'zh-CN': '文件超过 {limit} 字节。',
    },
  },
  'file-name': {
    status: 422,
    message: {
      en: 'The file name “{name}” can’t be used.',
      'zh-CN': '文件名“{name}”不可用。',
    },
    hint: {
      en: 'Use a plain name without folders or control characters, 200 characters at most.',
      'zh-CN': '请使用不含路径和控制字符的普通文件名，最长 200 个字符。',
    },
  },
  'row-gone': {
    status: 409,
    message: {
      en: 'Row {row} of “{label}” was changed or removed by somebody else meanwhile.',
      'zh-CN': '“{label}”的第 {row} 行已被他人修改或删除。',
    },
    hint: {
      en: 'It holds more than you may see, so it is not written over. Take the table as it is now and change it there.',
      'zh-CN': '该行含有您无权查看的内容，因此不会被覆盖。请以最新的明细为准重新修改。',
    },
  },
  'row-unmarked': {
    status: 422,
    message: {
      en: 'Row {row} of “{label}” may be one that holds more than you may see.',
      'zh-CN': '“{label}”的第 {row} 行可能对应一条含有您无权查看内容的已有行。',
    },
    hint: {
      en: 'Send `$row` with each row, as it was given; null for a new one.',
      'zh-CN': '请随每行原样发送其 `$row`；新行请设为 null。',
    },
  },
  'row-needs-more': {
    status: 422,
    message: {
      en: 'You can’t add rows to “{label}”: they need something that you may not see.',
      'zh-CN': '您无法在“{label}”中新增行：新行需要填写您无权查看的内容。',
    },
    hint: {
      en: 'Ask somebody who sees the whole table to add the row.',
      'zh-CN': '请由能查看完整明细的同事新增。',
    },
  },
  'form-stale': {
    status: 409,
    message: {
      en: 'This was changed by somebody else meanwhile (revision {current}, the form began from {given}).',
      'zh-CN': '内容已被他人修改（当前修订号为 {current}，表单基于 {given}）。',
    },
    hint: {
      en: 'Load the form again; your entries are kept as a draft if you saved them.',
      'zh-CN': '请重新载入表单；已保存的草稿不会丢失。',
    },
  },
} satisfies ErrorEntries;
