import { describe, expect, it } from 'vitest';
import {
  calculatePeriod,
  nothingBefore,
  tellBecause,
  type IncentiveFacts,
  type Person,
} from '../../src/incentives/index.ts';
import { localize } from '../../src/shared/index.ts';
import { Decimal } from '../../src/shared/index.ts';
import { deal, factsOf, monthly, person } from './world.ts';

const d = (value: string) => new Decimal(value);
const won = deal({ id: 'a', amount: '1000' });

function run(
  plan: ReturnType<typeof monthly>,
  people: readonly Person[],
  more: Partial<IncentiveFacts> = {},
) {
  return calculatePeriod(plan, { ...factsOf([won], people), ...more }, nothingBefore);
}

const scorecard = (first: string, second: string) => `
scorecards:
  balanced:
    - { metric: revenue, weight: 50 %, from: 0, to: 1000, ${first} }
    - { metric: satisfaction, weight: 50 %, from: 1, to: 5, ${second} }`;

describe('a bonus by a scorecard', () => {
  const bonus = 'pays: { bonus: USD 2000, scorecard: balanced }';

  it('lets collaboration count as much as revenue', () => {
    const plan = monthly(`${bonus}${scorecard('of: person', 'of: team')}`);
    const ann = person('ann', { teams: ['north'], figures: { revenue: d('1000') } });
    const figures = { team: { north: { satisfaction: d('3') }, south: { satisfaction: d('5') } } };
    const { entries, problems } = run(plan, [ann], { figures });
    expect(entries.map(({ because }) => tellBecause(because, 'en'))).toEqual([
      `A score of 75% pays US$2,000.00 × 75% = US$1,500.00
  “Revenue” of 1000 scores 100%, weighted 50%
  “Satisfaction” (of the team) of 3 scores 50%, weighted 50%`,
    ]);
    expect(problems).toEqual([]);
  });

  it('reads figures of the department and of the company, too', () => {
    const plan = monthly(`${bonus}${scorecard('of: company', 'of: department')}`);
    const ann = person('ann', { departments: ['sales'] });
    const figures = {
      department: { sales: { satisfaction: d('5') } },
      company: { revenue: d('500') },
    };
    const { statements } = run(plan, [ann], { figures });
    expect(statements.get('ann')?.total.toFixed()).toBe('1500');
  });

  it.each([
    ['missing: 0', '1000', 'it scores 0%', '该项按 0 分计'],
    [
      'missing: leave out',
      '2000',
      'it is left out of the score, and the other measures share its weight',
      '该项不计入得分，权重由其他指标分摊',
    ],
  ])('tells of a missing figure and scores it as declared: %s', (missing, total, so, chinese) => {
    const plan = monthly(`${bonus}${scorecard('of: person', missing)}`);
    const ann = person('ann', { figures: { revenue: d('1000') } });
    const { statements, problems } = run(plan, [ann]);
    expect(statements.get('ann')?.total.toFixed()).toBe(total);
    expect(problems.map(({ because }) => localize(because.says, 'en'))).toEqual([
      `Ann has no figure of “Satisfaction” for 2026-01 yet: ${so}.`,
    ]);
    expect(problems.map(({ because }) => localize(because.says, 'zh-CN'))).toEqual([
      `Ann 在 2026-01 尚无“Satisfaction”的数值：${chinese}。`,
    ]);
    expect(problems.map(({ toSelf }) => localize(toSelf?.says ?? '', 'en'))).toEqual([
      `You have no figure of “Satisfaction” for 2026-01 yet: ${so}.`,
    ]);
  });
});

describe('an award', () => {
  const plan = monthly(`quota: USD 800
pays: { rate: 10 % }
${scorecard('of: person', 'of: person')}
awards:
  - title: { en: Baton of the month, zh-CN: 月度接力奖 }
    to: person
    when: attainment >= 1 && score > 0.8
    give: { recognition: { en: Golden baton, zh-CN: 金接力棒 } }
  - { title: Team trip, to: team, when: 'credited >= money(1000, "USD")', give: { budget: USD 500 } }`);
  const good = { figures: { revenue: d('1000'), satisfaction: d('5') }, teams: ['north'] };

  it('is given where its condition holds, and is never part of a payout', () => {
    const people = [person('ann', good), person('bob', { ...good, teams: ['south'] })];
    const { awards, statements } = run(plan, people);
    expect(awards.map(({ award, to }) => [award, to.kind, to.id])).toEqual([
      ['award-1', 'person', 'ann'],
      ['award-2', 'team', 'north'],
    ]);
    expect(statements.get('ann')?.total.toFixed()).toBe('100');
    expect(awards.map(({ because }) => tellBecause(because, 'zh-CN').split('\n')[0])).toEqual([
      'Ann获得“月度接力奖”（金接力棒）：配额达成率不低于 100%，且得分大于 80%',
      'North获得“Team trip”（US$500.00）：计入金额不低于 US$1,000.00',
    ]);
  });

  it('is not given while what it speaks of is unknown', () => {
    const { awards, problems } = run(plan, [person('ann')]);
    expect(awards).toEqual([]);
    expect(problems).toHaveLength(2);
  });
});
