import type { Dashboard, DashboardPart } from '../../definitions/index.ts';
import { Type } from 'typebox';
import { mayReadGoal } from '../../goals/index.ts';
import { collectionOf } from '../../reports/index.ts';
import { localize } from '../../shared/index.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { seenCollection } from '../reading/collection.ts';
import { parameterJson, reportJson } from '../reporting/json.ts';
import { metricJson } from '../reporting/metric-json.ts';
import { dashboardOf, dashboardsFor, isReportFor, type ReportCall } from '../reporting/reader.ts';
import { DashboardSchema } from '../reporting/schemas.ts';
import { closed, list, name, Title } from '../schemas/parts.ts';
import { filled } from '../standing/reading.ts';

const tag = 'Dashboards';
const Summary = closed({
  id: Type.String(),
  title: Title,
  description: Type.Optional(Type.String()),
});

/** Pages of numbers and reports; their figures are read with the operations of metrics and reports. */
export const dashboardRoutes: readonly Route[] = [
  route({
    id: 'listDashboards',
    method: 'GET',
    path: '/dashboards',
    tag,
    summary: 'Dashboards meant for the caller',
    allowed: signedIn('read'),
    replies: { 200: { description: 'The dashboards.', schema: list(Summary) } },
    handle: (call) => {
      const items = dashboardsFor(call).map(({ id, title, description }) =>
        filled({
          id,
          title: localize(title, call.locale),
          description: description && localize(description, call.locale),
        }),
      );
      return answer({ items });
    },
  }),
  route({
    id: 'readDashboard',
    method: 'GET',
    path: '/dashboards/{dashboard}',
    tag,
    summary: 'What a dashboard asks for and shows; parts that are not for the caller are left out',
    allowed: signedIn('read'),
    params: closed({ dashboard: name('The dashboard.') }),
    replies: { 200: { description: 'The dashboard.', schema: DashboardSchema } },
    handle: (call) => answer(dashboardJson(dashboardOf(call, call.params.dashboard), call)),
  }),
];

function dashboardJson(dashboard: Dashboard, call: ReportCall): object {
  const { id, title, description, ask, rows } = dashboard;
  const { locale } = call;
  const shown = rows.map((row) => ({
    ...(row.title === undefined ? {} : { title: localize(row.title, locale) }),
    parts: row.parts.flatMap((part) => partJson(part, call) ?? []),
  }));
  return filled({
    id,
    title: localize(title, locale),
    description: description && localize(description, locale),
    ask: [...ask.values()].map((one) => parameterJson(one, locale)),
    rows: shown.filter(({ parts }) => parts.length > 0),
  });
}

/** Undefined for a part about rows of which the caller sees none, or with a report for others. */
function partJson(part: DashboardPart, call: ReportCall): object | undefined {
  const { workspace } = call.services.workspaces.current();
  const { locale } = call;
  if (part.kind === 'note') return { ...part, text: localize(part.text, locale) };
  const title = part.title && localize(part.title, locale);
  if (part.kind === 'report') {
    const report = workspace.reports.get(part.report);
    if (!report || !isReportFor(report, call)) return undefined;
    return filled({ ...part, report: reportJson(report, call), title });
  }
  if (part.kind === 'goal') {
    const goal = workspace.goals.get(part.goal);
    if (!goal || !mayReadGoal(goal, call.actor)) return undefined;
    return filled({ ...part, title: title ?? localize(goal.title, locale) });
  }
  const metric = workspace.metrics.get(part.metric);
  const collection = metric && collectionOf(metric, workspace.metrics);
  const seen = collection && seenCollection(call, collection).view.rows.op !== 'false';
  return metric && seen ? filled({ ...part, metric: metricJson(metric, call), title }) : undefined;
}
