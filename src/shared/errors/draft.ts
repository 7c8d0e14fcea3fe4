import type { ErrorEntries } from './entry.ts';

/** Why something about a draft of definitions is refused. */
export const draftErrors = {
  'draft-changed': {
    status: 409,
    message: {
      en: 'The draft “{title}” was changed meanwhile.',
      'zh-CN': '草稿“{title}”刚刚被更改。',
    },
    hint: { en: 'Look at it again, and repeat.', 'zh-CN': '请重新查看后再试。' },
  },
  'draft-file-changed': {
    status: 409,
    message: {
      en: '{path} was changed meanwhile.',
      'zh-CN': '{path} 刚刚被更改。',
    },
    hint: { en: 'Look at it again, and repeat.', 'zh-CN': '请重新查看后再试。' },
  },
  'draft-file-exists': {
    status: 409,
    message: { en: 'There is a file {path} already.', 'zh-CN': '已有文件 {path}。' },
  },
  'draft-not-yours': {
    status: 403,
    message: {
      en: 'Only whose draft “{title}” is can do that.',
      'zh-CN': '只有草稿“{title}”的所有者可以执行此操作。',
    },
  },
  'draft-behind': {
    status: 409,
    message: {
      en: 'The draft is based on release {release}, but release {current} applies now.',
      'zh-CN': '草稿基于版本 {release}，而当前生效的是版本 {current}。',
    },
    hint: {
      en: 'Bring the draft up to that release first: what both changed in the same place is shown to you.',
      'zh-CN': '请先将草稿更新到该版本；双方在同一处的修改会列出供您处理。',
    },
  },
  'draft-conflicts': {
    status: 409,
    message: {
      en: 'Other versions of these files are still to be looked at: {files}.',
      'zh-CN': '以下文件还有其他版本待处理：{files}。',
    },
  },
  'draft-check-busy': {
    status: 503,
    message: {
      en: '{waiting} drafts are waiting to be checked already.',
      'zh-CN': '已有 {waiting} 份草稿等待检查。',
    },
    hint: { en: 'Try again in a moment.', 'zh-CN': '请稍后重试。' },
  },
  'draft-check-failed': {
    status: 503,
    message: {
      en: 'The draft could not be checked: {reason}.',
      'zh-CN': '草稿检查未能完成：{reason}。',
    },
    hint: { en: 'Try again in a moment.', 'zh-CN': '请稍后重试。' },
  },
} as const satisfies ErrorEntries;
