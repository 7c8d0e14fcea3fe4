import { actorObject, systemActor, type Actor } from '../../access/index.ts';
import type { Notification } from '../../definitions/index.ts';
import { noFacts, storeFacts, withFacts, type FactContext } from '../../engine/index.ts';
import type { Expression, Value } from '../../expressions/index.ts';
import type { CaseInView, CaseSource } from '../case-in-view.ts';
import type { Told } from '../notices/index.ts';
import { recipientsOf, type RecipientParts } from './recipients.ts';

/** A rule that applies to a notice, and those whom it names; nobody where it leaves that to the notice. */
export interface AppliedRule {
  readonly rule: Notification;
  readonly people: readonly string[];
}

/** A rule that could not be decided. */
export interface FailedRule {
  readonly rule: Notification;
  readonly error: unknown;
}

/**
 * The rules of the current workspace that apply to a notice. They are decided over the whole case, as Baton sees it. A
 * rule that fails holds up no other.
 */
export async function appliedRules(
  source: CaseSource,
  parts: RecipientParts,
): Promise<{ readonly applied: readonly AppliedRule[]; readonly failed: readonly FailedRule[] }> {
  const { told, view } = parts;
  const applied: AppliedRule[] = [];
  const failed: FailedRule[] = [];
  for (const rule of view.workspace.notifications.values()) {
    if (!isAbout(rule, told, view)) continue;
    try {
      const people = await decideRule(source, rule, parts);
      if (people) applied.push({ rule, people });
    } catch (error) {
      failed.push({ rule, error });
    }
  }
  return { applied, failed };
}

function isAbout(rule: Notification, told: Told, { funnel, state }: CaseInView): boolean {
  const { stages, handoffs } = rule;
  if (rule.funnel !== funnel.id || !rule.on.includes(told.topic)) return false;
  if (handoffs.length > 0 && !(told.handoff !== undefined && handoffs.includes(told.handoff)))
    return false;
  const at = told.stage === undefined ? state.configuration.active : [told.stage];
  return stages.length === 0 || at.some((stage) => stages.includes(stage));
}

/** Those whom the rule names; undefined where its condition does not hold. */
async function decideRule(
  source: CaseSource,
  rule: Notification,
  parts: RecipientParts,
): Promise<readonly string[] | undefined> {
  if (rule.when && (await valueOf(source, rule.when, parts)) !== true) return undefined;
  const people = new Set<string>();
  for (const to of rule.to) {
    if (to.kind !== 'person') for (const id of recipientsOf(to, parts)) people.add(id);
    else {
      const value = await valueOf(source, to.person, parts);
      if (typeof value === 'string' && value !== '') people.add(value);
    }
  }
  return [...people];
}

/** The value of an expression of a rule; undefined where a field that it takes is empty. */
async function valueOf(
  { store }: CaseSource,
  expression: Expression,
  { told, view, roster }: RecipientParts,
): Promise<Value | undefined> {
  const { organization } = view.workspace;
  const actor: Actor = roster.actor(told.actor.id) ?? systemActor(organization.zone);
  const facts = storeFacts({ store }, view.process, { actor, now: roster.now, organization });
  const bindings = { case: view.row, actor: actorObject(actor), now: roster.now };
  const evaluate = (context: FactContext): Value | undefined =>
    expression.evaluateIfFilled(bindings, context);
  return withFacts(view.funnel.entity, noFacts, facts, evaluate);
}
