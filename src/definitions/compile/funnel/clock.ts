import { formatDuration, parseDuration, type Duration } from '../../../shared/index.ts';
import type { RawClock, RawEscalation } from '../../kinds/clock.ts';
import type { Site } from '../../load/site.ts';
import type { ClockRule, Escalation } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { expressionAt, type Scope } from '../expressions.ts';
import { entriesOf } from '../names.ts';
import { recipientAt } from '../recipient.ts';

/** Reads a length of time that is not nothing. */
export function durationAt(site: Site, text: string): Duration | undefined {
  const parsed = parseDuration(text);
  if (parsed.ok && parsed.value.amount > 0) return parsed.value;
  site.report('invalid-duration', { params: { value: text } });
  return undefined;
}

export const atOnce: Duration = { amount: 0, unit: 'second', working: false };

/** What follows a deadline that a moment gives, step by step, where nothing else is said. */
const usualStep: Duration = { amount: 1, unit: 'day', working: true };

/** True where something is said about a deadline. */
export function hasClock({ within, until, warn, escalate }: RawClock): boolean {
  return [within, until, warn, escalate].some((one) => one !== undefined);
}

/** A time limit: so long, or until a moment, with its warning and whom it is escalated to. */
export function clockAt(
  draft: Draft,
  site: Site,
  raw: RawClock,
  scope: Scope,
): ClockRule | undefined {
  if (raw.within !== undefined && raw.until !== undefined)
    site.at('until').reportKey('within-and-until');
  if (raw.within === undefined && raw.until === undefined && !site.lacks(raw))
    site.report('clock-without-limit');
  const within = raw.within === undefined ? undefined : durationAt(site.at('within'), raw.within);
  const until = raw.until === undefined ? undefined : untilAt(site.at('until'), raw.until, scope);
  const warn = warningAt(site.at('warn'), raw.warn, within);
  const escalate = escalationsAt(draft, site.at('escalate'), raw, within ?? usualStep, scope);
  if (!within && !until) return undefined;
  return {
    ...(within ? { within } : {}),
    ...(until ? { until } : {}),
    ...(warn ? { warn } : {}),
    escalate,
  };
}

function untilAt(site: Site, raw: string, scope: Scope) {
  const types = [{ kind: 'date' }, { kind: 'instant' }] as const;
  return expressionAt(site, raw, { ...scope, mayLack: true }, types);
}

/** How long before the end to warn; the warning must come after the beginning. */
export function warningAt(
  site: Site,
  raw: string | undefined,
  within: Duration | undefined,
): Duration | undefined {
  if (raw === undefined) return undefined;
  const warn = durationAt(site, raw.replace(/\s*(before|前|之前)\s*$/, ''));
  if (within && warn && roughHours(warn) >= roughHours(within)) {
    const params = { warn: formatDuration(warn, 'en'), within: formatDuration(within, 'en') };
    site.report('warn-too-early', { params });
  }
  return warn;
}

/** The first is told when the time is over, each other as long after as the limit itself is. */
function escalationsAt(
  draft: Draft,
  site: Site,
  { escalate }: RawClock,
  step: Duration,
  scope: Scope,
): readonly Escalation[] {
  return entriesOf<RawEscalation>(escalate, site).flatMap(([one, at], index) => {
    const timed = typeof one === 'object' && 'to' in one ? one : { to: one };
    const place = timed === one ? at.at('to') : at;
    const to = recipientAt(draft, place, timed.to, scope);
    const usual = index === 0 ? atOnce : step;
    const given = 'after' in timed ? timed.after : undefined;
    const after = given === undefined ? usual : durationAt(at.at('after'), given);
    return to && after ? [{ to, after }] : [];
  });
}

const hours = {
  second: 1 / 3600,
  minute: 1 / 60,
  hour: 1,
  day: 24,
  week: 168,
  month: 720,
  quarter: 2160,
  year: 8640,
};
/** Hours of a working day, for comparing only. */
const workingDay = 8;

function roughHours({ amount, unit, working }: Duration): number {
  return amount * (working && unit === 'day' ? workingDay : hours[unit]);
}
