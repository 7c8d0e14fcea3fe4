import { workingCalendar, type Organization } from '../../definitions/index.ts';
import { workingTimeBetween, type Instant } from '../../shared/index.ts';
import type { Baton, CaseEvent, CaseState, Offer } from '../model/index.ts';
import type { Holding, OfferRow } from '../ports.ts';

/** Whose working time counts. */
export type Calendars = Pick<Organization, 'calendars' | 'calendar' | 'zone'>;
type Of<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

/** Offers that events made, pressed, ended or sent back, each as it is now. */
export function offerRows(
  before: CaseState | undefined,
  after: CaseState,
  events: readonly CaseEvent[],
  calendars: Calendars,
): readonly OfferRow[] {
  const rows = new Map<string, OfferRow>();
  const offers = new Map(Object.entries(before?.offers ?? {}));
  for (const event of events) {
    if (event.type === 'offered') {
      offers.set(event.offer.id, event.offer);
      rows.set(event.offer.id, openRow(after, event.offer));
    } else if (event.type === 'offer pressed' || event.type === 'breached') {
      const offer = offers.get(event.offer ?? '');
      if (offer) rows.set(offer.id, { ...openRow(after, offer), breached: true });
    } else if (event.type === 'offer put off') {
      const offer = offers.get(event.offer);
      if (offer) rows.set(offer.id, openRow(after, { ...offer, due: event.due }));
    } else if (event.type === 'offer ended') {
      const offer = offers.get(event.offer);
      if (offer) rows.set(offer.id, endedRow(after, offer, event, events, calendars));
    } else if (event.type === 'came back') {
      const row = returnedRow(before, after, event, calendars);
      if (row) rows.set(row.id, row);
    }
  }
  return [...rows.values()];
}

function openRow({ funnel, id: caseId }: CaseState, offer: Offer): OfferRow {
  const { id, handoff, round, giver, to, department, offered, due, giverTime } = offer;
  return {
    id,
    case: caseId,
    funnel,
    handoff,
    round,
    ...(giver.person !== undefined && { giver: giver.person }),
    ...(giver.department !== undefined && { giverDepartment: giver.department }),
    ...(to.person !== undefined && { receiver: to.person }),
    ...(department !== undefined && { receiverDepartment: department }),
    offered,
    ...(due !== undefined && { due }),
    status: 'open',
    breached: offer.breached === true,
    ...(giverTime !== undefined && { giverTime }),
  };
}

function endedRow(
  after: CaseState,
  offer: Offer,
  { as, at, by, reason }: Of<'offer ended'>,
  events: readonly CaseEvent[],
  calendars: Calendars,
): OfferRow {
  const breachedNow = events.some((one) => one.type === 'breached' && one.offer === offer.id);
  return {
    ...openRow(after, offer),
    ...(as === 'accepted' && by !== undefined && { receiver: by }),
    ended: at,
    status: as,
    ...(reason !== undefined && { reason }),
    breached: offer.breached === true || breachedNow || at > (offer.due ?? at),
    receiverTime: workingTime(calendars, offer.calendar, offer.offered, at),
  };
}

/** What was sent back after it had been accepted: the same offer, which came to nothing after all. */
function returnedRow(
  before: CaseState | undefined,
  after: CaseState,
  { returned }: Of<'came back'>,
  calendars: Calendars,
): OfferRow | undefined {
  const accepted = Object.values(before?.accepted ?? {});
  const found = accepted.find(({ offer }) => offer.id === returned.offer);
  if (returned.how !== 'returned' || !found) return undefined;
  const { offer, by, at } = found;
  const ended = { type: 'offer ended', offer: offer.id, as: 'accepted', by, at } as const;
  const row = endedRow(after, offer, ended, [], calendars);
  const { reason } = returned;
  return { ...row, status: 'returned', ...(reason !== undefined && { reason }) };
}

/** Holdings that events began or ended, each as it is now. */
export function holdingRows(
  before: CaseState | undefined,
  after: CaseState,
  events: readonly CaseEvent[],
  calendars: Calendars,
): readonly Holding[] {
  const rows: Holding[] = [];
  const batons = new Map(Object.entries(before?.batons ?? {}));
  for (const event of events) {
    if (event.type !== 'baton passed') continue;
    const { track, baton, at } = event;
    const ended = batons.get(track);
    if (ended) {
      const workingTimeOf = workingTime(calendars, ended.calendar, ended.since, at);
      rows.push({ ...holdingRow(after, track, ended), ended: at, workingTime: workingTimeOf });
    }
    if (baton) {
      rows.push(holdingRow(after, track, baton));
      batons.set(track, baton);
    } else batons.delete(track);
  }
  return rows;
}

function holdingRow({ id, funnel }: CaseState, track: string, baton: Baton): Holding {
  const { since: began, calendar: _, ...held } = baton;
  return { case: id, funnel, track, ...held, began };
}

function workingTime(
  calendars: Calendars,
  id: string | undefined,
  from: Instant,
  to: Instant,
): number {
  const calendar = calendars.calendars.get(id ?? '') ?? workingCalendar(calendars);
  return Math.max(0, workingTimeBetween(calendar, from, to));
}
