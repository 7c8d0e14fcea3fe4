import type { Meanings } from './meaning.ts';

export const messageMeanings: Meanings = {
  Channel: {
    type: ['`email`, `slack`, `teams` or `webhook`.', '`email`、`slack`、`teams` 或 `webhook`。'],
    server: [
      'Of e-mail: `smtps://baton@mail.example.com`, or a secret that holds it.',
      '用于邮件：`smtps://baton@mail.example.com`，或存放它的机密。',
    ],
    password: ['Of e-mail: the secret that holds the password.', '用于邮件：存放密码的机密。'],
    from: ['Of e-mail: the sender.', '用于邮件：发件人。'],
    url: [
      'Where a chat or webhook is reached: a secret; that of a webhook may be written out.',
      '聊天或 Webhook 的地址：机密；Webhook 的地址可直接写出。',
    ],
    signing: [
      'Of a webhook: the secret that signs each call.',
      '用于 Webhook：为每次调用签名的机密。',
    ],
    digest: ['Messages are collected and sent together.', '将消息汇总后一并发送。'],
    quiet: [
      'When nothing is sent, such as `20:00-08:00`; what comes up then waits.',
      '免打扰时段，如 `20:00-08:00`；其间的消息延后发送。',
    ],
  },
  'Channel server': {
    secret: [
      'The name of a secret in the environment or in a file. Without it the channel is not used.',
      '机密的名称，其值在环境变量或文件中。没有则不使用该渠道。',
    ],
  },
  'Channel digest': {
    at: ['The times of day, such as `09:00`.', '发送时刻，如 `09:00`。'],
    days: [
      '`every day` (the default) or `working days`.',
      '`every day`（每天，默认）或 `working days`（工作日）。',
    ],
  },
  Notification: {
    of: ['The cases that it is about.', '所涉及的事项。'],
    on: [
      'What is told: `offered`, `accepted`, `rejected`, `breached`, `approval asked`, `closed`, …',
      '通知的内容：`offered`、`accepted`、`rejected`、`breached`、`approval asked`、`closed` 等。',
    ],
    stages: ['Only in these stages.', '仅限这些阶段。'],
    handoffs: ['Only of these handoffs.', '仅限这些交接。'],
    when: ['Only when this holds.', '仅在满足时通知。'],
    to: [
      'Who is told: `receiver`, `manager`, `liaison`, `{ role: … }`, …; those whom it concerns by default.',
      '通知谁：`receiver`、`manager`、`liaison`、`{ role: … }` 等；默认为相关人员。',
    ],
    by: ['By which channels; `inbox` by default.', '经由哪些渠道；默认 `inbox`（收件箱）。'],
    subject: [
      'The subject, with placeholders; Baton’s own words where there is none.',
      '标题，可含占位符；不设则用系统文字。',
    ],
    text: ['The text, with placeholders.', '正文，可含占位符。'],
  },
  'Notification of': { funnel: ['The funnel.', '漏斗。'] },
};
