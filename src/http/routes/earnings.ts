import { Type } from 'typebox';
import {
  becauseJson,
  comparePlans,
  earnings,
  explainLine,
  forecast,
  listPlans,
  readProgress,
  whatIfDeal,
  type ComparedSum,
} from '../../incentives/index.ts';
import { compileWorkspace } from '../../definitions/index.ts';
import { BatonError, localize, type JsonObject, type Problem } from '../../shared/index.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { bookJson, periodJson } from '../payouts/book-json.ts';
import { creditsJson, forecastJson, progressJson } from '../payouts/progress-json.ts';
import { awardJson, lineJson, statementJson } from '../payouts/statement-json.ts';
import { closed, Fields, id, list, name } from '../schemas/parts.ts';
import {
  ComparisonSchema,
  EarningsSchema,
  ForecastSchema,
  GivenAmount,
  LineSchema,
  onePeriod,
  PlanSchema,
  ProgressSchema,
  WhatIfSchema,
  WhySchema,
} from '../schemas/payouts.ts';
import { maxWorkspaceBytes, WorkspaceFiles } from '../schemas/workspace-files.ts';
import { filled } from '../standing/reading.ts';

const tag = 'Earnings';
const onePlan = closed({ plan: name('The incentive plan.') });

/** What people earn, why, and what they would. */
export const earningsRoutes: readonly Route[] = [
  route({
    id: 'listIncentives',
    method: 'GET',
    path: '/incentives',
    tag,
    summary: 'Incentive plans that the caller takes part in, or all with a right about payouts',
    allowed: signedIn('read'),
    replies: { 200: { description: 'The plans.', schema: list(PlanSchema) } },
    handle: async ({ services, actor, locale }) => {
      const plans = await listPlans(services.incentives, actor);
      const items = plans.map(
        ({ id: plan, title, currency, period, takesPart, credits, books }) => ({
          id: plan,
          title: localize(title, locale),
          currency,
          period: periodJson(period),
          takesPart,
          credits: creditsJson(credits, services.workspaces.current().workspace, locale),
          books: books.map(bookJson),
        }),
      );
      return answer({ items });
    },
  }),
  route({
    id: 'readEarnings',
    method: 'GET',
    path: '/incentives/{plan}/earnings',
    tag,
    summary:
      'Statements of a period, to date where it is open: everybody’s whom the caller may see',
    allowed: signedIn('read'),
    params: onePlan,
    query: closed({
      period: Type.Optional(id('Label of the period; the current one by default.')),
      person: Type.Optional(id('Only this person.')),
    }),
    replies: { 200: { description: 'The statements.', schema: EarningsSchema } },
    handle: async ({ services, actor, locale, params, query }) => {
      const found = await earnings(services.incentives, actor, { ...params, ...query });
      const { plan, period, status, position, release, statements } = found;
      const { awards, problems, uncredited } = found;
      return answer({
        plan: { id: plan.id, title: localize(plan.title, locale), currency: plan.currency },
        period: periodJson(period),
        status,
        position,
        release,
        statements: statements.map((one) => statementJson(one, locale)),
        awards: awards.map((one) => awardJson(one, locale)),
        problems: problems.map(({ person, because }) =>
          filled({ person, why: becauseJson(because, locale) }),
        ),
        uncredited: uncredited.map((one) => ({
          case: one.case,
          why: becauseJson(one.because, locale),
        })),
      });
    },
  }),
  route({
    id: 'readProgress',
    method: 'GET',
    path: '/incentives/{plan}/progress',
    tag,
    summary: 'How far somebody has come in a period towards the quota and through the tiers',
    allowed: signedIn('read'),
    params: onePlan,
    query: closed({
      period: Type.Optional(id('Label of the period; the current one by default.')),
      person: Type.Optional(id('Whose; the caller’s own by default.')),
    }),
    replies: { 200: { description: 'The progress.', schema: ProgressSchema } },
    handle: async ({ services, actor, locale, params, query }) => {
      const found = await readProgress(services.incentives, actor, { ...params, ...query });
      return answer(progressJson(found, locale));
    },
  }),
  route({
    id: 'forecastEarnings',
    method: 'GET',
    path: '/incentives/{plan}/forecast',
    tag,
    summary: 'What the open deals of somebody would pay, each by itself and all together',
    allowed: signedIn('read'),
    params: onePlan,
    query: closed({ person: Type.Optional(id('Whose; the caller’s own by default.')) }),
    replies: { 200: { description: 'The forecast.', schema: ForecastSchema } },
    handle: async ({ services, actor, locale, params, query }) => {
      const found = await forecast(services.incentives, actor, { ...params, ...query });
      return answer(forecastJson(found, services.workspaces.current().workspace, locale));
    },
  }),
  route({
    id: 'explainPayout',
    method: 'GET',
    path: '/incentives/{plan}/periods/{period}/why',
    tag,
    summary: 'Why a line of a statement is what it is, down to the facts',
    allowed: signedIn('read'),
    params: onePeriod,
    query: closed({ entry: Type.String({ minLength: 1, maxLength: 500 }) }),
    replies: {
      200: {
        description: 'The line, its reasons, and the journal entries that they rest on.',
        schema: closed({
          line: LineSchema,
          why: WhySchema,
          journal: Type.Array(closed({ case: Type.String(), revision: Type.Integer() })),
        }),
      },
    },
    handle: async ({ services, actor, locale, params, query }) => {
      const found = await explainLine(services.incentives, actor, { ...params, ...query });
      const { line, because, journal } = found;
      return answer({ line: lineJson(line, locale), why: becauseJson(because, locale), journal });
    },
  }),
  route({
    id: 'whatWouldItPay',
    method: 'POST',
    path: '/incentives/{plan}/what-if',
    tag,
    summary: 'What a deal would pay the caller: one that is open, or one that is only thought of',
    allowed: { ...signedIn('read'), seeingAs: true },
    params: onePlan,
    body: closed({
      case: Type.Optional(id('A case.')),
      funnel: Type.Optional(name('The funnel, where it is no case yet.')),
      fields: Type.Optional(Fields),
      amount: Type.Optional(GivenAmount),
      stage: Type.Optional(name('The stage that it would enter; the first that is credited.')),
      person: Type.Optional(id('Whose payout; the caller’s by default.')),
    }),
    replies: { 200: { description: 'What it would change.', schema: WhatIfSchema } },
    handle: async ({ services, actor, locale, params, body }) => {
      const { fields, ...rest } = body;
      const asked = { ...params, ...rest, ...(fields && { fields: fields as JsonObject }) };
      const found = await whatIfDeal(services.incentives, actor, asked);
      const { plan, now, then, difference, because, lines } = found;
      return answer({
        currency: plan.currency,
        now: now.toFixed(),
        then: then.toFixed(),
        difference: difference.toFixed(),
        lines: lines.map((line) => lineJson(line, locale)),
        why: becauseJson(because, locale),
      });
    },
  }),
  route({
    id: 'compareIncentive',
    method: 'POST',
    path: '/incentives/{plan}/compare',
    tag,
    summary: 'What a draft of a plan would have paid in past periods, person by person',
    allowed: { ...signedIn('publish', 'see payouts'), seeingAs: true },
    maxBody: maxWorkspaceBytes,
    params: onePlan,
    body: closed({
      files: WorkspaceFiles,
      periods: Type.Array(id('Label of a period.'), { minItems: 1, maxItems: 24 }),
    }),
    replies: { 200: { description: 'The comparison.', schema: ComparisonSchema } },
    handle: async ({ services, actor, locale, params, body }) => {
      const draft = compileWorkspace(body.files);
      if (!draft.ok) throw new BatonError(draft.error as readonly [Problem, ...Problem[]]);
      const asked = { plan: params.plan, periods: body.periods, draft: draft.value };
      const { plan, periods, people, reasons } = await comparePlans(
        services.incentives,
        actor,
        asked,
      );
      return answer({
        currency: plan.currency,
        periods,
        people: people.map((one) => ({
          ...sums(one),
          person: one.person,
          periods: one.periods.map((period) => ({ period: period.period, ...sums(period) })),
        })),
        reasons: reasons.map((one) =>
          filled({
            ...sums(one),
            person: one.person,
            period: one.period,
            case: one.case,
            why: becauseJson(one.because, locale),
          }),
        ),
      });
    },
  }),
];

function sums({ now, draft, difference }: ComparedSum): object {
  return { now: now.toFixed(), draft: draft.toFixed(), difference: difference.toFixed() };
}
