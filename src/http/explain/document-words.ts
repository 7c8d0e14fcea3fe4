/** The words in which it is told why a document is as it is. */
export const documentWords = {
  status: {
    queued: { en: '{title} is going to be made.', 'zh-CN': '{title}即将生成。' },
    draft: { en: '{title} is a draft and awaits approval.', 'zh-CN': '{title}为草稿，等待审批。' },
    released: { en: '{title} is released.', 'zh-CN': '{title}已签发。' },
    refused: { en: '{title} was refused.', 'zh-CN': '{title}未获批准。' },
    failed: { en: '{title} could not be made.', 'zh-CN': '{title}未能生成。' },
    expired: {
      en: '{title} was released; its files are no longer kept.',
      'zh-CN': '{title}已签发，其文件已过保存期。',
    },
  },
  cause: {
    demand: {
      en: '{person} asked for it, when the case was at revision {revision}.',
      'zh-CN': '由 {person} 申请生成，当时事项为修订版 {revision}。',
    },
    move: {
      en: 'The move “{what}” has it made (revision {revision} of the case).',
      'zh-CN': '由流转“{what}”触发生成（事项修订版 {revision}）。',
    },
    handoff: {
      en: 'The handoff “{what}” has it made (revision {revision} of the case).',
      'zh-CN': '由交接“{what}”触发生成（事项修订版 {revision}）。',
    },
    stage: {
      en: 'Entering the stage “{what}” has it made (revision {revision} of the case).',
      'zh-CN': '进入阶段“{what}”时触发生成（事项修订版 {revision}）。',
    },
    schedule: { en: 'It is made by a schedule.', 'zh-CN': '由定时计划触发生成。' },
    closing: { en: 'The period was closed.', 'zh-CN': '期间关账时生成。' },
  },
  somebody: { en: 'somebody', 'zh-CN': '某人' },
  language: {
    en: 'It is written in “{language}”, by the templates of release {release}.',
    'zh-CN': '语言为“{language}”，采用版本 {release} 的模板。',
  },
  free: { en: 'Nobody has to approve it.', 'zh-CN': '无需审批。' },
  needed: {
    en: 'It counts only when approved by: {roles}.',
    'zh-CN': '须经以下角色之一批准后生效：{roles}。',
  },
  approved: { en: '{person} approved it on {at}.', 'zh-CN': '{person} 已于 {at} 批准。' },
  refused: { en: '{person} refused it on {at}.', 'zh-CN': '{person} 已于 {at} 驳回。' },
  number: {
    en: 'It took the number {number} when it was released.',
    'zh-CN': '签发时取得编号 {number}。',
  },
  numberless: {
    en: 'It takes its number when it is released; a draft has none.',
    'zh-CN': '编号在签发时取得，草稿没有编号。',
  },
  accepted: {
    en: '{name} accepted it by a signing link on {at}.',
    'zh-CN': '{name} 已于 {at} 通过签署链接确认接受。',
  },
  acceptedHere: {
    en: '{name} accepted it in Baton on {at}.',
    'zh-CN': '{name} 已于 {at} 在系统内确认接受。',
  },
  failure: {
    en: 'The last of {attempts} attempts failed: {error}',
    'zh-CN': '共尝试 {attempts} 次，最近一次失败原因：{error}',
  },
} as const;
