import { canonicalJson, type Duration } from '../../../shared/index.ts';
import type { ClockRule } from '../../model/index.ts';
import { durationChange, lengthened, shortened } from '../aspects/amount.ts';
import { idShown, valueChange } from '../aspects/value.ts';
import type { Difference } from '../difference.ts';
import { called, differing, type Aspect, type Part } from '../part.ts';
import { plain } from '../plain.ts';
import { sentence, words, type Words } from '../words.ts';

const lessTime = { larger: lengthened, smaller: shortened, more: 'loosened' } as const;
const earlier = { larger: lengthened, smaller: shortened, more: 'tightened' } as const;

/** How a time limit differs: its length or moment, its warning, and whom it is escalated to. */
export function clockChanges(
  part: Part,
  before: ClockRule | undefined,
  after: ClockRule | undefined,
  key = 'clock',
): Difference[] {
  const aspect = (name: string, label: Words): Aspect => ({
    part,
    key: `${key}/${name}`,
    label,
    impact: 'running cases',
  });
  const until = aspect('until', words('deadline', '截止时间'));
  const limit = [
    ...durationChange(
      aspect('within', words('clock', '时限')),
      before?.within,
      after?.within,
      lessTime,
    ),
    ...valueChange(until, idShown(before?.until?.source), idShown(after?.until?.source)),
  ];
  if (!before || !after) return limit;
  const warn = aspect('warn', words('warning time', '提前提醒时间'));
  return [
    ...limit,
    ...durationChange(warn, before.warn, after.warn, earlier),
    ...otherwise(
      aspect('escalate', words('escalation', '升级')),
      relative(before.escalate, before.within),
      relative(after.escalate, after.within),
    ),
  ];
}

/** Steps that come as long after one another as the limit is follow it when it changes. */
export function relative<T extends { readonly after: Duration }>(
  steps: readonly T[],
  within: Duration | undefined,
) {
  const usual = canonicalJson({ ...within });
  return steps.map((step) =>
    canonicalJson({ ...step.after }) === usual ? { ...step, after: 'within' } : step,
  );
}

/** A property of several parts, of which only is told that it differs. */
export function otherwise(aspect: Aspect, before: unknown, after: unknown): Difference[] {
  const [was, is] = [plain(before), plain(after)];
  if (canonicalJson(was ?? null) === canonicalJson(is ?? null)) return [];
  const said = sentence('{what} changed', '{what}有变', { what: called(aspect) });
  return [differing(aspect, { kind: 'changed', words: said, before: was, after: is })];
}
