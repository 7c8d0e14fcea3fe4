import { Decimal } from '../../../shared/index.ts';
import type { KindDocument } from '../../kinds/document.ts';
import type { RawMetric } from '../../kinds/metric.ts';
import type { RawScorecards, RawTimes } from '../../kinds/incentive/terms.ts';
import type { Site } from '../../load/site.ts';
import type { ScoreFactor, ScoreMeasure } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { checkDocument, checkName, entriesOf, titleOf } from '../names.ts';
import { partAt } from './amounts.ts';
import { percentText } from './credit.ts';
import { figureAt } from './terms.ts';

/** Their measures by id. */
export type Scorecards = ReadonlyMap<string, readonly ScoreMeasure[]>;

type RawMeasure = RawScorecards[string][number];

/** The scorecards of a plan, each of weighted figures that add up to 100 %. */
export function scorecardsAt(draft: Draft, site: Site, raw: RawScorecards | undefined): Scorecards {
  const scorecards = new Map<string, readonly ScoreMeasure[]>();
  for (const [id, written] of Object.entries(raw ?? {})) {
    const own = site.at(id);
    const measures = entriesOf(written, own).flatMap(
      ([one, at]) => measureAt(draft, at, one) ?? [],
    );
    const total = Decimal.sum(0, ...measures.map(({ weight }) => weight));
    if (measures.length === written.length && !total.eq(1))
      own.report('scorecard-not-whole', { params: { total: percentText(total) } });
    scorecards.set(id, measures);
  }
  return scorecards;
}

function measureAt(draft: Draft, site: Site, raw: RawMeasure): ScoreMeasure | undefined {
  const { metric } = raw;
  const known = checkDocument(draft, site.at('metric'), 'Metric', metric, 'unknown-metric');
  const weight = partAt(site.at('weight'), raw.weight);
  const from = figureAt(site.at('from'), raw.from);
  const to = figureAt(site.at('to'), raw.to);
  if (from && to?.eq(from)) site.at('to').report('score-without-range');
  if (!known || !weight || !from || !to) return undefined;
  const missing = raw.missing === 0 ? 'zero' : 'leave out';
  const title = titleOf(titleAt(draft, metric), metric);
  return { metric, title, of: raw.of ?? 'person', missing, weight, from, to };
}

/** As it stands in the metric's own file, which may not have been compiled yet. */
function titleAt(draft: Draft, metric: string): RawMetric['title'] {
  return (draft.documents.get('Metric')?.get(metric) as KindDocument<RawMetric> | undefined)?.value
    .title;
}

/** The factor by which earnings are multiplied. */
export function timesAt(
  site: Site,
  raw: RawTimes,
  scorecards: Scorecards,
): ScoreFactor | undefined {
  const { scorecard } = raw;
  if (!checkName(site.at('scorecard'), scorecard, scorecards.keys(), 'unknown-scorecard'))
    return undefined;
  const [from, to] = [new Decimal(raw.from), new Decimal(raw.to)];
  return { scorecard, measures: scorecards.get(scorecard) ?? [], from, to };
}
