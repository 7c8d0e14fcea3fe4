import { beforeAll, describe, expect, it } from 'vitest';
import {
  compileWorkspace,
  readWorkspaceFolder,
  type Incentive,
  type Payment,
} from '../../src/definitions/index.ts';

let plan: Incentive;

beforeAll(async () => {
  const folder = new URL('../fixtures/incentives', import.meta.url).pathname;
  const compiled = compileWorkspace(await readWorkspaceFolder(folder));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error, null, 1));
  plan = compiled.value.incentives.get('account-executives-2026') as Incentive;
});

const payment = (id: string): Payment | undefined =>
  plan.pays.find((rule) => rule.id === id)?.payment;

describe('a plan', () => {
  it('reads its period, rounding and limits exactly', () => {
    expect(plan.period).toEqual({ every: 'quarter', zone: 'Asia/Shanghai', firstMonth: 1 });
    expect(plan.effective).toEqual({ from: '2026-01-01', until: '2026-12-31' });
    expect(plan.rounding.unit.toFixed()).toBe('0.01');
    expect(plan.cap?.toFixed()).toBe('300000');
  });

  it('pays a monthly draw three times in a quarter', () => {
    expect(plan.draw).toMatchObject({ recoverable: true });
    expect(plan.draw?.times.toFixed()).toBe('3');
  });

  it('lets a tier begin where the one before ends', () => {
    const { tiers } = payment('commission') as Extract<Payment, { kind: 'tiers' }>;
    expect(
      tiers.map(({ above, upTo, rate }) => [
        JSON.stringify(above),
        JSON.stringify(upTo),
        rate.toFixed(),
      ]),
    ).toEqual([
      ['{"kind":"quota","share":"0"}', '{"kind":"quota","share":"1"}', '0.05'],
      ['{"kind":"quota","share":"1"}', undefined, '0.08'],
    ]);
  });

  it('credits by its own rule, unless a way to pay has another', () => {
    const [commission, , meeting] = plan.pays;
    expect(commission?.credit[0]?.stages).toEqual(['won']);
    expect(meeting?.credit[0]?.stages).toEqual(['proposal']);
    expect(commission?.credit[0]?.split.map(({ to }) => to.kind)).toEqual(['owner', 'holder']);
  });
});
