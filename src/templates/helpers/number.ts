import type { Decimal } from '../../shared/index.ts';
import { numberFormat } from '../render/formats.ts';
import type { ShowingHelper } from './helper.ts';

/** `{{number line.quantity digits=2}}`: with separators, and so many digits after the point. */
export const number: ShowingHelper = {
  name: 'number',
  description: {
    en: 'A number with separators; `digits` says how many stand after the decimal point.',
    'zh-CN': '带分隔符的数字；`digits` 指定小数位数。',
  },
  example: '{{number (sum case.lines "quantity") digits=2}}',
  takes: ['int', 'decimal'],
  settings: { digits: 'integer' },
  show({ argument: { value, type }, settings, run }) {
    const format = numberFormat(run.settings.locale, settings['digits'] as number | undefined);
    if (type.kind === 'int') return format.format(value as number);
    return format.format((value as Decimal).toFixed() as Intl.StringNumericLiteral);
  },
};
