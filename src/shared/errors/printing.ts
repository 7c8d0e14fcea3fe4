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
      en: 'Too many documents are waiting to be made ({waiting}).',
      'zh-CN': '等待生成的文档过多（{waiting} 份）。',
    },
    hint: { en: 'Try again in a minute.', 'zh-CN': '请稍后重试。' },
  },
  'document-too-slow': {
    status: 422,
    message: {
      en: 'The document was not made within {seconds} seconds.',
      'zh-CN': '文档未能在 {seconds} 秒内生成。',
    },
    hint: { en: 'Show less in it.', 'zh-CN': '请减少其中的内容。' },
  },
  'document-render-failed': {
    status: 500,
    message: {
      en: 'Rendering the document failed: {reason}',
      'zh-CN': '生成文档时出错：{reason}',
    },
    hint: {
      en: 'Where it ran out of memory, show less in the document.',
      'zh-CN': '若因内存不足，请减少文档中的内容。',
    },
  },
  'document-browser-missing': {
    status: 500,
    message: {
      en: 'There is no browser that prints documents: the one that is installed with Baton runs on Linux x64, and this is {platform} {arch}.',
      'zh-CN':
        '没有可用于打印文档的浏览器：随 Baton 安装的浏览器仅支持 Linux x64，本机为 {platform} {arch}。',
    },
    hint: {
      en: 'Set `BATON_CHROMIUM` to the program of a Chromium or Chrome, such as `/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`.',
      'zh-CN':
        '请将 `BATON_CHROMIUM` 设为 Chromium 或 Chrome 程序的路径，例如 `/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`。',
    },
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
