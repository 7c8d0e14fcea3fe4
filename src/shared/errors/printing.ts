import type { ErrorEntries } from './entry.ts';

/** Why a document cannot be made. */
export const printingErrors = {
  'document-no-format': {
    status: 422,
    message: {
      en: 'The document `{document}` has no template for {format}.',
      'zh-CN': '文档 `{document}` 没有用于 {format} 的模板。',
    },
  },
  'document-queue-full': {
    status: 503,
    message: {
      en: 'Too many documents are waiting to be printed ({waiting}).',
      'zh-CN': '等待打印的文档过多（{waiting} 份）。',
    },
    hint: { en: 'Try again in a minute.', 'zh-CN': '请稍后重试。' },
  },
  'document-too-slow': {
    status: 422,
    message: {
      en: 'The document was not printed within {seconds} seconds.',
      'zh-CN': '文档未能在 {seconds} 秒内完成打印。',
    },
    hint: { en: 'Show less in it.', 'zh-CN': '请减少其中的内容。' },
  },
  'document-browser-failed': {
    status: 500,
    message: {
      en: 'The browser that prints documents failed: {reason}',
      'zh-CN': '打印文档的浏览器出错：{reason}',
    },
    hint: {
      en: 'Name another Chromium in `BATON_CHROMIUM`.',
      'zh-CN': '请用 `BATON_CHROMIUM` 指定另一个 Chromium。',
    },
  },
} satisfies ErrorEntries;
