import type { ErrorEntries } from './entry.ts';

/** Why something about a kept document is refused. */
export const documentErrors = {
  'document-not-shown': {
    status: 403,
    message: {
      en: '“{document}” shows more than you may see.',
      'zh-CN': '“{document}”的内容超出您的查看权限。',
    },
    hint: {
      en: 'Ask somebody who may see all of it.',
      'zh-CN': '请由有权查看全部内容的人员办理。',
    },
  },
  'document-language-unknown': {
    status: 422,
    message: {
      en: 'The organization does not speak `{language}`.',
      'zh-CN': '组织未启用语言 `{language}`。',
    },
    hint: { en: 'It speaks: {known}.', 'zh-CN': '可用语言：{known}。' },
  },
  'document-key-reused': {
    status: 409,
    message: {
      en: 'The key `{key}` was used for another document.',
      'zh-CN': '幂等键 `{key}` 已用于另一份文档。',
    },
    hint: { en: 'Use a new key for each document.', 'zh-CN': '请为每份文档使用新的幂等键。' },
  },
  'document-changed': {
    status: 409,
    message: {
      en: 'Somebody else has just changed “{document}”.',
      'zh-CN': '“{document}”刚刚已被他人更改。',
    },
    hint: { en: 'Look at it again.', 'zh-CN': '请重新查看后再操作。' },
  },
  'document-not-so': {
    status: 409,
    message: {
      en: 'This cannot be done with “{document}”: it is {status}.',
      'zh-CN': '“{document}”目前{status}，无法进行此操作。',
    },
  },
  'document-approver': {
    status: 403,
    message: {
      en: '“{document}” is approved by {roles}.',
      'zh-CN': '“{document}”须由以下角色审批：{roles}。',
    },
  },
  'document-own-approval': {
    status: 403,
    message: {
      en: 'Whoever asked for “{document}” does not approve it himself.',
      'zh-CN': '“{document}”的申请人不能自行审批。',
    },
    hint: { en: 'Somebody else has to look at it.', 'zh-CN': '须由另一人审批。' },
  },
  'document-no-files': {
    status: 410,
    message: {
      en: 'The files of “{document}” are no longer kept.',
      'zh-CN': '“{document}”的文件已超过保存期限并被删除。',
    },
  },
  'document-not-in-pdf': {
    status: 422,
    message: {
      en: '“{document}” is not there as PDF.',
      'zh-CN': '“{document}”没有 PDF 文件。',
    },
    hint: { en: 'Take a ZIP instead.', 'zh-CN': '请改用 ZIP。' },
  },
  'signing-link-unknown': {
    status: 404,
    message: { en: 'There is no such link.', 'zh-CN': '该链接不存在。' },
    hint: {
      en: 'See that the whole address was copied.',
      'zh-CN': '请确认已复制完整的地址。',
    },
  },
  'signing-link-expired': {
    status: 410,
    message: { en: 'The link has expired.', 'zh-CN': '该链接已过期。' },
    hint: { en: 'Ask for a new one.', 'zh-CN': '请索取新的链接。' },
  },
  'signing-link-withdrawn': {
    status: 410,
    message: { en: 'The link was withdrawn.', 'zh-CN': '该链接已被撤回。' },
    hint: { en: 'Ask for a new one.', 'zh-CN': '请索取新的链接。' },
  },
  'signing-link-replaced': {
    status: 410,
    message: {
      en: 'A newer version has taken the place of “{document}”.',
      'zh-CN': '“{document}”已被更新的版本取代。',
    },
    hint: { en: 'Ask for the link of the newer one.', 'zh-CN': '请索取新版本的链接。' },
  },
  'signing-link-used': {
    status: 409,
    message: {
      en: 'The document was accepted by this link already.',
      'zh-CN': '该链接已用于确认此文档。',
    },
  },
  'signing-link-lasts': {
    status: 422,
    message: {
      en: 'A link for signing lasts from 1 to {most} days.',
      'zh-CN': '签署链接的有效期为 1 至 {most} 天。',
    },
  },
  'signing-link-no-channel': {
    status: 422,
    message: {
      en: 'The link can’t be mailed: there is no channel of type email.',
      'zh-CN': '无法发送链接邮件：没有类型为 email 的渠道。',
    },
    hint: {
      en: 'Add a Channel of type email, or hand the link on yourself.',
      'zh-CN': '请添加类型为 email 的 Channel，或自行转交链接。',
    },
  },
  'signing-link-no-address': {
    status: 422,
    message: {
      en: '“{email}” is no e-mail address to which the link could be sent.',
      'zh-CN': '“{email}”不是可接收链接的电子邮箱地址。',
    },
    hint: { en: 'Say to which address it goes.', 'zh-CN': '请填写收件地址。' },
  },
  'signing-link-too-many': {
    status: 429,
    message: {
      en: 'Links of this document were mailed {most} times within a day; that is enough.',
      'zh-CN': '该文档的链接一天内已发送 {most} 次，不能再发送。',
    },
    hint: { en: 'Hand the link on yourself, or wait.', 'zh-CN': '请自行转交链接，或稍后再试。' },
  },
  'acceptance-name': {
    status: 422,
    message: {
      en: 'Whoever accepts gives his name, of at most {limit} characters.',
      'zh-CN': '确认时须填写姓名，且不超过 {limit} 个字符。',
    },
  },
  'acceptance-other-file': {
    status: 409,
    message: {
      en: 'What is accepted is not the file that was shown.',
      'zh-CN': '所确认的内容与展示的文件不一致。',
    },
    hint: {
      en: 'Open the document again and accept what it shows.',
      'zh-CN': '请重新打开文档，确认其当前内容。',
    },
  },
  'acceptance-twice': {
    status: 409,
    message: {
      en: '{name} has accepted “{document}” already.',
      'zh-CN': '{name}已确认过“{document}”。',
    },
  },
  'setting-wrong': {
    status: 500,
    message: {
      en: '“{value}” in {name} is no whole number above 0.',
      'zh-CN': '{name} 的值“{value}”不是大于 0 的整数。',
    },
  },
} satisfies ErrorEntries;
