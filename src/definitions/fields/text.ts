import { textType } from './texts.ts';

export const text = textType({
  name: 'text',
  title: { en: 'Text', 'zh-CN': '文本' },
  widget: 'text',
});
