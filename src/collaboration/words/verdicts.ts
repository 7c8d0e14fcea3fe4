import type { VerdictReason } from '../audience/index.ts';
import type { LocalizedText } from '../../shared/index.ts';

interface Both {
  readonly en: string;
  readonly 'zh-CN': string;
}

const reasons: { readonly [reason in VerdictReason]: Both } = {
  concerned: { en: 'It concerns this person.', 'zh-CN': '与此人直接相关。' },
  rule: { en: 'A notification rule names this person.', 'zh-CN': '通知规则指定了此人。' },
  'stands in': {
    en: 'This person stands in for somebody who is away.',
    'zh-CN': '此人正在代理不在岗的同事。',
  },
  'nobody else': {
    en: 'Nobody who is asked can answer, so it goes to the liaison or an administrator.',
    'zh-CN': '应答复的人员均无法答复，因此通知联络人或管理员。',
  },
  'asked blindly': {
    en: 'This person is asked but may not see the case, and is told only that.',
    'zh-CN': '此人需要答复但无权查看该事项，仅告知这一点。',
  },
  'own doing': { en: 'This person did it himself.', 'zh-CN': '这是此人自己的操作。' },
  inactive: { en: 'This person is not active.', 'zh-CN': '此人已停用。' },
  'may not see': { en: 'This person may not see the case.', 'zh-CN': '此人无权查看该事项。' },
  'switched off': {
    en: 'This person has switched the channel off.',
    'zh-CN': '此人已关闭该渠道。',
  },
  muted: {
    en: 'Of this funnel the person wants to hear only what must be answered.',
    'zh-CN': '对于该漏斗，此人只接收需要答复的消息。',
  },
  'not configured': {
    en: 'The channel lacks a secret and sends nothing.',
    'zh-CN': '该渠道缺少密钥，无法发送。',
  },
  'channel unknown': {
    en: 'The rule names a channel that is there no more.',
    'zh-CN': '规则引用的渠道已不存在。',
  },
};

const heldUp: { readonly [held in 'quiet hours' | 'digest']: Both } = {
  'quiet hours': {
    en: 'It waits until the quiet hours end.',
    'zh-CN': '将在免打扰时段结束后发送。',
  },
  digest: { en: 'It comes with the next digest.', 'zh-CN': '将随下一次摘要发送。' },
};

/** A verdict in a person's words. */
export function verdictText(
  because: VerdictReason,
  held: 'quiet hours' | 'digest' | undefined,
): LocalizedText {
  const reason = reasons[because];
  if (!held) return { ...reason };
  const more = heldUp[held];
  return { en: `${reason.en} ${more.en}`, 'zh-CN': `${reason['zh-CN']}${more['zh-CN']}` };
}
