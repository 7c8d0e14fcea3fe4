import type { Json, LocalizedText } from '../../shared/index.ts';

/** How the values of a format are written, for whoever has to write one. */
const formats: { readonly [format: string]: LocalizedText } = {
  email: { en: 'an address such as name@example.com', 'zh-CN': '邮箱地址，如 name@example.com' },
  uri: { en: 'an address such as https://example.com', 'zh-CN': '网址，如 https://example.com' },
  phone: { en: 'a number such as +86 138 0000 0000', 'zh-CN': '电话号码，如 138 0000 0000' },
  date: { en: 'a date such as 2026-03-31', 'zh-CN': '日期，如 2026-03-31' },
  'date-time': {
    en: 'a moment such as 2026-03-31T09:00:00Z',
    'zh-CN': '时间，如 2026-03-31T09:00:00Z',
  },
  decimal: { en: 'an amount such as 1200.00', 'zh-CN': '金额，如 1200.00' },
  currency: { en: 'a currency such as CNY', 'zh-CN': '币种代码，如 CNY' },
};

const types: { readonly [type: string]: LocalizedText } = {
  integer: { en: 'a whole number', 'zh-CN': '整数' },
  number: { en: 'a number', 'zh-CN': '数字' },
  string: { en: 'a text', 'zh-CN': '文本' },
  boolean: { en: 'yes or no: `true` or `false`', 'zh-CN': '是或否：`true` 或 `false`' },
  array: { en: 'a list', 'zh-CN': '列表' },
  object: { en: 'an object', 'zh-CN': '对象' },
};

/** The words for a format of JSON Schema; its name where there are none. */
export function formatWords(format: unknown): LocalizedText {
  return formats[String(format)] ?? String(format);
}

/** The words for a type of JSON Schema, or for several. */
export function typeWords(type: unknown): LocalizedText | Json {
  return typeof type === 'string' ? (types[type] ?? type) : (type as Json);
}
