import {
  formatDuration,
  type Decimal,
  type Duration,
  type DurationUnit,
  type Json,
} from '../../../shared/index.ts';
import type { Difference } from '../difference.ts';
import { called, differing, type Aspect } from '../part.ts';
import { sentence, words, type Words } from '../words.ts';
import { valueChange, type Shown } from './value.ts';

/** A value that can be larger or smaller than another. */
export interface Amount extends Shown {
  readonly size?: Decimal | number | string;
}

/** How a change of size is told, and whether the larger one demands more. */
export interface AmountStyle {
  readonly larger: Words;
  readonly smaller: Words;
  readonly more: 'tightened' | 'loosened';
}

export const raised = words('raised', '提高');
export const lowered = words('lowered', '降低');

/** A limit, a size or a length of time that becomes larger or smaller. */
export function amountChange(
  aspect: Aspect,
  before: Amount | undefined,
  after: Amount | undefined,
  style: AmountStyle,
): Difference[] {
  const order = before && after && compare(before.size, after.size);
  if (!before || !after || !order) return valueChange(aspect, before, after);
  const less = style.more === 'tightened' ? 'loosened' : 'tightened';
  return [
    differing(aspect, {
      kind: order < 0 ? style.more : less,
      words: sentence('{what} {verb} from {before} to {after}', '{what}由{before}{verb}到{after}', {
        what: called(aspect),
        verb: order < 0 ? style.larger : style.smaller,
        before: before.words,
        after: after.words,
      }),
      before: before.json,
      after: after.json,
    }),
  ];
}

/** Below, above or (0) the same; undefined where they cannot be compared. */
function compare(first: Amount['size'], second: Amount['size']): number | undefined {
  if (first === undefined || second === undefined) return undefined;
  if (typeof first === 'string' || typeof second === 'string')
    return typeof first === typeof second
      ? Number(first > second) - Number(first < second)
      : undefined;
  return typeof first === 'number' ? Math.sign(first - Number(second)) : first.comparedTo(second);
}

/** Units that are multiples of one another, in the first of them. */
const scales: { readonly [unit in DurationUnit]: readonly [family: string, factor: number] } = {
  second: ['exact', 1],
  minute: ['exact', 60],
  hour: ['exact', 3600],
  day: ['days', 1],
  week: ['days', 7],
  month: ['months', 1],
  quarter: ['months', 3],
  year: ['months', 12],
};

export const lengthened = words('lengthened', '延长');
export const shortened = words('shortened', '缩短');

/** A length of time that becomes longer or shorter; days and hours, working or not, are not compared. */
export function durationChange(
  aspect: Aspect,
  before: Duration | undefined,
  after: Duration | undefined,
  style: AmountStyle,
): Difference[] {
  const family = before && after && familyOf(before) === familyOf(after);
  const shown = (duration: Duration | undefined): Amount | undefined =>
    duration && {
      json: { ...duration } satisfies Json,
      words: words(formatDuration(duration, 'en'), formatDuration(duration, 'zh-CN')),
      ...(family ? { size: duration.amount * scales[duration.unit][1] } : {}),
    };
  return amountChange(aspect, shown(before), shown(after), style);
}

const familyOf = ({ unit, working }: Duration) => `${scales[unit][0]} ${working}`;
