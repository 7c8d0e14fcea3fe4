import { Type } from 'typebox';
import { drillDown, tableOf } from '../../reports/index.ts';
import type { JsonObject } from '../../shared/index.ts';
import { answer } from '../core/reply.ts';
import { tableFile, tableMediaTypes } from '../files/table-file.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { behindPage, BehindSchema } from '../reporting/behind.ts';
import { reportJson, resultJson } from '../reporting/json.ts';
import { isReportFor, readerOf, reportOf, valueOf } from '../reporting/reader.ts';
import { run, runPrevious } from '../reporting/run.ts';
import { ReportSchema, ResultSchema } from '../reporting/schemas.ts';
import { AnyObject, closed, cursor, limit, list, name } from '../schemas/parts.ts';

const tag = 'Reports';
const oneReport = closed({ report: name('The report.') });
const Parameters = Type.Optional(AnyObject);

export const reportRoutes: readonly Route[] = [
  route({
    id: 'listReports',
    method: 'GET',
    path: '/reports',
    tag,
    summary: 'Reports meant for the caller',
    allowed: signedIn('read'),
    replies: { 200: { description: 'The reports.', schema: list(ReportSchema) } },
    handle: (call) => {
      const reports = [...call.services.workspaces.current().workspace.reports.values()];
      const meant = reports.filter((report) => isReportFor(report, call));
      return answer({ items: meant.map((report) => reportJson(report, call)) });
    },
  }),
  route({
    id: 'readReport',
    method: 'GET',
    path: '/reports/{report}',
    tag,
    summary: 'What a report asks for and shows',
    allowed: signedIn('read'),
    params: oneReport,
    replies: { 200: { description: 'The report.', schema: ReportSchema } },
    handle: (call) => answer(reportJson(reportOf(call, call.params.report), call)),
  }),
  route({
    id: 'runReport',
    method: 'POST',
    path: '/reports/{report}/run',
    tag,
    summary: 'Run a report with parameters, over the rows that the caller sees',
    allowed: { ...signedIn('read'), seeingAs: true },
    params: oneReport,
    body: closed({
      parameters: Parameters,
      compare: Type.Optional(
        Type.Boolean({ description: 'Also for the period before, of a report that asks for one.' }),
      ),
    }),
    replies: { 200: { description: 'The figures.', schema: ResultSchema } },
    handle: async (call) => {
      const report = reportOf(call, call.params.report);
      const result = await run(call, report, call.body);
      const previous = call.body.compare ? await runPrevious(call, report, result) : undefined;
      return answer({ ...resultJson(result, report, call), ...(previous && { previous }) });
    },
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
      const result = await run(call, reportOf(call, call.params.report), call.body);
      return tableFile(tableOf(result, call.locale), result.report, call.body.format);
    },
  }),
  route({
    id: 'drillDownReport',
    method: 'POST',
    path: '/reports/{report}/rows',
    tag,
    summary: 'The rows behind a cell of a report, the last changed first',
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
    replies: { 200: { description: 'A page of rows.', schema: BehindSchema } },
    handle: async (call) => {
      const { keys, column, parameters = {}, ...page } = call.body;
      const report = reportOf(call, call.params.report);
      const cell = { keys: keys as never, column };
      const found = drillDown(report, parameters as JsonObject, cell, readerOf(call));
      return behindPage(call, valueOf(found), page);
    },
  }),
];
