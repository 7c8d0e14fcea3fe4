import type { Setting } from '../helpers/helper.ts';
import type { Checker } from './checker.ts';
import { millimetres } from '../pictures/length.ts';
import { hintFor } from './suggest.ts';

type Pair = hbs.AST.HashPair;

/** Holds the settings of a call against those that the helper knows. */
export function checkSettings(
  helper: string,
  pairs: readonly Pair[],
  known: { readonly [name: string]: Setting },
  checker: Checker,
): void {
  for (const pair of pairs) {
    const setting = Object.hasOwn(known, pair.key) ? known[pair.key] : undefined;
    if (!setting) {
      const hint = hintFor(pair.key, Object.keys(known));
      checker.report('template-unknown-setting', pair, { name: pair.key, helper }, hint);
    } else checkSetting(helper, pair, setting, checker);
  }
}

function checkSetting(helper: string, pair: Pair, setting: Setting, checker: Checker): void {
  const value = literalOf(pair.value);
  if (setting === 'text' && typeof value === 'string') return;
  if (setting === 'length' && typeof value !== 'boolean' && millimetres(value) !== undefined)
    return;
  if (setting === 'integer' && typeof value === 'number' && isCount(value)) return;
  if (typeof setting === 'object' && setting.oneOf.includes(String(value))) return;
  const right =
    typeof setting === 'object'
      ? { en: setting.oneOf.join(', '), 'zh-CN': setting.oneOf.join('、') }
      : plain[setting];
  checker.report('template-setting', pair.value, { name: pair.key, helper, right });
}

const plain = {
  text: { en: 'a text in quotes', 'zh-CN': '引号内的文本' },
  integer: { en: 'a whole number from 0 to 200', 'zh-CN': '0 到 200 的整数' },
  length: {
    en: 'a length up to 500 mm, such as `40` (millimetres), `"1.5cm"` or `"120px"`',
    'zh-CN': '不超过 500 毫米的长度，例如 `40`（毫米）、`"1.5cm"` 或 `"120px"`',
  },
};

const isCount = (value: number) => Number.isInteger(value) && value >= 0 && value <= 200;

/** What a literal says; undefined for anything that is known only when the template is rendered. */
export function literalOf(expression: hbs.AST.Expression): string | number | boolean | undefined {
  const { type } = expression;
  const isLiteral =
    type === 'StringLiteral' || type === 'NumberLiteral' || type === 'BooleanLiteral';
  return isLiteral ? (expression as hbs.AST.StringLiteral).value : undefined;
}

/** The pairs of a call, none where it has none. */
export function pairsOf({ hash }: { readonly hash?: hbs.AST.Hash | undefined }): readonly Pair[] {
  return hash?.pairs ?? [];
}
