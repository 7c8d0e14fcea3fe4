import { seesEverything } from '../../access/index.ts';
import type { Dashboard, Report } from '../../definitions/index.ts';
import type { Reader } from '../../reports/index.ts';
import { BatonError, type PeriodContext, type Problem, type Result } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { notFound, seenCollection } from '../reading/collection.ts';

export type ReportCall = Pick<Call, 'services' | 'actor' | 'now' | 'locale'>;

const reportWord = { en: 'report', 'zh-CN': '报表' };
const dashboardWord = { en: 'dashboard', 'zh-CN': '仪表盘' };

/** Who reads figures, of the current release. */
export function readerOf({ services, actor, now, locale }: ReportCall): Reader {
  return { actor: { ...actor, locale }, workspace: services.workspaces.current().workspace, now };
}

/** What the names of periods are read against. */
export function periodContext({ services, now }: ReportCall): PeriodContext {
  const { zone, fiscalYearStart } = services.workspaces.current().workspace.organization;
  return { now, zone, firstMonth: fiscalYearStart };
}

/** For the caller's roles, and about rows of which he sees some. */
export function isReportFor(report: Report, call: ReportCall): boolean {
  const sees = seenCollection(call, report.from).view.rows.op !== 'false';
  return sees && isForRoles(report, call);
}

/** Raises `not-found` where there is none for the caller. */
export function reportOf(call: ReportCall, wanted: string): Report {
  const report = call.services.workspaces.current().workspace.reports.get(wanted);
  if (report === undefined || !isReportFor(report, call)) throw notFound(reportWord, wanted);
  return report;
}

export function dashboardsFor(call: ReportCall): readonly Dashboard[] {
  const { dashboards } = call.services.workspaces.current().workspace;
  return [...dashboards.values()].filter((dashboard) => isForRoles(dashboard, call));
}

/** Raises `not-found` where there is none for the caller. */
export function dashboardOf(call: ReportCall, wanted: string): Dashboard {
  const found = dashboardsFor(call).find(({ id }) => id === wanted);
  if (!found) throw notFound(dashboardWord, wanted);
  return found;
}

function isForRoles({ roles }: Pick<Report, 'roles'>, { actor }: ReportCall): boolean {
  if (roles.length === 0 || seesEverything(actor)) return true;
  return roles.some((role) => actor.roles.includes(role));
}

/** Raises the problems. */
export function valueOf<T>(result: Result<T, readonly Problem[]>): T {
  if (result.ok) return result.value;
  const [first, ...rest] = result.error as readonly [Problem, ...Problem[]];
  throw new BatonError([first, ...rest]);
}
