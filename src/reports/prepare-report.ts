import { collectionView, ruleBindings, seesEverything, type Actor } from '../access/index.ts';
import { entityOf, type EntityType, type Report, type Workspace } from '../definitions/index.ts';
import { noReferences, type Condition } from '../expressions/index.ts';
import {
  fail,
  ok,
  type Instant,
  type JsonObject,
  type Problem,
  type Result,
} from '../shared/index.ts';
import { allOf } from './conditions.ts';
import { fieldsRead } from './fields-read.ts';
import type { BindRule } from './measure-plan.ts';
import { resolveParameters } from './parameters.ts';

/** Who reads a report, of which workspace, and when. */
export interface Reader {
  readonly actor: Actor;
  readonly workspace: Workspace;
  readonly now: Instant;
}

/** A report with its parameters filled in and bound to one reader. */
export interface PreparedReport {
  readonly report: Report;
  readonly entity: EntityType;
  readonly parameters: JsonObject;
  /** The rows that the report is about, as far as the reader sees them. */
  readonly where: Condition;
  readonly bind: BindRule;
  /** Zone of the buckets that name none. */
  readonly zone: string;
}

/**
 * Binds a report to its reader. Problems: `not-found` for a report that is not for the reader's roles,
 * `report-field-unknown` for each field that does not exist or is not shown plainly in every row the
 * reader sees, and those of `resolveParameters`.
 */
export function prepareReport(
  report: Report,
  given: JsonObject,
  reader: Reader,
): Result<PreparedReport, readonly Problem[]> {
  const { actor, workspace, now } = reader;
  const entity = entityOf(workspace, report.from);
  if (entity === undefined || !isMeantFor(report, actor))
    return fail([{ code: 'not-found', params: { what: 'report', id: report.id } }]);

  const view = collectionView(workspace.policies.get(report.from), actor, entity, now);
  const unseen = [...fieldsRead(report, workspace.metrics)].filter(
    (field) => !view.queryable.has(field),
  );
  if (unseen.length > 0)
    return fail(
      unseen.map((field) => ({
        code: 'report-field-unknown',
        params: { report: report.id, field },
      })),
    );

  const { zone, fiscalYearStart } = workspace.organization;
  const ask = resolveParameters(report, given, { now, zone, firstMonth: fiscalYearStart });
  if (!ask.ok) return ask;
  const bindings = { ...ruleBindings(actor, now), ask: ask.value };
  const bind: BindRule = (rule) => rule.bind(bindings, noReferences);
  const where = allOf([view.rows, ...(report.where ? [bind(report.where)] : [])]);
  return ok({ report, entity, parameters: ask.value, where, bind, zone });
}

function isMeantFor(report: Report, actor: Actor): boolean {
  return (
    report.roles.length === 0 ||
    seesEverything(actor) ||
    report.roles.some((role) => actor.roles.includes(role))
  );
}
