import { textType } from './texts.ts';

/** A number that Baton gives by itself, such as `D-2026-0001`; nobody writes it, but it is searched by. */
export const numberSeries = textType({
  name: 'number series',
  title: { en: 'Automatic number', 'zh-CN': '自动编号' },
  widget: 'readonly',
  settings: ['series'],
  needs: ['series'],
});
