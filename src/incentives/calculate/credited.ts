import type { CreditRule } from '../../definitions/index.ts';
import { creditsBy, type Credit, type Credits } from './credits.ts';
import { inOrder } from './order.ts';
import { Running } from './running.ts';
import type { Scene } from './scene.ts';

export type CreditedByRule = ReadonlyMap<CreditRule, Credits>;

/** What is credited in a period, and what its rules of payment count with. */
export interface CreditedPeriod {
  readonly credited: CreditedByRule;
  /** Each amount once, by time. */
  readonly sales: readonly Credit[];
  readonly running: Running;
}

export function creditedIn(scene: Scene): CreditedPeriod {
  const credited = creditsOf(scene);
  const sales = inTime(salesOf(scene, credited));
  return { credited, sales, running: new Running(scene, sales) };
}

/** What is credited by each rule; those of the plan are shared by its rules of payment. */
function creditsOf(scene: Scene): CreditedByRule {
  const rules = new Set(scene.plan.pays.flatMap(({ credit }) => credit));
  return new Map([...rules].map((rule) => [rule, creditsBy(rule, scene)]));
}

/** What some rules credit, by time. */
export function creditedBy(rules: readonly CreditRule[], credited: CreditedByRule): Credits {
  const credits = rules.flatMap((rule) => credited.get(rule)?.credits ?? []);
  return { credits: inTime(credits), uncredited: [] };
}

/** By time, and those of the same time as they were; what each rule gives is in order already. */
function inTime(credits: readonly Credit[]): readonly Credit[] {
  return credits.toSorted((one, other) => inOrder(one.fact.at, other.fact.at));
}

/** What counts as sales: each amount that is credited, once, unless it serves for fees alone. */
function salesOf({ plan }: Scene, credited: CreditedByRule): readonly Credit[] {
  const rules = plan.pays.filter(({ payment }) => payment.kind !== 'fee');
  const counted = new Set(rules.flatMap(({ credit }) => credit));
  return [...counted].flatMap((rule) => credited.get(rule)?.credits ?? []);
}
