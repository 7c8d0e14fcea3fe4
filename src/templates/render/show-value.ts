import { renderValue, type Value, type ValueType } from '../../expressions/index.ts';
import { localize, type Decimal } from '../../shared/index.ts';
import type { Display } from '../model/environment.ts';
import { percentFormat } from './formats.ts';

/** A value as the reader writes it; a choice by its title, a percent as such. */
export function showValue(
  value: Value,
  type: ValueType,
  { locale, zone }: { readonly locale: string; readonly zone: string },
  display?: Display,
): string {
  if (display?.kind === 'options' && type.kind === 'text') {
    const title = display.titles.get(value as string);
    return title === undefined ? String(value) : localize(title, locale);
  }
  if (display?.kind === 'percent' && type.kind === 'decimal')
    return percentFormat(locale).format((value as Decimal).toFixed() as Intl.StringNumericLiteral);
  return renderValue(value, type, { locale, zone });
}
