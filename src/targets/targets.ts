import { requireRight, rightsAboutPayouts, type Actor } from '../access/index.ts';
import type { Metric, Organization } from '../definitions/index.ts';
import { BatonError, isPlainDate, parseDecimal, type Problem } from '../shared/index.ts';
import { levelName, mayReadLevel } from './level.ts';
import type { MeasureLevel, Target } from './model.ts';
import type { TargetStore } from './ports.ts';
import type { TargetParts } from './target-parts.ts';

export type NewTarget = Pick<Target, 'metric' | 'of' | 'from' | 'until' | 'amount' | 'currency'>;
export type TargetQuestion = Parameters<TargetStore['listTargets']>[0];

/**
 * Sets what somebody is to reach. Two targets of one metric and level never count for the same day: what was
 * set is changed by withdrawing it. Raises `right-missing`, `seeing-as-another`, `target-…`.
 */
export async function setTarget(
  parts: TargetParts,
  actor: Actor,
  given: NewTarget,
): Promise<Target> {
  requireRight(actor, 'administer payouts');
  const problems = await checkTarget(parts, given);
  const [first, ...rest] = problems;
  if (first) throw new BatonError([first, ...rest]);
  const { metric, from, until } = given;
  const others = await parts.store.listTargets({ metric, from, until });
  const other = others.find(({ of }) => levelName(of) === levelName(given.of));
  if (other) {
    const params = { from: other.from, until: other.until };
    throw new BatonError({ code: 'target-overlaps', params, path: '/from' });
  }
  const by = { id: actor.id, name: actor.name };
  const target: Target = { ...given, id: parts.ids.next(), set: parts.clock.now(), by };
  await parts.store.saveTarget(target);
  return target;
}

/** Ends a target; what it was stays known. Raises `right-missing`, `seeing-as-another`, `not-found`. */
export async function withdrawTarget(
  { store, clock }: TargetParts,
  actor: Actor,
  id: string,
): Promise<Target> {
  requireRight(actor, 'administer payouts');
  const target = await store.loadTarget(id);
  if (!target) throw new BatonError({ code: 'not-found', params: { what: targetWord, id } });
  if (target.withdrawn !== undefined) return target;
  const ended: Target = { ...target, withdrawn: clock.now() };
  await store.saveTarget(ended);
  return ended;
}

/** All targets with a right about payouts; otherwise one's own, and those of one's teams, departments and the company. */
export async function listTargets(
  { store }: TargetParts,
  actor: Actor,
  question: TargetQuestion,
): Promise<readonly Target[]> {
  const targets = await store.listTargets(question);
  if (rightsAboutPayouts(actor)) return targets;
  return targets.filter(({ of }) => mayReadLevel(actor, of));
}

const targetWord = { en: 'target', 'zh-CN': '目标' };

async function checkTarget(parts: TargetParts, given: NewTarget): Promise<readonly Problem[]> {
  const { workspace } = parts.workspaces.current();
  const { directory } = parts;
  const { metric, of, from, until, amount } = given;
  const found = workspace.metrics.get(metric);
  const problems: Problem[] = [];
  if (!found) problems.push({ code: 'target-metric-unknown', params: { metric }, path: '/metric' });
  const people = await directory.people();
  const isPerson = (id: string) => people.person(id) !== undefined;
  problems.push(...checkLevel(of, workspace.organization, isPerson));
  if (!isPlainDate(from) || !isPlainDate(until) || until < from)
    problems.push({ code: 'target-dates-wrong', path: '/until' });
  if (!parseDecimal(amount))
    problems.push({ code: 'target-amount-wrong', params: { amount }, path: '/amount' });
  return found ? [...problems, ...checkCurrency(found, given)] : problems;
}

const kindWords = {
  person: { en: 'person', 'zh-CN': '人员' },
  team: { en: 'team', 'zh-CN': '团队' },
  department: { en: 'department', 'zh-CN': '部门' },
} as const;

function checkLevel(
  { kind, id }: MeasureLevel,
  { teams, departments }: Pick<Organization, 'teams' | 'departments'>,
  isPerson: (id: string) => boolean,
): readonly Problem[] {
  const path = '/of/id';
  if (kind === 'company') return id === undefined ? [] : [{ code: 'target-of-nobody', path }];
  if (id === undefined) return [{ code: 'target-of-nobody', path }];
  const known = kind === 'person' ? isPerson(id) : (kind === 'team' ? teams : departments).has(id);
  if (known) return [];
  return [{ code: 'target-of-unknown', params: { kind: kindWords[kind], id }, path }];
}

function checkCurrency(
  { id: metric, currency: own, format }: Metric,
  { currency }: NewTarget,
): readonly Problem[] {
  const path = '/currency';
  if (own === undefined && currency !== undefined && format !== 'money')
    return [{ code: 'target-not-money', params: { metric }, path }];
  if (own !== undefined && currency !== own)
    return [{ code: 'target-currency', params: { metric, currency: own }, path }];
  return [];
}
