import type { Decimal } from '../../shared/index.ts';
import { percentFormat } from '../render/formats.ts';
import type { ShowingHelper } from './helper.ts';

/** `{{percent case.discount digits=1}}`: a fraction as a percentage. */
export const percent: ShowingHelper = {
  name: 'percent',
  description: { en: 'A fraction as a percentage.', 'zh-CN': '将小数显示为百分比。' },
  example: '{{percent case.discount digits=1}}',
  takes: ['decimal', 'int'],
  settings: { digits: 'integer' },
  show({ argument: { value, type }, settings, run }) {
    const format = percentFormat(run.settings.locale, settings['digits'] as number | undefined);
    if (type.kind === 'int') return format.format(value as number);
    return format.format((value as Decimal).toFixed() as Intl.StringNumericLiteral);
  },
};
