import type { EditRule, Policy, SeeRule } from '../../definitions/index.ts';
import { everything, noReferences, simplify, type Condition } from '../../expressions/index.ts';
import { toIso, type Instant, type JsonObject } from '../../shared/index.ts';
import type { Actor } from '../actor.ts';
import { holdsRight, mayChangeNothing, seesEverything } from './rights.ts';

/** A rule of a role that the actor has, with the rows for which it applies to that actor. */
export interface BoundRule<Rule extends SeeRule | EditRule> {
  readonly rule: Rule;
  readonly condition: Condition;
}

/** The see rules of the actor's roles; `everything` where a right shows all there is. */
export function bindSeeRules(
  policy: Policy | undefined,
  actor: Actor,
  now: Instant,
): readonly BoundRule<SeeRule>[] | 'everything' {
  return seesEverything(actor) ? 'everything' : bindRules(policy?.see ?? [], actor, now);
}

/** The edit rules of the actor's roles; none for who may change nothing. */
export function bindEditRules(
  policy: Policy | undefined,
  actor: Actor,
  now: Instant,
): readonly BoundRule<EditRule>[] | 'everything' {
  if (mayChangeNothing(actor) !== undefined) return [];
  return holdsRight(actor, 'administer data')
    ? 'everything'
    : bindRules(policy?.edit ?? [], actor, now);
}

function bindRules<Rule extends SeeRule | EditRule>(
  rules: readonly Rule[],
  actor: Actor,
  now: Instant,
): readonly BoundRule<Rule>[] {
  return rules
    .filter((rule) => actor.roles.includes(rule.role))
    .map((rule) => ({ rule, condition: ruleCondition(rule, actor, now) }));
}

/**
 * The rows for which a rule applies to an actor who has its role: its own condition, and one of its
 * stages being active. Raises `expression-failed` where the rule reads of the actor what he lacks.
 */
export function ruleCondition(
  rule: Pick<SeeRule | EditRule, 'rows' | 'stages'>,
  actor: Actor,
  now: Instant,
): Condition {
  const rows = rule.rows.bind(ruleBindings(actor, now), noReferences);
  return rule.stages.length === 0
    ? rows
    : simplify({ op: 'and', of: [stageCondition(rule.stages), rows] });
}

function stageCondition(stages: readonly string[]): Condition {
  const type = { kind: 'text' } as const;
  return {
    op: 'or',
    of: stages.map((value) => ({ op: 'includes', field: 'stages', type, value })),
  };
}

/** The rows for which at least one of the rules applies. */
export function grantedRows(rules: readonly BoundRule<SeeRule>[] | 'everything'): Condition {
  if (rules === 'everything') return everything;
  return simplify({ op: 'or', of: rules.map(({ condition }) => condition) });
}

/** What row rules read besides the row: the actor and the present moment, in stored form. */
export function ruleBindings(actor: Actor, now: Instant): JsonObject {
  return { actor: actorObject(actor), now: toIso(now) };
}

/** The actor as expressions see it, under `actor`. */
export function actorObject(actor: Actor): JsonObject {
  return {
    id: actor.id,
    name: actor.name,
    roles: actor.roles,
    departments: actor.departments,
    teams: actor.teams,
    certificates: actor.certificates,
    locale: actor.locale,
    zone: actor.zone,
    ...(actor.email === undefined ? {} : { email: actor.email }),
    ...(actor.manager === undefined ? {} : { manager: actor.manager }),
  };
}
