import { Type } from 'typebox';
import { setRates, type ExchangeRate } from '../../incentives/index.ts';
import { toIso } from '../../shared/index.ts';
import {
  listTargets,
  setTarget,
  withdrawTarget,
  type NewTarget,
  type Target,
} from '../../targets/index.ts';
import { answer, created, nothingToSay } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { closed, id, Instant, list, name } from '../schemas/parts.ts';
import { Someone } from '../schemas/standing.ts';
import { filled, momentOf } from '../standing/reading.ts';

const tag = 'Targets';
const sets = signedIn('write', 'administer payouts');
const Day = Type.String({ format: 'date', description: 'A day, such as 2026-01-31.' });
const Amount = Type.String({
  minLength: 1,
  maxLength: 40,
  description: 'A decimal number as text, without separators.',
});
const Currency = Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217.' });

const newTarget = {
  metric: name('The metric.'),
  of: closed({
    kind: Type.Enum(['person', 'team', 'department', 'company']),
    id: Type.Optional(id('The person, team or department.')),
  }),
  from: Day,
  until: Day,
  amount: Amount,
  currency: Type.Optional(Currency),
};
const TargetSchema = closed({
  id: Type.String(),
  ...newTarget,
  set: Instant,
  by: Someone,
  withdrawn: Type.Optional(Instant),
});
const newRate = { from: Currency, to: Currency, on: Day, rate: Amount };
const RateSchema = closed({ ...newRate, set: Instant, by: Someone });

/** What people are to reach, and what currencies are worth. */
export const targetRoutes: readonly Route[] = [
  route({
    id: 'listTargets',
    method: 'GET',
    path: '/targets',
    tag,
    summary:
      'Targets: the caller’s own and those he has a part in, or all with a right about payouts',
    allowed: signedIn('read'),
    query: closed({
      metric: Type.Optional(name('Only of this metric.')),
      from: Type.Optional(Day),
      until: Type.Optional(Day),
      withdrawn: Type.Optional(Type.Boolean({ description: 'Also those that were withdrawn.' })),
    }),
    replies: { 200: { description: 'The targets.', schema: list(TargetSchema) } },
    handle: async ({ services, actor, query }) => {
      const targets = await listTargets(services.incentives, actor, query);
      return answer({ items: targets.map(targetJson) });
    },
  }),
  route({
    id: 'setTarget',
    method: 'POST',
    path: '/targets',
    tag,
    summary: 'Set what a person, team, department or the company is to reach',
    allowed: sets,
    body: closed(newTarget),
    replies: { 201: { description: 'The target.', schema: TargetSchema } },
    handle: async ({ services, actor, body }) => {
      const target = await setTarget(services.incentives, actor, body as NewTarget);
      return created(targetJson(target), `/api/v1/targets/${target.id}`);
    },
  }),
  route({
    id: 'withdrawTarget',
    method: 'DELETE',
    path: '/targets/{target}',
    tag,
    summary: 'Withdraw a target; what it was stays known',
    allowed: sets,
    params: closed({ target: id('The target.') }),
    replies: { 204: { description: 'It no longer counts.' } },
    handle: async ({ services, actor, params }) => {
      await withdrawTarget(services.incentives, actor, params.target);
      return nothingToSay;
    },
  }),
  route({
    id: 'listExchangeRates',
    method: 'GET',
    path: '/exchange-rates',
    tag,
    summary: 'Exchange rates by pair and day',
    allowed: signedIn('read'),
    query: closed({
      from: Type.Optional(Currency),
      to: Type.Optional(Currency),
      since: Type.Optional(Day),
      until: Type.Optional(Day),
    }),
    replies: { 200: { description: 'The rates, oldest first.', schema: list(RateSchema) } },
    handle: async ({ services, query }) => {
      const rates = await services.store.listRates(query);
      return answer({ items: rates.map(rateJson) });
    },
  }),
  route({
    id: 'setExchangeRates',
    method: 'POST',
    path: '/exchange-rates',
    tag,
    summary: 'Set exchange rates, all or none; each counts from its day until the next',
    allowed: sets,
    body: closed({ items: Type.Array(closed(newRate), { minItems: 1, maxItems: 5000 }) }),
    replies: { 200: { description: 'The rates.', schema: list(RateSchema) } },
    handle: async ({ services, actor, body }) => {
      const rates = await setRates(services.incentives, actor, body.items);
      return answer({ items: rates.map(rateJson) });
    },
  }),
];

function targetJson({ set, withdrawn, ...target }: Target): object {
  return filled({ ...target, set: toIso(set), withdrawn: momentOf(withdrawn) });
}

function rateJson({ set, ...rate }: ExchangeRate): object {
  return { ...rate, set: toIso(set) };
}
