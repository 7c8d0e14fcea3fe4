import { Type } from 'typebox';
import {
  collectionOf,
  previousPeriod,
  readSeenFigure,
  rowsBehindFigure,
} from '../../reports/index.ts';
import {
  BatonError,
  fromIso,
  parsePeriod,
  toIso,
  type Period,
  type PeriodContext,
} from '../../shared/index.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { notFound, seenCollection } from '../reading/collection.ts';
import { behindPage, BehindSchema } from '../reporting/behind.ts';
import { metricJson } from '../reporting/metric-json.ts';
import { periodContext, readerOf, valueOf, type ReportCall } from '../reporting/reader.ts';
import { FigureSchema, MetricSchema } from '../reporting/schemas.ts';
import { closed, cursor, Instant, limit, list, name } from '../schemas/parts.ts';
import { filled } from '../standing/reading.ts';

const tag = 'Metrics';
const oneMetric = closed({ metric: name('The metric.') });
const PeriodSchema = Type.Optional(
  Type.Union(
    [Type.String({ minLength: 1, maxLength: 100 }), closed({ from: Instant, to: Instant })],
    { description: '`this quarter`, `2026-03`, or two moments; all time without it.' },
  ),
);

/** One named figure, wherever it is shown: of the rows that the caller sees. */
export const metricRoutes: readonly Route[] = [
  route({
    id: 'listMetrics',
    method: 'GET',
    path: '/metrics',
    tag,
    summary: 'Metrics about rows of which the caller sees some',
    allowed: signedIn('read'),
    replies: { 200: { description: 'The metrics.', schema: list(MetricSchema) } },
    handle: (call) => {
      const { metrics } = call.services.workspaces.current().workspace;
      const seen = [...metrics.values()].filter(({ id }) => isSeen(call, id));
      return answer({ items: seen.map((metric) => metricJson(metric, call)) });
    },
  }),
  route({
    id: 'readFigure',
    method: 'POST',
    path: '/metrics/{metric}/figure',
    tag,
    summary: 'The figure of a metric for a period, beside that of the period before',
    allowed: { ...signedIn('read'), seeingAs: true },
    params: oneMetric,
    body: closed({ period: PeriodSchema, compare: Type.Optional(Type.Boolean()) }),
    replies: { 200: { description: 'The figure.', schema: FigureSchema } },
    handle: async (call) => {
      const metric = metricOf(call, call.params.metric);
      const context = periodContext(call);
      const period = readPeriod(call.body.period, context);
      const figure = async (of: Period | undefined) => {
        const asked = { metric: metric.id, ...(of && { period: of }) };
        const parts = { ...readerOf(call), store: call.services.store };
        return valueOf(await readSeenFigure(asked, parts))?.toFixed() ?? null;
      };
      const before = call.body.compare && period ? previousPeriod(period, context) : undefined;
      const [value, earlier] = await Promise.all([
        figure(period),
        before ? figure(before.period) : undefined,
      ]);
      return answer(
        filled({
          metric: metricJson(metric, call),
          value,
          period: period && periodJson(period),
          release: call.services.workspaces.current().number,
          readAt: toIso(call.now),
          previous: before && {
            ...periodJson(before.period),
            toDate: before.toDate,
            value: earlier ?? null,
          },
        }),
      );
    },
  }),
  route({
    id: 'drillDownFigure',
    method: 'POST',
    path: '/metrics/{metric}/rows',
    tag,
    summary: 'The rows behind the figure of a metric, the last changed first',
    allowed: { ...signedIn('read'), seeingAs: true },
    params: oneMetric,
    body: closed({ period: PeriodSchema, limit: limit(200), cursor }),
    replies: { 200: { description: 'A page of rows.', schema: BehindSchema } },
    handle: async (call) => {
      const { period: asked, ...page } = call.body;
      const { id: metric } = metricOf(call, call.params.metric);
      const period = readPeriod(asked, periodContext(call));
      const question = { metric, ...(period && { period }) };
      const query = valueOf(rowsBehindFigure(question, readerOf(call)));
      if (!query) throw notFound(metricWord, metric);
      return behindPage(call, query, page);
    },
  }),
];

const metricWord = { en: 'metric', 'zh-CN': '指标' };

function isSeen(call: ReportCall, id: string): boolean {
  const { metrics } = call.services.workspaces.current().workspace;
  const metric = metrics.get(id);
  const collection = metric && collectionOf(metric, metrics);
  return collection !== undefined && seenCollection(call, collection).view.rows.op !== 'false';
}

/** Raises `not-found` where there is none of which the caller sees some rows. */
function metricOf(call: ReportCall, id: string) {
  const metric = call.services.workspaces.current().workspace.metrics.get(id);
  if (!metric || !isSeen(call, id)) throw notFound(metricWord, id);
  return metric;
}

type GivenPeriod = string | { readonly from: string; readonly to: string } | undefined;

/** Raises `invalid-period`. */
function readPeriod(given: GivenPeriod, context: PeriodContext): Period | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== 'string') {
    const [start = 0, end = 0] = [fromIso(given.from), fromIso(given.to)];
    return { start, end };
  }
  const period = parsePeriod(given, context);
  if (!period.ok) throw new BatonError({ ...period.error, path: '/period' });
  return period.value;
}

function periodJson({ start, end }: Period): object {
  return { from: toIso(start), to: toIso(end) };
}
