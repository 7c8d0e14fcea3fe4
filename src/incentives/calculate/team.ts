import { Decimal } from '../../shared/index.ts';
import type { Limit, Override } from '../../definitions/index.ts';
import type { Because } from '../model/because.ts';
import type { Person } from '../model/facts.ts';
import type { Line } from '../model/ledger.ts';
import { partAbove } from '../rules/override.ts';
import { poolSize, sharePool } from '../rules/pool.ts';
import { total } from '../rules/rounding.ts';
import { because, both } from '../words/because.ts';
import { teamWords } from '../words/plan-words.ts';
import { moneyText, productText } from '../words/figures.ts';
import { byCase, sumOf } from './adjust.ts';
import type { Credit } from './credits.ts';
import { groupBy, inOrder } from './order.ts';
import { isMemberAt, placesIn } from './people.ts';
import { quotaOf } from './quota.ts';
import { amountOf, entered, type Scene } from './scene.ts';

/** What managers are paid for those who report to them: of their sales, or of what they earn. */
export function overrideLines(
  scene: Scene,
  sales: readonly Credit[],
  earned: readonly Line[],
): readonly Line[] {
  return scene.plan.overrides.flatMap((override) => {
    if (override.of === 'commission') return ofCommission(scene, override, earned);
    const teams = groupBy(sales, ({ person }) => managerOf(scene, person, override) ?? '');
    teams.delete('');
    return [...teams].flatMap(([manager, credits]) => ofSales(scene, override, manager, credits));
  });
}

/** Who is paid an override for what the person does. */
function managerOf({ everybody }: Scene, { manager }: Person, { level }: Override) {
  if (level === 1 || manager === undefined) return manager;
  return everybody.get(manager)?.manager;
}

function ofSales(
  scene: Scene,
  override: Override,
  manager: string,
  credits: readonly Credit[],
): readonly Line[] {
  const members = [...scene.participants.values()].filter(
    (one) => managerOf(scene, one, override) === manager,
  );
  const limit = override.above && teamLimit(scene, override.above, members);
  if (override.above && !limit) return [];
  let before = new Decimal(0);
  return credits.flatMap((credit): Line[] => {
    const came = before;
    const base = partAbove(came, credit.amount, limit);
    const from = () =>
      limit ? [limitReason(scene, limit, came), credit.because] : [credit.because];
    before = before.plus(credit.amount);
    const over = { override, base, at: credit.fact.at, case: credit.case, from };
    return base.isZero() ? [] : [overrideLine(scene, manager, credit.person, over)];
  });
}

function ofCommission(scene: Scene, override: Override, earned: readonly Line[]): readonly Line[] {
  return [...groupBy(earned, ({ person }) => person)].flatMap(([id, lines]) => {
    const person = scene.everybody.get(id);
    const manager = person && managerOf(scene, person, override);
    if (!person || manager === undefined) return [];
    return byCase(lines).flatMap((group): Line[] => {
      const [first] = group;
      const base = sumOf(group);
      if (!first || base.isZero()) return [];
      const from = () => group.map((line) => line.because);
      const about = first.case ? { case: first.case } : {};
      return [
        overrideLine(scene, manager, person, { override, base, at: first.at, ...about, from }),
      ];
    });
  });
}

interface Over extends Pick<Line, 'at' | 'case'> {
  readonly override: Override;
  readonly base: Decimal;
  readonly from: () => readonly Because[];
}

function overrideLine(scene: Scene, manager: string, from: Person, over: Over): Line {
  const { id, currency } = scene.plan;
  const { rate, rule } = over.override;
  const amount = entered(scene, over.base.times(rate));
  const says = () => {
    const sum = productText(over.base, rate, amount, currency);
    return both(`Override on ${from.name}: ${sum}`, `${from.name}的管理提成：${sum}`);
  };
  return {
    person: manager,
    kind: 'override',
    rule,
    at: over.at,
    ...(over.case ? { case: over.case } : {}),
    base: over.base,
    rate,
    amount,
    because: because(says, {
      value: amount.toFixed(),
      rule: `incentives/${id}#/${rule}`,
      from: over.from,
    }),
  };
}

