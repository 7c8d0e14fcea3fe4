import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../src/incentives/', import.meta.url).pathname;

/** Ways to come to a binary floating-point number, or to reckon with one. */
const forbidden: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['a product, quotient, remainder or power', /[\w)\]] (?:\*\*?|\/|%)=? [\w([]/],
  ['a sum other than a position counted on by one', /[\w)\]] (?:\+=? (?!1\b)|-=? (?!1\b))[\w([]/],
  ['Math', /\bMath\./],
  ['a number made of something', /\bNumber\b|\bparseFloat\b|\bparseInt\b|\.toNumber\(/],
  ['a number written with a point', /\b\d+\.\d/],
  ['a type that is a number', /:\s*number\b|<number>|as number/],
];

/** Where amounts are reckoned; elsewhere they are only passed on, beside positions and sizes. */
const reckons = /^(?:calculate|rules|model)\//;
const everywhere: typeof forbidden = [
  ['a binary number of a decimal one', /\bparseFloat\b|\.toNumber\(/],
];

/** What positions, counts and revisions are called; they alone are of type number. */
const positions =
  /\b(?:tier\??|reached\??|passed|index|at|revision|entries|position|number|release\??|limit\??): number\b/g;

describe('there is no binary floating point in incentives', () => {
  it.each(sources())('%s', (path) => {
    const searched = reckons.test(path) ? forbidden : everywhere;
    const code = withoutWords(readFileSync(join(folder, path), 'utf8')).replaceAll(positions, '');
    const found = code.split('\n').flatMap((line, index) => {
      const hit = searched.find(([, pattern]) => pattern.test(line));
      return hit ? [`${path}:${index + 1}: ${hit[0]}: ${line.trim()}`] : [];
    });
    expect(found).toEqual([]);
  });

  it.each([
    'const paid = amount * rate;',
    'const left = total - paid;',
    'sum += part;',
    'const near = Math.round(amount);',
    'const paid = Number(text);',
    'const rate = 0.05;',
    'function pay(amount: number): void {}',
  ])('and it would be found: %s', (line) => {
    expect(forbidden.some(([, pattern]) => pattern.test(withoutWords(line)))).toBe(true);
  });
});

function sources(): string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return all.filter((path) => path.endsWith('.ts'));
}

/** Without comments, texts and type unions, but with as many lines. */
function withoutWords(source: string): string {
  const lines = (text: string) => text.replaceAll(/[^\n]/g, '');
  return source
    .replaceAll(/\/\*[\s\S]*?\*\//g, lines)
    .replaceAll(/\/\/.*$/gm, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'/g, "''")
    .replaceAll(/`[^`$]*`/g, '``')
    .replaceAll(/(?<=[`}])[^`${}\n]*(?=\$\{|`)/g, '');
}
