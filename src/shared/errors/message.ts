import type { ErrorEntries } from './entry.ts';

/** Errors of the messages that go out and of the links in them. */
export const messageErrors = {
  'secret-missing': {
    status: 500,
    message: {
      en: 'The secret “{name}” is neither in the environment ({variable}) nor in a file ({file}).',
      'zh-CN': '环境变量（{variable}）和文件（{file}）中均未找到密钥“{name}”。',
    },
    hint: {
      en: 'Set the variable, or write the secret into the file, readable by Baton alone.',
      'zh-CN': '请设置该环境变量，或将密钥写入该文件，并仅允许 Baton 读取。',
    },
  },
  'secret-name-wrong': {
    status: 500,
    message: {
      en: '“{name}” can’t be the name of a secret.',
      'zh-CN': '“{name}”不能用作密钥名称。',
    },
    hint: {
      en: 'Use up to 64 letters, digits, hyphens and underscores.',
      'zh-CN': '请使用字母、数字、连字符和下划线，最多 64 个字符。',
    },
  },
  'secret-unreadable': {
    status: 500,
    message: {
      en: 'The secret “{name}” is in {file}, but the file can’t be read: {reason}.',
      'zh-CN': '密钥“{name}”位于 {file}，但文件无法读取：{reason}。',
    },
    hint: {
      en: 'Let the account under which Baton runs read it.',
      'zh-CN': '请授予运行 Baton 的账户读取该文件的权限。',
    },
  },
  'private-calls-wrong': {
    status: 500,
    message: {
      en: '“{entry}” in BATON_ALLOW_PRIVATE_CALLS is no host.',
      'zh-CN': 'BATON_ALLOW_PRIVATE_CALLS 中的“{entry}”不是主机。',
    },
    hint: {
      en: 'List hosts, with a port where only that one is meant: `loopback, hooks.internal:8443, 10.0.0.5`.',
      'zh-CN': '请列出主机，仅限某一端口时加上端口：`loopback, hooks.internal:8443, 10.0.0.5`。',
    },
  },
  'action-link-unknown': {
    status: 404,
    message: {
      en: 'This link is not valid. Part of it may be missing.',
      'zh-CN': '此链接无效，可能不完整。',
    },
    hint: {
      en: 'Open the case in Baton instead.',
      'zh-CN': '请在 Baton 中打开该事项。',
    },
  },
  'action-link-used': {
    status: 410,
    message: {
      en: 'This link was used already.',
      'zh-CN': '此链接已被使用。',
    },
    hint: {
      en: 'Open the case in Baton to see how it stands.',
      'zh-CN': '请在 Baton 中打开该事项查看当前状态。',
    },
  },
  'action-link-expired': {
    status: 410,
    message: {
      en: 'This link has expired.',
      'zh-CN': '此链接已过期。',
    },
    hint: {
      en: 'Open the case in Baton; you can still answer there if it is open.',
      'zh-CN': '请在 Baton 中打开该事项；若仍未结束，可在其中处理。',
    },
  },
  'action-link-overtaken': {
    status: 409,
    message: {
      en: 'There is nothing left to answer here: {how}.',
      'zh-CN': '此处已无需处理：{how}。',
    },
  },
  'action-link-only-opens': {
    status: 409,
    message: {
      en: 'This link only opens the case.',
      'zh-CN': '此链接仅用于打开事项。',
    },
  },
  'inbox-snooze-past': {
    status: 422,
    message: {
      en: 'The moment until which it should wait is over already.',
      'zh-CN': '稍后提醒的时间已过。',
    },
    hint: {
      en: 'Name a moment in the future.',
      'zh-CN': '请选择将来的时间。',
    },
  },
  'channel-not-configured': {
    status: 409,
    message: {
      en: 'The channel is not configured: the secret “{name}” is missing.',
      'zh-CN': '渠道尚未配置：缺少密钥“{name}”。',
    },
    hint: {
      en: 'Set it in the environment or as a file; see the guide.',
      'zh-CN': '请在环境变量或文件中设置，参见指南。',
    },
  },
  'channel-test-failed': {
    status: 502,
    message: {
      en: 'The message was not taken: {reason}',
      'zh-CN': '消息未被接收：{reason}',
    },
  },
} satisfies ErrorEntries;
