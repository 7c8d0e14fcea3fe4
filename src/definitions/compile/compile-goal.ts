import { Decimal } from '../../shared/index.ts';
import type { KindDocument } from '../kinds/document.ts';
import type { RawGoal } from '../kinds/goal.ts';
import type { Site } from '../load/site.ts';
import type { Goal } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { partAt } from './incentive/amounts.ts';
import { periodAt } from './incentive/period.ts';
import { grows, isDated } from './metric-nature.ts';
import { checkDocument, checkInOrganization, entriesOf, titleOf } from './names.ts';
import { checkPartyName, type PartyKind } from './recipient.ts';

/** Compiles a goal: of which metric, who carries it, and when it is amber or red. */
export function compileGoal({ id, value, site }: KindDocument<RawGoal>, draft: Draft): void {
  const zone = draft.organization?.zone;
  const period = periodAt(draft, site.at('period'), { ...(zone && { zone }), ...value.period });
  const owner = ownerAt(draft, site.at('owner'), value.owner);
  const carriedBy = entriesOf(value['carried by'], site.at('carried by')).flatMap(([one, at]) =>
    checkInOrganization(draft, at, one, 'departments', 'unknown-department') ? [one] : [],
  );
  const nature = metricAt(draft, site, value);
  const limits = limitsAt(site, value);
  if (!period || !owner || !nature || !limits) return;
  draft.goals.set(id, {
    id,
    title: titleOf(value.title, id),
    ...(value.description === undefined ? {} : { description: value.description }),
    metric: value.metric,
    period,
    owner,
    carriedBy,
    better: value.better ?? 'higher',
    ...limits,
    ...(value.parts === undefined ? {} : { parts: value.parts }),
    ...nature,
  });
}

function ownerAt(draft: Draft, site: Site, raw: RawGoal['owner']): Goal['owner'] | undefined {
  const [[kind, id] = []] = Object.entries(raw) as [PartyKind, string][];
  if (kind === undefined || id === undefined) return undefined;
  return checkPartyName(draft, site.at(kind), kind, id) ? { kind, id } : undefined;
}

/** The metric has a period, and its figures add up where the targets are to. */
function metricAt(draft: Draft, site: Site, raw: RawGoal): Pick<Goal, 'grows'> | undefined {
  const { metric } = raw;
  if (!checkDocument(draft, site.at('metric'), 'Metric', metric, 'unknown-metric'))
    return undefined;
  const found = draft.metrics.get(metric);
  if (!found) return undefined;
  if (!isDated(found, draft)) site.at('metric').report('goal-not-dated', { params: { metric } });
  if (raw.parts !== undefined && !grows(found))
    site.at('parts').report('goal-parts-of-share', { params: { metric } });
  return { grows: grows(found) };
}

function limitsAt(site: Site, raw: RawGoal): Pick<Goal, 'amber' | 'red'> | undefined {
  const amber = raw.amber === undefined ? new Decimal('0.9') : partAt(site.at('amber'), raw.amber);
  const red = raw.red === undefined ? new Decimal('0.7') : partAt(site.at('red'), raw.red);
  if (!amber || !red) return undefined;
  if (red.gt(amber)) {
    const at = raw.red === undefined ? site.at('amber') : site.at('red');
    at.report('goal-red-above-amber');
  }
  return { amber, red };
}