/** The limit of a team; a part of the quota is one of the sum of its members' quotas. */
function teamLimit(scene: Scene, limit: Limit, members: readonly Person[]): Decimal | undefined {
  if (limit.kind === 'amount') return limit.amount;
  const quotas = members.flatMap((member) => quotaOf(scene, member) ?? []);
  return quotas.length < members.length ? undefined : amountOf(limit, total(quotas));
}

function limitReason({ plan }: Scene, limit: Decimal, before: Decimal): Because {
  return because(() => {
    const [bound, sum] = [moneyText(limit, plan.currency), moneyText(before, plan.currency)];
    return both(
      `Only what the team sells above ${bound} counts; ${sum} came before`,
      `仅团队超过 ${bound} 的部分计入；此前累计 ${sum}`,
    );
  });
}

/** What the members of each team have of its pool. */
export function poolLines(scene: Scene, sales: readonly Credit[]): readonly Line[] {
  if (!scene.plan.pool) return [];
  const { period } = scene;
  const teams = new Set(
    [...scene.participants.values()].flatMap((one) => placesIn(one, 'team', period)),
  );
  const bySeller = groupBy(sales, ({ person }) => person.id);
  return [...teams].toSorted(inOrder).flatMap((team) => poolOf(scene, team, bySeller));
}

function poolOf(
  scene: Scene,
  team: string,
  bySeller: ReadonlyMap<string, readonly Credit[]>,
): readonly Line[] {
  const { pool, rounding } = scene.plan;
  const members = [...scene.participants.values()].filter((one) =>
    placesIn(one, 'team', scene.period).includes(team),
  );
  const limit = pool?.above && teamLimit(scene, pool.above, members);
  if (!pool || (pool.above && !limit)) return [];
  const credited = members.map((member) => {
    const own = (bySeller.get(member.id) ?? []).filter(({ person, fact }) =>
      isMemberAt(person, 'team', team, fact.at),
    );
    return total(own.map(({ amount }) => amount));
  });
  const sum = total(credited);
  const size = poolSize(pool, sum, limit, rounding);
  const weighed = members.map((member, index) => ({
    roles: placesIn(member, 'role', scene.period),
    part: partOf(scene, member),
    credited: credited[index] ?? new Decimal(0),
  }));
  const parts = sharePool(size, pool.shared, weighed, rounding.unit);
  return members.flatMap((member, index): Line[] => {
    const amount = parts[index] ?? new Decimal(0);
    return amount.isZero() ? [] : [poolLine(scene, team, member, { amount, size, sum })];
  });
}

/** For which part of the period somebody takes part; all of it where the plan does not prorate. */
function partOf({ days }: Scene, { id }: Person): Decimal {
  const found = days.get(id);
  return found ? found.days.div(found.of) : new Decimal(1);
}

interface PoolPart {
  readonly amount: Decimal;
  readonly size: Decimal;
  readonly sum: Decimal;
}

function poolLine(
  scene: Scene,
  team: string,
  member: Person,
  { amount, size, sum }: PoolPart,
): Line {
  const { plan, period } = scene;
  const money = (value: Decimal) => moneyText(value, plan.currency);
  const shared = plan.pool?.shared.kind ?? 'equally';
  const words = { equally: '平均', 'by credit': '按业绩', weights: '按角色权重' };
  const [name, chineseName] = teamWords(plan, team);
  const says = () =>
    both(
      `${member.name} has ${money(amount)} of the pool of ${money(size)} of ${name}, shared ${shared === 'weights' ? 'by role' : shared}`,
      `${chineseName}的奖金池 ${money(size)} ${words[shared]}分配，${member.name}得 ${money(amount)}`,
    );
  const sold = () =>
    both(`${name} is credited with ${money(sum)}`, `${chineseName}业绩合计 ${money(sum)}`);
  return {
    person: member.id,
    kind: 'pool',
    rule: 'pool',
    at: period.end,
    base: size,
    amount,
    because: because(says, {
      value: amount.toFixed(),
      rule: `incentives/${plan.id}#/pool`,
      from: [because(sold, { value: sum.toFixed() })],
    }),
  };
}
