import type { ValueType } from '../../../expressions/index.ts';
import { minorUnitDigits } from '../../../shared/index.ts';
import { booleans, instants, integers, jsonTexts, reals, texts } from './plain-storage.ts';
import { decimals, fixedMoney, ownMoney } from './scaled-storage.ts';
import type { Storage } from './storage-types.ts';

/** Money of any currency keeps as many digits as the finest currency has (ISO 4217). */
const ownMoneyScale = 4;

/** Picks how values of a type are kept. `scale` is the column's declared number of digits. */
export function storageOf(type: ValueType, scale?: number): Storage {
  switch (type.kind) {
    case 'bool':
      return booleans;
    case 'int':
      return integers;
    case 'decimal':
      return scale === undefined ? reals : decimals(scale);
    case 'duration':
      return reals;
    case 'money':
      return type.currency === undefined
        ? ownMoney(scale ?? ownMoneyScale)
        : fixedMoney(scale ?? minorUnitDigits(type.currency));
    case 'text':
    case 'date':
      return texts;
    case 'instant':
      return instants;
    case 'list':
    case 'object':
      return jsonTexts;
  }
}
