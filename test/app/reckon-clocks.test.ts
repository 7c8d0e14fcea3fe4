import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemActor } from '../../src/access/index.ts';
import { createLog, openBaton, type Baton } from '../../src/app.ts';
import { reckonAfterRelease } from '../../src/app/reckon-clocks.ts';
import { operatorActor } from '../../src/app/operator.ts';
import { HOUR, SimulatedClock } from '../../src/shared/index.ts';
import { openSqliteStore } from '../../src/store/index.ts';

const monday = Date.UTC(2026, 2, 2, 8);

function workspace(hours: string, title = 'Deal') {
  const content = `
kind: Organization
id: house
title: House
zone: UTC
currency: EUR
languages: [en]
calendars:
  office: { hours: { monday to friday: ['${hours}'] } }
departments:
  sales: { title: Sales, calendar: office, liaison: sue@house.example }
roles:
  seller: { title: Seller }
people:
  - { name: Sue, email: sue@house.example, roles: [seller], departments: [sales] }
---
kind: Funnel
id: deal
title: ${title}
case: { name: '{{case.subject}}', fields: { subject: { type: text } } }
stages:
  lead: { department: sales, clock: { within: 10 working hours } }
  won: { outcome: won }
moves:
  win: { from: lead, to: won, by: seller }
---
kind: Policy
id: deals
title: Deals
for: { funnel: deal }
create: [seller]
see: [{ role: seller, rows: true }]
edit: [{ role: seller, rows: true }]
`;
  return [{ path: 'definitions/house.yaml', content }];
}

describe('after a release that counts working time otherwise', () => {
  let folder = '';
  let baton: Baton;
  let cases: string[] = [];
  const open = async (): Promise<Baton> => {
    const store = await openSqliteStore({ folder });
    const log = createLog({ level: 'silent' });
    return openBaton({ store, log, version: '0', clock: new SimulatedClock(monday), owner: 'one' });
  };
  const publish = (...given: Parameters<typeof workspace>) =>
    baton.services.publishing.publish(operatorActor('UTC'), workspace(...given), {
      message: 'next',
    });
  const dueHours = async (id: string | undefined) => {
    const timers = (await baton.services.store.loadCase(id ?? ''))?.timers ?? {};
    return Object.values(timers).map(({ due }) => (due - monday) / HOUR);
  };
  const ask = (owner: string, signal = new AbortController().signal) => {
    const { engine, services } = baton;
    const { store, clock, engineParts } = services;
    const releases = engineParts.workspaces as Parameters<typeof reckonAfterRelease>[0]['releases'];
    return reckonAfterRelease({ store, engine, releases, clock, owner, signal });
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'baton-reckon-'));
    baton = await open();
    await publish('08:00-16:00');
    const opening = Array.from({ length: 70 }, async (_, n) => {
      const command = { kind: 'open', funnel: 'deal', fields: { subject: `${n}` } } as const;
      const options = { idempotencyKey: `open ${n}` };
      return (await baton.engine.execute(systemActor('UTC'), command, options)).state.id;
    });
    cases = await Promise.all(opening);
  });
  afterEach(async () => {
    await baton.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('the clocks of the open cases are reckoned anew while the server runs', async () => {
    expect(await dueHours(cases[0])).toEqual([26]);
    await baton.start(0);
    await publish('08:00-13:00');
    await vi.waitFor(
      async () => {
        const all = await Promise.all(cases.map((id) => dueHours(id)));
        expect(new Set(all.flat())).toEqual(new Set([29]));
      },
      { timeout: 10_000, interval: 100 },
    );
  });

  it('they are by the next server, where the first ended before; also when another release came between', async () => {
    await publish('08:00-13:00');
    await publish('08:00-13:00', 'Deals');
    const broken = new AbortController();
    broken.abort();
    expect(await ask('one', broken.signal)).toEqual({
      settled: false,
      reckoned: { cases: 0, refused: [] },
    });
    await baton.stop();
    baton = await open();
    expect(await ask('one')).toEqual({ settled: true, reckoned: { cases: 70, refused: [] } });
    expect(await dueHours(cases.at(-1))).toEqual([29]);
    expect(await ask('two')).toEqual({ settled: true });
  });

  it('they are by one process alone; the others look again', async () => {
    await publish('08:00-13:00');
    const { store, clock } = baton.services;
    await store.acquireLease('reckon clocks', 'one', clock.now(), clock.now() + HOUR);
    expect(await ask('two')).toEqual({ settled: false });
    expect((await ask('one')).reckoned?.cases).toBe(70);
    expect(await ask('two')).toEqual({ settled: true });
  });

  it('and not after one that does not', async () => {
    await publish('08:00-16:00', 'Deals');
    expect(await ask('one')).toEqual({ settled: true });
  });
});
