import { describe, expect, it } from 'vitest';
import {
  becauseJson,
  calculatePeriod,
  nothingBefore,
  tellBecause,
  type Because,
} from '../../src/incentives/index.ts';
import { deal, factsOf, monthly } from './world.ts';

const plan = monthly(`quota: USD 2000
pays: { tiers: [{ up to: 100 % of quota, rate: 5 % }, { rate: 8 % }] }
cap: USD 120
draw: { recoverable: USD 150 }`);
const facts = factsOf([deal({ id: 'a', amount: '2600' })]);
const { statements } = calculatePeriod(plan, facts, nothingBefore);
const reason = statements.get('ann')?.because as Because;

describe('why somebody is paid what he is paid', () => {
  it('is told down to the facts', () => {
    expect(tellBecause(reason, 'en')).toBe(`Ann is paid US$150.00 for 2026-01
  “Deal a”: US$2,000.00 × 5% = US$100.00
    Tier 1, above US$0.00 up to US$2,000.00: 5%; US$0.00 came before
      The quota is US$2,000.00
    100% of US$2,600.00 is credited to Ann, who owned it: US$2,600.00
      “Deal a” entered “Won” on 2026-01-10; it counts with its “Amount”
  “Deal a”: US$600.00 × 8% = US$48.00
    Tier 2, above US$2,000.00: 8%; US$0.00 came before
      The quota is US$2,000.00
    100% of US$2,600.00 is credited to Ann, who owned it: US$2,600.00
      “Deal a” entered “Won” on 2026-01-10; it counts with its “Amount”
  “Deal a”: US$148.00 is capped to US$120.00
    US$148.00 is earned; the cap is US$120.00
  US$120.00 is less than the draw of US$150.00; US$30.00 is advanced and owed`);
  });

  it('is told in Chinese, too', () => {
    const lines = tellBecause(reason, 'zh-CN').split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '2026-01 支付Ann US$150.00',
      '  “Deal a”：US$2,000.00 × 5% = US$100.00',
      '    第 1 档，US$0.00 以上至 US$2,000.00：5%；此前累计 US$0.00',
      '      配额为 US$2,000.00',
    ]);
    expect(lines.at(-1)).toBe('  US$120.00 低于预支额 US$150.00，US$30.00 预支并计入欠款');
  });

  it('is there as JSON with rule and fact', () => {
    expect(becauseJson(reason, 'en')).toMatchObject({
      value: '150',
      from: [
        {
          value: '100',
          rule: 'incentives/plan#/pays/tiers',
          from: [{}, { value: '2600', from: [{ fact: 'a:won' }] }],
        },
        {},
        { value: '-28', rule: 'incentives/plan#/cap' },
        { value: '30', rule: 'incentives/plan#/draw' },
      ],
    });
  });
});
