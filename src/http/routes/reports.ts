import { Type } from 'typebox';
import { seesEverything } from '../../access/index.ts';
import type { Report, ReportParameter } from '../../definitions/index.ts';
import {
  drillDown,
  runReport,
  tableOf,
  type ReportResult,
  type ResultColumn,
} from '../../reports/index.ts';
import {
  BatonError,
  localize,
  toIso,
  type JsonObject,
  type Problem,
  type Result,
} from '../../shared/index.ts';
import { answer } from '../core/reply.ts';
import { tableFile, tableMediaTypes } from '../files/table-file.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { namesFor } from '../reading/names.ts';
import { notFound, seenCollection } from '../reading/collection.ts';
import { rowsPage } from '../reading/rows-page.ts';
import {
  AnyObject,
  closed,
  cursor,
  limit,
  list,
  name,
  page,
  Row,
  Title,
} from '../schemas/parts.ts';

const tag = 'Reports';
const reportWord = { en: 'report', 'zh-CN': '报表' };
const oneReport = closed({ report: name('The report.') });
const Parameters = Type.Optional(AnyObject);

const Column = closed({
  id: Type.String(),
  title: Title,
  definition: Type.String({ description: 'What the figure is, in words.' }),
  format: Type.String(),
  currency: Type.Optional(Type.String()),
});
const Value = Type.Union([Type.String(), Type.Null()]);
const ResultSchema = closed({
  report: Type.String(),
  title: Title,
  parameters: AnyObject,
  dimensions: Type.Array(Column),
  measures: Type.Array(Column),
  rows: Type.Array(
    closed({
      keys: Type.Array(Type.Unknown()),
      labels: Type.Array(Type.String()),
      values: Type.Array(Value),
    }),
  ),
  totals: Type.Array(Value),
  cut: Type.Boolean({ description: 'Rows were left out by the report’s limit.' }),
  chart: Type.Optional(Type.String()),
  readAt: Type.String(),
});
const Summary = closed({
  id: Type.String(),
  title: Title,
  ask: Type.Array(closed({ id: Type.String(), title: Title, kind: Type.String() })),
});

export const reportRoutes: readonly Route[] = [
  route({
    id: 'listReports',
    method: 'GET',
    path: '/reports',
    tag,
    summary: 'Reports meant for the caller',
    allowed: signedIn('read'),
    replies: { 200: { description: 'The reports.', schema: list(Summary) } },
    handle: (call) => {
      const reports = [...call.services.workspaces.current().workspace.reports.values()];
      const meant = reports.filter((report) => isMeantFor(report, call));
      return answer({ items: meant.map((report) => summaryJson(report, call)) });
    },
  }),
  route({
    id: 'runReport',
    method: 'POST',
    path: '/reports/{report}/run',
    tag,
    summary: 'Run a report with parameters, over the rows that the caller sees',
    allowed: { ...signedIn('read'), seeingAs: true },
    params: oneReport,
    body: closed({ parameters: Parameters }),
    replies: { 200: { description: 'The figures.', schema: ResultSchema } },
    handle: async (call) =>
      answer(resultJson(await run(call, call.params.report, call.body), call)),
  }),
  route({
    id: 'exportReport',
    method: 'POST',
    path: '/reports/{report}/export',
    tag,
    summary: 'Run a report and download it as CSV or XLSX; formulas in texts are neutralised',
    allowed: { ...signedIn('read', 'export'), seeingAs: true },
    params: oneReport,
    body: closed({
      format: Type.Union([Type.Literal('csv'), Type.Literal('xlsx')]),
      parameters: Parameters,
    }),
    replies: {
      200: { description: 'The file.', mediaTypes: Object.values(tableMediaTypes) },
    },
    handle: async (call) => {
      const result = await run(call, call.params.report, call.body);
      return tableFile(tableOf(result, call.locale), result.report, call.body.format);
    },
  }),
  route({
    id: 'drillDownReport',
    method: 'POST',
    path: '/reports/{report}/rows',
    tag,
    summary: 'The rows behind a cell of a report',
    allowed: { ...signedIn('read'), seeingAs: true },
    params: oneReport,
    body: closed({
      parameters: Parameters,
      keys: Type.Array(Type.Unknown(), {
        maxItems: 20,
        description: 'Keys of the row; none for the totals.',
      }),
      column: Type.String({ minLength: 1, maxLength: 200 }),
      limit: limit(200),
      cursor,
    }),
    replies: { 200: { description: 'A page of rows.', schema: page(Row) } },
    handle: async (call) => {
      const report = reportOf(call, call.params.report);
      const { keys, column, parameters = {}, limit: most = 50, cursor: from } = call.body;
      const cell = { keys: keys as never, column };
      const query = valueOf(drillDown(report, parameters as JsonObject, cell, readerOf(call)));
      const seen = seenCollection(call, report.from);
      const more = { sort: [], limit: most, ...(from === undefined ? {} : { cursor: from }) };
      return rowsPage(call, seen, { ...query, ...more });
    },
  }),
];

type Reader = Pick<Call, 'services' | 'actor' | 'now' | 'locale'>;

/** For the caller's roles, and about rows of which he sees some. */
function isMeantFor(report: Report, call: Reader): boolean {
  const { actor } = call;
  if (seenCollection(call, report.from).view.rows.op === 'false') return false;
  if (report.roles.length === 0 || seesEverything(actor)) return true;
  return report.roles.some((role) => actor.roles.includes(role));
}

function reportOf(call: Reader, wanted: string): Report {
  const report = call.services.workspaces.current().workspace.reports.get(wanted);
  if (report === undefined || !isMeantFor(report, call)) throw notFound(reportWord, wanted);
  return report;
}

function readerOf({ services, actor, now, locale }: Reader) {
  return { actor: { ...actor, locale }, workspace: services.workspaces.current().workspace, now };
}

async function run(
  call: Reader,
  wanted: string,
  body: { readonly parameters?: { readonly [name: string]: unknown } },
): Promise<ReportResult> {
  const { store } = call.services;
  const context = { ...readerOf(call), store, names: namesFor(call) };
  const parameters = (body.parameters ?? {}) as JsonObject;
  return valueOf(await runReport(reportOf(call, wanted), parameters, context));
}

function valueOf<T>(result: Result<T, readonly Problem[]>): T {
  if (result.ok) return result.value;
  const [first, ...rest] = result.error as readonly [Problem, ...Problem[]];
  throw new BatonError([first, ...rest]);
}

function summaryJson({ id, title, ask }: Report, { locale }: Reader): object {
  const parameter = ({ id: name, title: words, kind }: ReportParameter): object => ({
    id: name,
    title: localize(words, locale),
    kind,
  });
  return { id, title: localize(title, locale), ask: [...ask.values()].map(parameter) };
}

function resultJson(result: ReportResult, { locale }: Reader): object {
  const column = ({ title, definition, ...rest }: ResultColumn): object => ({
    ...rest,
    title: localize(title, locale),
    definition: localize(definition, locale),
  });
  return {
    ...result,
    title: localize(result.title, locale),
    dimensions: result.dimensions.map(column),
    measures: result.measures.map(column),
    rows: result.rows.map((row) => ({
      ...row,
      labels: row.labels.map((label) => localize(label, locale)),
    })),
    readAt: toIso(result.readAt),
  };
}
