import { defineWords } from '../../words/index.ts';

const enHours: { readonly [hours: number]: string } = {
  1: 'An hour',
  8: 'Eight hours',
  24: 'A day',
  168: 'A week',
};
const zhHours: { readonly [hours: number]: string } = {
  1: '1 小时',
  8: '8 小时',
  24: '1 天',
  168: '1 周',
};

export const words = defineWords({
  en: {
    title: 'Channels',
    lead: 'How messages reach people outside Baton. Secrets are set on the server, never here.',
    edit: 'Edit the definitions',
    none: 'No channels',
    noneText:
      'Messages are shown in inboxes only. A channel for e-mail, Slack, Teams or a webhook is added in the definitions.',
    kinds: { email: 'E-mail', slack: 'Slack', teams: 'Microsoft Teams', webhook: 'Webhook' },
    states: {
      ready: 'Ready',
      failing: 'Failing',
      paused: 'Paused',
      'not configured': 'Not set up',
    },
    missing: (secret: string) => `The secret ${secret} is not set on the server.`,
    lastSuccess: 'Last sent',
    lastFailure: 'Last failure',
    failures: 'Failures in a row',
    pausedUntil: 'Paused until',
    never: 'Never',
    test: 'Send me a test message',
    tested: (title: string) => `“${title}” has taken the test message.`,
    pause: 'Pause',
    pauseTitle: (title: string) => `Pause “${title}”`,
    pauseFor: 'For how long',
    pauseHelp: 'What comes up meanwhile waits and is sent afterwards.',
    hours: (count: number) => enHours[count] ?? String(count),
    resume: 'Continue',
  },
  'zh-CN': {
    title: '消息渠道',
    lead: '消息通过这些渠道送达站外。密钥在服务器上配置，不在此处显示。',
    edit: '编辑定义',
    none: '没有消息渠道',
    noneText: '消息目前只出现在收件箱中。可在定义中添加邮件、Slack、Teams 或 Webhook 渠道。',
    kinds: { email: '邮件', slack: 'Slack', teams: 'Microsoft Teams', webhook: 'Webhook' },
    states: {
      ready: '正常',
      failing: '发送失败',
      paused: '已暂停',
      'not configured': '未配置',
    },
    missing: (secret: string) => `服务器上尚未配置密钥 ${secret}。`,
    lastSuccess: '上次发送成功',
    lastFailure: '上次失败',
    failures: '连续失败',
    pausedUntil: '暂停至',
    never: '从未',
    test: '给我发送测试消息',
    tested: (title: string) => `“${title}”已收到测试消息。`,
    pause: '暂停',
    pauseTitle: (title: string) => `暂停“${title}”`,
    pauseFor: '暂停多久',
    pauseHelp: '期间产生的消息会等待，恢复后补发。',
    hours: (count: number) => zhHours[count] ?? String(count),
    resume: '恢复发送',
  },
});
