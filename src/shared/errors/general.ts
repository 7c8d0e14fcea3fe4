import type { ErrorEntries } from './entry.ts';

/** Errors that any part may raise. */
export const generalErrors = {
  'not-found': {
    status: 404,
    message: {
      en: 'There is no {what} “{id}”, or you may not see it.',
      'zh-CN': '{what}“{id}”不存在，或您无权查看。',
    },
  },
  'internal-error': {
    status: 500,
    message: {
      en: 'Something went wrong on our side. Quote {reference} when you report it.',
      'zh-CN': '系统内部出错。反馈时请提供编号 {reference}。',
    },
  },
} satisfies ErrorEntries;
