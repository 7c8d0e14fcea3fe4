import type { RawMetric } from '../kinds/metric.ts';
import { hintFor } from '../load/suggest.ts';
import type { Site } from '../load/site.ts';
import { passingFigures, type Metric, type PassingFigure } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { checkDocument, checkName } from './names.ts';

type OfHandoffs = RawMetric & {
  readonly of: Extract<RawMetric['of'], { readonly handoffs: unknown }>;
  readonly value: string;
};

/** Whether the figure is one of the handoffs of a funnel. */
export function isOfHandoffs(metric: RawMetric): metric is OfHandoffs {
  return metric.of !== undefined && 'handoffs' in metric.of && typeof metric.value === 'string';
}

/** A figure of handoffs, and how it is shown. */
export function passingMetric(
  draft: Draft,
  { of, value, format }: OfHandoffs,
  site: Site,
): Pick<Metric, 'value' | 'format'> | undefined {
  const at = site.at('of');
  const isFunnel = checkDocument(draft, at.at('handoffs'), 'Funnel', of.handoffs, 'unknown-funnel');
  const figure = figureAt(site.at('value'), value);
  const funnel = draft.funnelDrafts.get(of.handoffs);
  if (!isFunnel || !figure || !funnel) return undefined;
  const all = Object.keys(funnel.raw.handoffs ?? {});
  if (all.length === 0) at.at('handoffs').report('no-handoffs', { params: { funnel: funnel.id } });
  const only = of.only === undefined ? all : [of.only].flat();
  const known = only.filter((name, n) =>
    checkName(
      Array.isArray(of.only) ? at.at('only', n) : at.at('only'),
      name,
      all,
      'unknown-handoff',
    ),
  );
  if (known.length === 0) return undefined;
  const side = of.side ?? 'giver';
  const counted = { collection: `case:${funnel.id}`, handoffs: known, figure, side } as const;
  return { value: { kind: 'handoffs', ...counted }, format: format ?? formatOf(figure) };
}

function figureAt(site: Site, text: string): PassingFigure | undefined {
  const found = passingFigures.find((figure) => figure === text);
  if (found) return found;
  const hint = hintFor(text, passingFigures);
  const params = { value: text, known: passingFigures.join(', ') };
  site.report('bad-passing-figure', { params, ...(hint ? { hint } : {}) });
  return undefined;
}

function formatOf(figure: PassingFigure): Metric['format'] {
  if (figure === 'acceptance rate' || figure === 'first time right') return 'percent';
  return ['rounds', 'giver time', 'receiver time'].includes(figure) ? 'number' : 'integer';
}
