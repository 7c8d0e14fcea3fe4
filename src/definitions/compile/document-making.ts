import { weekdays, type Weekday } from '../../shared/index.ts';
import type { RawOccasion, RawSchedule } from '../kinds/document-occasion.ts';
import { hintFor } from '../load/suggest.ts';
import type { Site } from '../load/site.ts';
import type { Collection, DocumentMaking, DocumentOf, DocumentSchedule } from '../model/index.ts';
import { timeAt } from './compile-channel.ts';
import type { Draft } from './draft.ts';
import type { EntityDraft } from './entity-draft.ts';
import { scopeOf } from './environment.ts';
import { conditionAt, rowRuleAt } from './expressions.ts';
import { checkStage } from './funnel/check-stage.ts';
import { checkName, entriesOf, keysAt } from './names.ts';

/** When a document is made by itself: with what happens to a case, or by a schedule. */
export function makingAt(
  draft: Draft,
  site: Site,
  raw: RawOccasion = {},
  of: DocumentOf,
): DocumentMaking {
  const entity = draft.entities.get(of as Collection);
  const schedule = raw.schedule && scheduleAt(draft, site.at('schedule'), raw.schedule, entity);
  const isOfPlan = of.startsWith('payout:');
  if (raw.period !== undefined && !isOfPlan)
    site.at('period').reportKey('document-of-plans', { params: { setting: 'period' } });
  const events = of.startsWith('case:')
    ? eventsAt(draft, site, raw, of.slice('case:'.length))
    : noEvents(site);
  const closing = isOfPlan && raw.period === 'closed' ? ({ closing: true } as const) : {};
  return { ...events, ...(schedule ? { schedule } : {}), ...closing };
}

function eventsAt(draft: Draft, site: Site, raw: RawOccasion, id: string): DocumentMaking {
  const funnel = draft.funnelDrafts.get(id);
  if (!funnel) return { moves: [], handoffs: [], stages: [] };
  const named = (part: 'move' | 'handoff', code: 'unknown-move' | 'unknown-handoff') => {
    const known = keysAt(funnel.site.at(`${part}s`));
    return entriesOf(raw[part], site.at(part)).flatMap(([name, at]) =>
      checkName(at, name, known, code) ? [name] : [],
    );
  };
  const where = conditionAt(site.at('where'), raw.where, scopeOf(draft, funnel.entity));
  if (raw.where !== undefined && !happenings.some((key) => raw[key] !== undefined))
    site.at('where').reportKey('setting-needs', { params: { setting: 'where', need: 'move' } });
  return {
    moves: named('move', 'unknown-move'),
    handoffs: named('handoff', 'unknown-handoff'),
    stages: entriesOf(raw.stage, site.at('stage')).flatMap(([name, at]) =>
      checkStage(funnel, at, name) ? [name] : [],
    ),
    ...(where ? { where } : {}),
  };
}

const happenings = ['move', 'handoff', 'stage'] as const;

/** Only cases are moved. */
function noEvents(site: Site): DocumentMaking {
  const wrong = site.keys().find((key) => key !== 'schedule' && key !== 'period');
  if (wrong !== undefined)
    site.at(wrong).reportKey('document-of-records', { params: { setting: wrong } });
  return { moves: [], handoffs: [], stages: [] };
}

/** Statements are made of a period that is over, by who closes it. */
export function scheduleAt(
  draft: Draft,
  site: Site,
  raw: RawSchedule,
  entity: EntityDraft | undefined,
): DocumentSchedule | undefined {
  if (!entity) {
    site.reportKey('document-without-rows');
    return undefined;
  }
  const time = timeAt(site.at('at'), raw.at ?? '08:00');
  const where =
    raw.where === undefined
      ? undefined
      : rowRuleAt(site.at('where'), raw.where, scopeOf(draft, entity), entity.root);
  const days = raw.every === 'week' ? weekdaysAt(site.at('on'), raw.on) : dayAt(site, raw);
  const [hour, minute] = time.split(':').map(Number);
  return {
    cron: `${minute} ${hour} ${days}`,
    zone: draft.organization?.zone ?? 'UTC',
    ...(where ? { where } : {}),
  };
}

/** Months in which it is made: where the day is the last, those that end a quarter or a year. */
const months = {
  day: ['*', '*'],
  month: ['*', '*'],
  quarter: ['1,4,7,10', '3,6,9,12'],
  year: ['1', '12'],
} as const;

/** Day and month of a cron schedule: the first of the period where none is named. */
function dayAt(site: Site, { every, on }: RawSchedule): string {
  if (every === 'week') return '* * *';
  if (every === 'day') {
    if (on !== undefined)
      site.at('on').reportKey('schedule-day', { params: { value: String(on), every } });
    return '* * *';
  }
  const [first, last] = months[every];
  const day = on ?? 1;
  if (day === 'last') return `L ${last} *`;
  if (typeof day === 'number' && Number.isInteger(day) && day >= 1 && day <= latestDay)
    return `${day} ${first} *`;
  site.at('on').report('schedule-day', { params: { value: String(on), every } });
  return `1 ${first} *`;
}

/** The last day that every month has. */
const latestDay = 28;

/** `monday` is 1, as cron counts; Mondays where none is named. */
function weekdaysAt(site: Site, on: RawSchedule['on']): string {
  const days = entriesOf<string | number>(on ?? 'monday', site).flatMap(([day, at]) => {
    const index = weekdays.indexOf(String(day).toLowerCase() as Weekday);
    if (index < 0)
      at.report('bad-weekday', {
        params: { value: String(day) },
        hint: hintFor(String(day), weekdays),
      });
    return index < 0 ? [] : [(index + 1) % 7];
  });
  return `* * ${days.length > 0 ? days.join(',') : '*'}`;
}
