import { readWholeJournal } from '../../engine/index.ts';
import type { JsonObject } from '../../shared/index.ts';
import { command } from '../commanding/command-route.ts';
import { give } from '../commanding/give.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { pageOf } from '../reading/page-of.ts';
import { readSeenCase } from '../reading/cases.ts';
import { NoteBody, ReasonBody, RerouteBody, ResubmitBody } from '../schemas/commands.ts';
import { closed, cursor, id, limit, name, page } from '../schemas/parts.ts';
import { OfferHistorySchema, TimesSchema } from '../schemas/standing.ts';
import { offerHistory, peopleIn } from '../standing/history.ts';
import { filled, readingOf } from '../standing/reading.ts';
import { timesJson } from '../standing/times.ts';

const tag = 'Handoffs';
const oneCase = closed({ case: id('The case.') });
const oneOffer = closed({ case: id('The case.'), offer: id('The offer.') });
const oneHandoff = closed({ case: id('The case.'), handoff: name('The handoff.') });
const offerCommand = { ...command, tag, method: 'POST', params: oneOffer } as const;

/** What is answered to an offer, and what becomes of a case that was sent back. */
export const offerRoutes: readonly Route[] = [
  route({
    id: 'listOffers',
    method: 'GET',
    path: '/cases/{case}/offers',
    tag,
    summary: 'Every offer of a case, round by round, and how it ended',
    allowed: signedIn('read'),
    params: oneCase,
    query: closed({ limit: limit(200), cursor }),
    replies: {
      200: { description: 'A page of offers, the oldest first.', schema: page(OfferHistorySchema) },
    },
    handle: async (call) => {
      const seen = await readSeenCase(call, call.params.case);
      const { store } = call.services;
      const [entries, rows] = await Promise.all([
        readWholeJournal(store, call.params.case),
        store.offersOf(call.params.case),
      ]);
      const reading = await readingOf(call, seen, peopleIn(entries));
      const history = offerHistory(entries, rows, reading);
      const { items, next } = pageOf(history, ({ id: offer }) => offer, call.query);
      return answer(filled({ items, next }));
    },
  }),
  route({
    id: 'readTimes',
    method: 'GET',
    path: '/cases/{case}/times',
    tag,
    summary: 'Who had the case for how long, each in his own working time',
    allowed: signedIn('read'),
    params: oneCase,
    replies: { 200: { description: 'Each stay, and each party in all.', schema: TimesSchema } },
    handle: async (call) => {
      const seen = await readSeenCase(call, call.params.case);
      const holdings = await call.services.store.holdingsOf(call.params.case);
      const people = holdings.flatMap(({ person }) => person ?? []);
      const reading = await readingOf(call, seen, people);
      return answer(timesJson(holdings, call.now, reading));
    },
  }),
  route({
    ...offerCommand,
    id: 'acceptOffer',
    path: '/cases/{case}/offers/{offer}/accept',
    summary: 'Accept an offer: the case is the caller’s from now on',
    body: NoteBody,
    handle: (call) => {
      const { case: caseId, offer } = call.params;
      return give(call, caseId, { kind: 'accept', offer, ...call.body });
    },
  }),
  route({
    ...offerCommand,
    id: 'rejectOffer',
    path: '/cases/{case}/offers/{offer}/reject',
    summary: 'Reject an offer, with a reason of the handoff: the case goes back to the giver',
    body: ReasonBody,
    handle: (call) => {
      const { case: caseId, offer } = call.params;
      return give(call, caseId, { kind: 'reject', offer, ...call.body });
    },
  }),
  route({
    ...offerCommand,
    id: 'withdrawOffer',
    path: '/cases/{case}/offers/{offer}/withdraw',
    summary: 'Take an offer back that nobody has answered yet',
    body: NoteBody,
    handle: (call) => {
      const { case: caseId, offer } = call.params;
      return give(call, caseId, { kind: 'withdraw', offer, ...call.body });
    },
  }),
  route({
    ...offerCommand,
    id: 'rerouteOffer',
    path: '/cases/{case}/offers/{offer}/reroute',
    summary: 'Offer to somebody else, or anew by the rules',
    body: RerouteBody,
    handle: (call) => {
      const { case: caseId, offer } = call.params;
      return give(call, caseId, { kind: 'reroute', offer, ...call.body });
    },
  }),
  route({
    ...command,
    id: 'returnHandoff',
    method: 'POST',
    path: '/cases/{case}/handoffs/{handoff}/return',
    tag,
    summary: 'Send back what had been accepted, with a reason of the handoff',
    params: oneHandoff,
    body: ReasonBody,
    handle: (call) => {
      const { case: caseId, handoff } = call.params;
      return give(call, caseId, { kind: 'return', handoff, ...call.body });
    },
  }),
  route({
    ...command,
    id: 'resubmitHandoff',
    method: 'POST',
    path: '/cases/{case}/handoffs/{handoff}/resubmit',
    tag,
    summary: 'Offer what came back anew, straight to where it was',
    params: oneHandoff,
    body: ResubmitBody,
    handle: (call) => {
      const { case: caseId, handoff } = call.params;
      const { fields, ...rest } = call.body;
      const given = fields === undefined ? {} : { fields: fields as JsonObject };
      return give(call, caseId, { kind: 'resubmit', handoff, ...given, ...rest });
    },
  }),
];
