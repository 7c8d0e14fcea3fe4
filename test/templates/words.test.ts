import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/shared/index.ts';
import { chineseAmount, englishAmount } from '../../src/templates/index.ts';

const cny = (amount: string) => ({ amount: new Decimal(amount), currency: 'CNY' });

describe('an amount in Chinese capital numerals', () => {
  it.each([
    ['1409.50', '人民币壹仟肆佰零玖元伍角'],
    ['6007.14', '人民币陆仟零柒元壹角肆分'],
    ['1680.32', '人民币壹仟陆佰捌拾元零叁角贰分'],
    ['107000.53', '人民币壹拾万柒仟元零伍角叁分'],
    ['16409.02', '人民币壹万陆仟肆佰零玖元零贰分'],
    ['325.04', '人民币叁佰贰拾伍元零肆分'],
  ])('%s is written as in the rules of the People’s Bank: %s', (amount, words) => {
    expect(chineseAmount(cny(amount))).toBe(words);
  });

  it.each([
    ['0', '人民币零元整'],
    ['0.05', '人民币伍分'],
    ['0.50', '人民币伍角'],
    ['10', '人民币壹拾元整'],
    ['1000500', '人民币壹佰万零伍佰元整'],
    ['100000001', '人民币壹亿零壹元整'],
    ['100010000', '人民币壹亿零壹万元整'],
    ['123456789012.34', '人民币壹仟贰佰叁拾肆亿伍仟陆佰柒拾捌万玖仟零壹拾贰元叁角肆分'],
    ['1.005', '人民币壹元零壹分'],
    ['-12', '人民币负壹拾贰元整'],
  ])('%s is %s', (amount, words) => {
    expect(chineseAmount(cny(amount))).toBe(words);
  });

  it('begins with the currency', () => {
    expect(chineseAmount({ amount: new Decimal('1200'), currency: 'USD' })).toBe(
      '美元壹仟贰佰元整',
    );
    expect(chineseAmount({ amount: new Decimal('500'), currency: 'JPY' })).toBe('日元伍佰元整');
  });

  it('reads back to the amount', () => {
    const cents = fc.bigInt({ min: 0n, max: 99_999_999_999_999n });
    fc.assert(
      fc.property(cents, (amount) => {
        const words = chineseAmount(cny(new Decimal(amount.toString()).div(100).toFixed()));
        expect(readBack(words)).toBe(amount);
      }),
      { numRuns: 1000 },
    );
  });

  it('never says zero twice in a row, nor before a unit, but for nothing at all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), (amount) => {
        const words = chineseAmount(cny(new Decimal(amount).div(100).toFixed()));
        expect(words).not.toMatch(/零零|零[拾佰仟万亿元角分]/);
      }),
    );
  });

  it('ends where digits would have no name', () => {
    expect(() => chineseAmount(cny('1000000000000'))).toThrow(
      expect.objectContaining({ code: 'amount-too-large' }),
    );
  });
});

/** Cents, from capital numerals. */
function readBack(words: string): bigint {
  const [whole = '', parts = ''] = words.includes('元')
    ? words.replace('人民币', '').split('元')
    : ['', words.replace('人民币', '')];
  const digit = (text: string, unit: string) =>
    BigInt('零壹贰叁肆伍陆柒捌玖'.indexOf(new RegExp(`(.)${unit}`).exec(text)?.[1] ?? '零'));
  return integer(whole) * 100n + digit(parts, '角') * 10n + digit(parts, '分');
}

function integer(words: string): bigint {
  let [total, section, digit] = [0n, 0n, 0n];
  for (const one of words) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(one);
    const unit = { 拾: 10n, 佰: 100n, 仟: 1000n }[one];
    if (value >= 0) digit = BigInt(value);
    else if (unit) [section, digit] = [section + digit * unit, 0n];
    else
      [total, section, digit] = [
        total + (section + digit) * (one === '万' ? 10_000n : 100_000_000n),
        0n,
        0n,
      ];
  }
  return total + section + digit;
}

describe('an amount in English words', () => {
  it.each([
    ['1680.32', 'One thousand six hundred eighty and 32/100 Chinese yuan'],
    ['1680', 'One thousand six hundred eighty Chinese yuan only'],
    ['0', 'Zero Chinese yuan only'],
    ['0.05', 'Zero and 05/100 Chinese yuan'],
    ['21', 'Twenty-one Chinese yuan only'],
    ['1000001', 'One million one Chinese yuan only'],
    ['119.99', 'One hundred nineteen and 99/100 Chinese yuan'],
    ['-3', 'Minus three Chinese yuan only'],
  ])('%s is %s', (amount, words) => {
    expect(englishAmount(cny(amount))).toBe(words);
  });

  it('names one and many of a currency', () => {
    const usd = (amount: string) => englishAmount({ amount: new Decimal(amount), currency: 'USD' });
    expect([usd('1'), usd('2')]).toEqual(['One US dollar only', 'Two US dollars only']);
  });
});
