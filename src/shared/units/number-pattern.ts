import { fail, ok, type Result } from '../result.ts';

/** A part of a pattern: text as it is, something of the occasion, or the counter with its digits. */
export type PatternPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: Occasion }
  | { readonly kind: 'counter'; readonly digits: number };

/** What a number can say of the occasion on which it is given; each of them begins a series of its own. */
export type Occasion = 'year' | 'month' | 'day' | 'department';

/** How the numbers of a series are written, such as `Q-{year}-{0000}`. */
export interface NumberPattern {
  readonly source: string;
  readonly parts: readonly PatternPart[];
}

/** When and where a number is given. */
export interface NumberOccasion {
  /** The day in the organization's zone, `2026-03-02`. */
  readonly date: string;
  /** Code of the department; counts as `-` where there is none. */
  readonly department?: string | undefined;
}

const occasions: readonly Occasion[] = ['year', 'month', 'day', 'department'];

/**
 * Reads a pattern: texts with exactly one counter (`{0000}`: at least four digits) and any of `{year}`,
 * `{month}`, `{day}` and `{department}`. A month stands with its year, a day with its month, so that no
 * number comes twice. What is wrong is the error: the part that is not known, or the part that is missing.
 */
export function parseNumberPattern(
  source: string,
): Result<NumberPattern, { readonly unknown: string } | { readonly missing: string }> {
  const parts: PatternPart[] = [];
  for (const piece of source.split(/(\{[^}]*\})/).filter((one) => one !== '')) {
    const part = partOf(piece);
    if (!part) return fail({ unknown: piece });
    parts.push(part);
  }
  const missing = missingIn(parts);
  return missing === undefined ? ok({ source, parts }) : fail({ missing });
}

function partOf(piece: string): PatternPart | undefined {
  if (!/[{}]/.test(piece)) return { kind: 'text', text: piece };
  const name = piece.slice(1, -1);
  if (/^0{1,12}$/.test(name)) return { kind: 'counter', digits: name.length };
  const occasion = occasions.find((one) => `{${one}}` === piece);
  return occasion && { kind: occasion };
}

function missingIn(parts: readonly PatternPart[]): string | undefined {
  const count = (kind: PatternPart['kind']) => parts.filter((part) => part.kind === kind).length;
  if (count('counter') !== 1) return '{0000}';
  if (count('month') > 0 && count('year') === 0) return '{year}';
  return count('day') > 0 && count('month') === 0 ? '{month}' : undefined;
}

/**
 * The series that a number is taken from: the pattern with all but its counter filled in. Numbers start
 * again with each: `Q-2026-{0000}`.
 */
export function seriesOf({ parts }: NumberPattern, occasion: NumberOccasion): string {
  return parts
    .map((part) =>
      part.kind === 'counter' ? `{${'0'.repeat(part.digits)}}` : filled(part, occasion),
    )
    .join('');
}

/** The number of that count, such as `Q-2026-0001`. */
export function formatNumber(
  { parts }: NumberPattern,
  occasion: NumberOccasion,
  count: number,
): string {
  return parts
    .map((part) =>
      part.kind === 'counter' ? String(count).padStart(part.digits, '0') : filled(part, occasion),
    )
    .join('');
}

function filled(
  part: Exclude<PatternPart, { kind: 'counter' }>,
  { date, department }: NumberOccasion,
): string {
  if (part.kind === 'text') return part.text;
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month, day, department: department ?? '-' }[part.kind];
}
