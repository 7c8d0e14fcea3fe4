import { limitText, textType } from './texts.ts';
import { wrongValue } from './faults.ts';

/** Text of several lines, which keep their breaks. */
export const longText = textType({
  name: 'long text',
  title: { en: 'Long text', 'zh-CN': '长文本' },
  widget: 'textarea',
  settings: ['max length', 'default', 'computed'],
  groups: false,
  aggregations: [],
  operators: ['contains', 'has'],
  normalize: (input, field) =>
    typeof input === 'string'
      ? limitText(input.replace(/\r\n?/g, '\n').trim().normalize('NFC'), field)
      : wrongValue(field, { en: 'a text', 'zh-CN': '文本' }),
});
