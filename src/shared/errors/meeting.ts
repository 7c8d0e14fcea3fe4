import type { ErrorEntries } from './entry.ts';

/** Why something about a meeting is refused. */
export const meetingUseErrors = {
  'meeting-not-led': {
    status: 403,
    message: {
      en: 'Only who leads the meeting may do this: its chair, or who takes the minutes.',
      'zh-CN': '只有会议的主持人或记录人可以执行此操作。',
    },
  },
  'meeting-not-invited': {
    status: 403,
    message: {
      en: 'Only who is invited can answer the invitation.',
      'zh-CN': '只有受邀人员可以答复邀请。',
    },
  },
  'meeting-over': {
    status: 409,
    message: {
      en: 'It lies in the past: the meeting has begun or is over.',
      'zh-CN': '时间已过：会议已开始或已结束。',
    },
    hint: {
      en: 'What was said and decided is written into its minutes.',
      'zh-CN': '讨论与决议请记入会议纪要。',
    },
  },
  'meeting-cancelled': {
    status: 409,
    message: {
      en: 'The meeting was cancelled.',
      'zh-CN': '会议已取消。',
    },
  },
} satisfies ErrorEntries;
