import { BatonError, minorUnitDigits, round, type Money } from '../../shared/index.ts';

const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const parts = ['角', '分', '厘'];

/** What stands before an amount in words, as banks write it. */
const names: { readonly [currency: string]: string } = {
  CNY: '人民币',
  USD: '美元',
  EUR: '欧元',
  GBP: '英镑',
  JPY: '日元',
  HKD: '港元',
  MOP: '澳门元',
  TWD: '新台币',
};

/** Largest amount that can be written: below ten thousand times a hundred million. */
const limit = 1e12;

/**
 * An amount in Chinese capital numerals (大写金额) by the rules of the People's Bank of China for bills
 * and settlement vouchers (《支付结算办法》 annex 1, 正确填写票据和结算凭证的基本规定): ¥16,409.02 is
 * 人民币壹万陆仟肆佰零玖元零贰分. Where the rules leave a choice the first of their two examples is taken
 * (¥1,680.32 is 壹仟陆佰捌拾元零叁角贰分), 整 stands after 元 and not after 角. Rounded half up to the
 * minor unit. Raises `amount-too-large` from a million millions on.
 */
export function chineseAmount({ amount, currency }: Money): string {
  const minor = minorUnitDigits(currency);
  const rounded = round(amount.abs(), minor, 'half up');
  if (rounded.gte(limit))
    throw new BatonError({ code: 'amount-too-large', params: { amount: amount.toFixed() } });
  const [whole = '0', fraction = ''] = rounded.toFixed(minor).split('.');
  const sign = amount.isNegative() && !rounded.isZero() ? '负' : '';
  return `${nameOf(currency)}${sign}${wholeAndParts(whole, fraction)}`;
}

function nameOf(currency: string): string {
  return names[currency] ?? new Intl.DisplayNames('zh-CN', { type: 'currency' }).of(currency) ?? '';
}

function wholeAndParts(whole: string, fraction: string): string {
  const inParts = partsOf(fraction);
  if (Number(whole) === 0) return inParts === '' ? '零元整' : inParts.replace(/^零/, '');
  const zero = inParts !== '' && !inParts.startsWith('零') && whole.endsWith('0') ? '零' : '';
  return `${chineseInteger(whole)}元${inParts === '' ? '整' : zero + inParts}`;
}

/** 角, 分 and 厘: a zero before a part that is not zero is said once. */
function partsOf(fraction: string): string {
  let text = '';
  for (const [index, digit] of [...fraction].entries())
    if (digit !== '0') {
      const skipped = index > 0 && fraction[index - 1] === '0';
      text += `${skipped ? '零' : ''}${digitOf(digit)}${parts[index] ?? ''}`;
    }
  return text;
}

/** A whole number of at most twelve digits in capital numerals. */
function chineseInteger(whole: string): string {
  const padded = whole.padStart(12, '0');
  const groups = [padded.slice(0, 4), padded.slice(4, 8), padded.slice(8)];
  let text = '';
  let gap = false;
  for (const [index, group] of groups.entries()) {
    if (group === '0000') {
      gap ||= text !== '';
      continue;
    }
    const zero = text !== '' && (gap || group.startsWith('0')) ? '零' : '';
    text += zero + groupOf(group) + (['亿', '万', ''][index] ?? '');
    gap = false;
  }
  return text;
}

/** Four digits: zeros between others are said once, those at the ends not at all. */
function groupOf(group: string): string {
  let text = '';
  let gap = false;
  for (const [index, digit] of [...group].entries()) {
    if (digit === '0') {
      gap ||= text !== '';
      continue;
    }
    text += (gap ? '零' : '') + digitOf(digit) + (places[3 - index] ?? '');
    gap = false;
  }
  return text;
}

const digitOf = (digit: string) => digits.charAt(Number(digit));
