import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PeopleDirectory, systemActor, type Actor } from '../../../src/access/index.ts';
import { compileWorkspace, type Right } from '../../../src/definitions/index.ts';
import { setRates, type RateStore } from '../../../src/incentives/index.ts';
import { BatonError, countingIds, SimulatedClock } from '../../../src/shared/index.ts';
import {
  listTargets,
  setTarget,
  withdrawTarget,
  type NewTarget,
  type TargetParts,
} from '../../../src/targets/index.ts';
import { openSqliteStore } from '../../../src/store/index.ts';

const definitions = `
kind: Organization
id: firm
title: Firm
zone: Asia/Shanghai
currency: CNY
departments: { sales: { title: Sales } }
teams: { north: { department: sales } }
roles: { seller: { title: Seller } }
---
kind: Funnel
id: deal
case: { fields: { amount: { type: money, currency: CNY } } }
stages: { lead: { department: sales }, won: { outcome: won } }
moves: { win: { from: lead, to: won } }
---
kind: Metric
id: revenue
of: { funnel: deal, entered: won }
value: =sum(case.amount)
---
kind: Metric
id: deals
of: { funnel: deal }
value: =count()
`;

const now = Date.parse('2026-02-10T04:00:00Z');

function actor(id: string, rights: readonly Right[], places: Partial<Actor> = {}): Actor {
  return { ...systemActor('Asia/Shanghai'), id, name: id, rights, ...places };
}
const admin = actor('admin', ['administer payouts']);
const li = actor('li', [], { teams: ['north'], departments: ['sales'] });

const quota: NewTarget = {
  metric: 'revenue',
  of: { kind: 'person', id: 'li' },
  from: '2026-01-01',
  until: '2026-03-31',
  amount: '500000',
  currency: 'CNY',
};

describe('targets and exchange rates', () => {
  let parts: TargetParts & { readonly store: RateStore };
  let close: () => Promise<void>;

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'baton-targets-'));
    const compiled = compileWorkspace([{ path: 'definitions/firm.yaml', content: definitions }]);
    if (!compiled.ok) throw new BatonError(compiled.error[0] ?? { code: 'internal-error' });
    const workspace = compiled.value;
    const store = await openSqliteStore({ folder, plan: workspace.storage });
    const clock = new SimulatedClock(now);
    const person = { locale: 'en', zone: 'UTC', active: true, revision: 1, memberships: [] };
    await store.savePerson({ ...person, id: 'li', name: 'Li Wei', email: 'li@example.com' });
    const directory = new PeopleDirectory({ store, clock });
    const workspaces = { current: () => ({ workspace }) };
    parts = { store, directory, workspaces, clock, ids: countingIds('target') };
    close = async () => {
      await store.close();
      await rm(folder, { recursive: true });
    };
  });
  afterAll(() => close());

  async function refusal(work: Promise<unknown>): Promise<readonly (string | undefined)[]> {
    const error = await work.catch((raised: unknown) => raised);
    if (!(error instanceof BatonError)) throw new TypeError('nothing was refused');
    return error.problems.map(({ code, path }) => (path === undefined ? code : `${code} ${path}`));
  }

  test('are set by whoever administers payouts, with who and when', async () => {
    const target = await setTarget(parts, admin, quota);
    expect(target).toEqual({
      ...quota,
      id: 'target-1',
      set: now,
      by: { id: 'admin', name: 'admin' },
    });
    expect(await refusal(setTarget(parts, li, quota))).toEqual(['right-missing']);
    expect(await refusal(setRates(parts, li, []))).toEqual(['right-missing']);
  });

  test('never count twice for the same day; after withdrawing one, another may', async () => {
    const again = { ...quota, from: '2026-03-31', until: '2026-06-30' };
    expect(await refusal(setTarget(parts, admin, again))).toEqual(['target-overlaps /from']);
    await setTarget(parts, admin, { ...again, of: { kind: 'team', id: 'north' } });
    await withdrawTarget(parts, admin, 'target-1');
    const next = await setTarget(parts, admin, again);
    const withdrawn = await listTargets(parts, admin, { metric: 'revenue', withdrawn: true });
    expect(withdrawn.map(({ id }) => id).toSorted()).toEqual(['target-1', 'target-2', next.id]);
  });

  test('are refused with every fault named', async () => {
    const wrong = {
      metric: 'revenus',
      of: { kind: 'team', id: 'south' },
      from: '2026-02-30',
      until: '2026-01-01',
      amount: '5 000',
    } as const;
    expect(await refusal(setTarget(parts, admin, wrong))).toEqual([
      'target-metric-unknown /metric',
      'target-of-unknown /of/id',
      'target-dates-wrong /until',
      'target-amount-wrong /amount',
    ]);
    const nobody = { ...quota, of: { kind: 'person' }, currency: 'USD' } as const;
    expect(await refusal(setTarget(parts, admin, nobody))).toEqual([
      'target-of-nobody /of/id',
      'target-currency /currency',
    ]);
    const count = { ...quota, metric: 'deals' };
    expect(await refusal(setTarget(parts, admin, count))).toEqual(['target-not-money /currency']);
    expect(await refusal(withdrawTarget(parts, admin, 'none'))).toEqual(['not-found']);
  });

  test('are read by those whose they are', async () => {
    await setTarget(parts, admin, { ...quota, of: { kind: 'company' } });
    const own = await listTargets(parts, li, {});
    expect(own.map(({ of }) => of.kind).toSorted()).toEqual(['company', 'person', 'team']);
    const other = await listTargets(parts, actor('zhao', []), {});
    expect(other.map(({ of }) => of.kind)).toEqual(['company']);
  });

  test('hold exchange rates by pair and day, the last one that was set', async () => {
    const rate = { from: 'USD', to: 'CNY', on: '2026-01-01', rate: '7.0288' };
    await setRates(parts, admin, [rate, { ...rate, on: '2026-02-01', rate: '6.95' }]);
    await setRates(parts, admin, [{ ...rate, rate: '7.03' }]);
    const rates = await parts.store.listRates({ from: 'USD', to: 'CNY' });
    expect(rates.map(({ on, rate: value }) => [on, value])).toEqual([
      ['2026-01-01', '7.03'],
      ['2026-02-01', '6.95'],
    ]);
    const wrong = [
      { ...rate, to: 'USD' },
      { ...rate, rate: '0' },
      { ...rate, on: '2026-13-01' },
      { ...rate, from: 'YUA' },
    ];
    expect(await refusal(setRates(parts, admin, wrong))).toEqual(
      wrong.map((_, n) => `rate-wrong /items/${n}`),
    );
  });
});
