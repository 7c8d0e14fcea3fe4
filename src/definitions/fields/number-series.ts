import { textType } from './texts.ts';
import { refuse } from './faults.ts';

/** A number that Baton gives by itself, such as `D-2026-0001`; nobody writes it. */
export const numberSeries = textType({
  name: 'number series',
  title: { en: 'Automatic number', 'zh-CN': '自动编号' },
  widget: 'readonly',
  settings: ['series'],
  needs: ['series'],
  normalize: (_input, field) => refuse('value-not-writable', field),
});
