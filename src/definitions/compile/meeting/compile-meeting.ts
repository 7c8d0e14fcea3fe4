import { parseRecurrence, parseRule, timeOfDay, type Recurrence } from '../../../calendar/index.ts';
import { isPlainDate, isTimeZone, type Duration } from '../../../shared/index.ts';
import type { KindDocument } from '../../kinds/document.ts';
import type { RawMeeting } from '../../kinds/meeting.ts';
import type { Site } from '../../load/site.ts';
import { compileKept, declareKept } from '../declare-kept.ts';
import type { Draft } from '../draft.ts';
import { durationAt } from '../funnel/clock.ts';
import { checkDocument, titleOf } from '../names.ts';
import { meetingFields, meetingList } from './meeting-fields.ts';
import { partiesAt, partyAt } from './parties.ts';
import { sectionsAt } from './sections.ts';

/** Makes known what a meeting keeps: one record for each occurrence. */
export function declareMeeting({ id, value, site }: KindDocument<RawMeeting>, draft: Draft): void {
  declareKept(draft, {
    keeper: 'Meeting',
    id,
    title: titleOf(value.title, id),
    site,
    name: '{{record.subject}} · {{record.starts}}',
    list: meetingList,
    kept: meetingFields,
    fields: value.minutes?.fields ?? {},
    fieldsSite: site.at('minutes', 'fields'),
  });
}

const usualAhead: Duration = { amount: 28, unit: 'day', working: false };
const usualReady: Duration = { amount: 2, unit: 'hour', working: false };

/** Compiles a meeting: when it takes place, who belongs to it, and what it speaks of. */
export function compileMeeting({ id, value, site }: KindDocument<RawMeeting>, draft: Draft): void {
  compileKept(draft, 'Meeting', id);
  const recurrence = recurrenceAt(site.at('every'), value.every);
  const lasts = durationAt(site.at('lasts'), value.lasts);
  const chair = partyAt(draft, site.at('chair'), value.chair);
  const secretary =
    value['minutes by'] === undefined
      ? undefined
      : partyAt(draft, site.at('minutes by'), value['minutes by']);
  const { required, optional } = value.attendees;
  const parties = {
    required: partiesAt(draft, site.at('attendees', 'required'), required),
    optional: partiesAt(draft, site.at('attendees', 'optional'), optional),
  };
  const sections = sectionsAt(draft, site.at('agenda', 'sections'), value.agenda.sections);
  const document = documentAt(draft, site.at('minutes', 'document'), id, value.minutes?.document);
  checkLink(site.at('link'), value.link);
  if (!lasts || !chair || (value.every !== undefined && !recurrence)) return;
  draft.meetings.set(id, {
    id,
    title: titleOf(value.title, id),
    ...(value.description === undefined ? {} : { description: value.description }),
    collection: `record:${id}`,
    ...(recurrence && { recurrence }),
    holidays: value['on holidays'] ?? 'skip',
    zone: zoneAt(draft, site.at('zone'), value.zone),
    lasts,
    ahead: lengthAt(site.at('planned ahead'), value['planned ahead'], usualAhead),
    ...(value.place === undefined ? {} : { place: value.place }),
    ...(value.link === undefined ? {} : { link: value.link }),
    chair,
    ...(secretary && { secretary }),
    ...parties,
    invitations: value.invitations ?? true,
    ready: lengthAt(site.at('agenda', 'ready'), value.agenda.ready, usualReady),
    sections,
    ...(document === undefined ? {} : { document }),
  });
}

function recurrenceAt(site: Site, written: RawMeeting['every']): Recurrence | undefined {
  if (written === undefined) return undefined;
  if (typeof written === 'string') {
    const read = parseRecurrence(written);
    if (!read.ok) site.report('bad-recurrence', { params: { value: written } });
    return read.ok ? read.value : undefined;
  }
  const at = timeOfDay(written.at);
  if (at === undefined) site.at('at').report('bad-time', { params: { value: written.at } });
  const { from } = written;
  const isDate = from === undefined || isPlainDate(from);
  if (!isDate) site.at('from').report('bad-date', { params: { value: from } });
  const read = parseRule(written.rule, at ?? '00:00', isDate ? from : undefined);
  if (!read.ok) site.at('rule').report('bad-recurrence', { params: { value: written.rule } });
  return read.ok && at !== undefined && isDate ? read.value : undefined;
}

function zoneAt({ organization }: Draft, site: Site, written: string | undefined): string {
  if (written !== undefined && isTimeZone(written)) return written;
  if (written !== undefined) site.report('bad-time-zone', { params: { zone: written } });
  return organization?.zone ?? 'UTC';
}

/** `2 hours before`, `4 weeks`. */
function lengthAt(site: Site, written: string | undefined, usual: Duration): Duration {
  if (written === undefined) return usual;
  return durationAt(site, written.replace(/\s*(before|ahead|前|之前)\s*$/, '')) ?? usual;
}

function checkLink(site: Site, link: string | undefined): void {
  if (link !== undefined && !/^https:\/\/[^\s]+$/.test(link))
    site.report('bad-link', { params: { value: link } });
}

/** The document that the minutes are is of the occurrences. */
function documentAt(
  draft: Draft,
  site: Site,
  meeting: string,
  document: string | undefined,
): string | undefined {
  if (document === undefined) return undefined;
  if (!checkDocument(draft, site, 'Document', document, 'unknown-document')) return undefined;
  const known = draft.outputs.get(document);
  if (known && known.of !== `record:${meeting}`)
    site.report('minutes-of-another', { params: { document, meeting } });
  return known ? document : undefined;
}
