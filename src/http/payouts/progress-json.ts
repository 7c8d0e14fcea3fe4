import type { Workspace } from '../../definitions/index.ts';
import type { Forecast, PlanSummary, ReadProgress, RuleProgress } from '../../incentives/index.ts';
import { localize, type Locale } from '../../shared/index.ts';
import { filled } from '../standing/reading.ts';
import { periodJson } from './book-json.ts';

type Titled = Pick<Workspace, 'funnels'>;

/** How far somebody has come, in the reader's language. */
export function progressJson(progress: ReadProgress, locale: Locale): object {
  const { plan, period, quota, credited, rules } = progress;
  return filled({
    plan: { id: plan.id, title: localize(plan.title, locale), currency: plan.currency },
    period: periodJson(period),
    quota: quota?.toFixed(),
    credited: credited.toFixed(),
    rules: rules.map((rule) => ruleJson(rule, locale)),
  });
}

function ruleJson(rule: RuleProgress, locale: Locale): object {
  const { id, title, kind, per, sum, rate, tiers, reached, missing } = rule;
  return filled({
    id,
    title: localize(title, locale),
    kind,
    per,
    sum: sum.toFixed(),
    rate: rate?.toFixed(),
    tiers: tiers?.map((tier) =>
      filled({
        above: tier.above.toFixed(),
        upTo: tier.upTo?.toFixed(),
        rate: tier.rate.toFixed(),
      }),
    ),
    reached,
    missing: missing?.toFixed(),
  });
}

export function forecastJson(
  { plan, period, now, then, deals, more }: Forecast,
  workspace: Titled,
  locale: Locale,
): object {
  return {
    currency: plan.currency,
    period: periodJson(period),
    now: now.toFixed(),
    then: then.toFixed(),
    deals: deals.map(({ case: about, stage, amount, difference }) =>
      filled({
        case: about,
        stage: stageJson(about.collection.slice('case:'.length), stage, workspace, locale),
        amount,
        difference: difference.toFixed(),
      }),
    ),
    more,
  };
}

/** What a plan credits, with the names of funnels and stages. */
export function creditsJson(
  credits: PlanSummary['credits'],
  workspace: Titled,
  locale: Locale,
): readonly object[] {
  return credits.map(({ funnel, stages, amount }) =>
    filled({
      funnel: {
        id: funnel,
        title: localize(workspace.funnels.get(funnel)?.title ?? funnel, locale),
      },
      stages: stages.map((stage) => stageJson(funnel, stage, workspace, locale)),
      amount,
    }),
  );
}

function stageJson(funnel: string, id: string, { funnels }: Titled, locale: Locale): object {
  return { id, title: localize(funnels.get(funnel)?.stages.get(id)?.title ?? id, locale) };
}
