import { describe, expect, onTestFinished, test } from 'vitest';
import type { Actor } from '../../src/access/index.ts';
import { drillDown, runReport, type Cell, type ReportResult } from '../../src/reports/index.ts';
import { HOUR, localize, toIso } from '../../src/shared/index.ts';
import { leadFunnel, openLeadHouse, seller } from '../engine/support/lead.ts';

const policy = {
  kind: 'Policy',
  id: 'leads',
  for: { funnel: 'lead' },
  create: ['seller'],
  see: [
    { role: 'seller', rows: true },
    { role: 'builder', rows: 'case.owner == actor.id' },
  ],
  edit: ['seller', 'builder'].map((role) => ({ role })),
};
const period = { type: 'period', default: 'this year' };
const from = { funnel: 'lead' };
const reports = [
  {
    kind: 'Report',
    id: 'health',
    from,
    ask: { period },
    rows: ['handoff'],
    show: [{ handoffs: 'health', offered: 'period' }],
  },
  {
    kind: 'Report',
    id: 'times',
    from,
    ask: { period },
    rows: ['party'],
    show: [{ 'time held': 'all', began: 'period' }],
  },
  {
    kind: 'Report',
    id: 'flows',
    from,
    ask: { period },
    rows: ['giver', 'receiver'],
    show: [{ handoffs: ['offers', 'accepted', 'rejected', 'reasons'], offered: 'period' }],
    chart: 'sankey',
  },
];

const bob: Actor = {
  ...seller,
  id: 'bob',
  name: 'Bob',
  roles: ['builder'],
  departments: ['delivery'],
  rights: [],
};
const names = { namesOf: async () => new Map<string, string>() };

/** Leads offered to Bob: accepted after an hour, accepted in the second round, and left open. */
async function passedOn() {
  const house = await openLeadHouse('least loaded', [{ id: 'bob' }]);
  onTestFinished(() => house.close());
  await house.publish(leadFunnel('least loaded'), policy, ...reports);
  const { engine, clock } = house;
  const [first = '', second = '', third = ''] = await house.openLeads(3);
  let commands = 0;
  const give = async (actor: Actor, caseId: string, command: object): Promise<void> => {
    const options = { caseId, idempotencyKey: `command ${commands++}` };
    await engine.execute(actor, command as Parameters<typeof engine.execute>[1], options);
  };
  const offer = async (id: string): Promise<string> => {
    await give(seller, id, { kind: 'move', move: 'offer' });
    return Object.keys((await engine.readCase(seller, id)).state.offers ?? {})[0] ?? '';
  };
  const accept = async (id: string, offered: string): Promise<void> =>
    give({ ...bob, rights: ['override', 'see everything'] }, id, {
      kind: 'accept',
      offer: offered,
    });
  const answered = await offer(first);
  const rejected = await offer(second);
  clock.advance(HOUR);
  await accept(first, answered);
  await give({ ...bob, rights: ['override', 'see everything'] }, second, {
    kind: 'reject',
    offer: rejected,
    reason: 'wrong',
  });
  await accept(second, await offer(second));
  await offer(third);
  const run = async (report: string, reader: Actor, parameters = {}): Promise<ReportResult> => {
    const { workspace } = house.releases.current();
    const definition = workspace.reports.get(report);
    if (!definition) throw new TypeError(report);
    const context = { actor: reader, workspace, now: clock.now(), store: house.store, names };
    const result = await runReport(definition, parameters, context);
    if (!result.ok) throw new TypeError(result.error[0]?.code);
    return result.value;
  };
  const behind = async (report: string, reader: Actor, cell: Cell): Promise<number | string> => {
    const { workspace } = house.releases.current();
    const definition = workspace.reports.get(report);
    if (!definition) throw new TypeError(report);
    const found = drillDown(definition, {}, cell, { actor: reader, workspace, now: clock.now() });
    return found.ok ? house.store.countRows(found.value) : (found.error[0]?.code ?? '');
  };
  return { ...house, run, behind };
}

function named({ measures, rows }: ReportResult, row = 0) {
  const values = rows[row]?.values ?? [];
  return Object.fromEntries(
    measures.map(({ id }, at) => [id.split('.').slice(1).join('.'), values[at]]),
  );
}

describe('a report on how cases are passed on', () => {
  test('shows for each handoff how its offers ended, with the reasons of those sent back', async () => {
    const { run } = await passedOn();
    const health = await run('health', seller);
    expect(health.rows.map(({ labels }) => localize(labels[0] ?? '', 'en'))).toEqual([
      'To delivery',
    ]);
    expect(named(health)).toMatchObject({
      offers: '4',
      accepted: '2',
      'acceptance-rate': '0.666667',
      rejected: '1',
      open: '1',
      'first-time-right': '0.333333',
      rounds: '1.333333',
      breached: '0',
      'receiver-time': '1',
      'reason.wrong': '1',
    });
    expect(health.totals.slice(0, 3)).toEqual(['4', '2', '0.666667']);
  });

  test('counts what was offered in the period asked for', async () => {
    const { run, clock } = await passedOn();
    const year = Number(toIso(clock.now()).slice(0, 4)) - 1;
    expect(named(await run('health', seller, { period: `${year}` }))).toMatchObject({
      offers: '0',
      'acceptance-rate': null,
      'receiver-time': null,
    });
  });

  test('counts only what the reader sees', async () => {
    const { run } = await passedOn();
    expect(named(await run('health', bob))).toMatchObject({ offers: '3', open: '0' });
  });

  test('shows what each department passed to which other', async () => {
    const { run } = await passedOn();
    const flows = await run('flows', seller);
    expect(flows.chart).toBe('sankey');
    expect(flows.rows.map(({ labels }) => labels.map((one) => localize(one, 'en')))).toEqual([
      ['Sales', 'Delivery'],
    ]);
    expect(named(flows)).toEqual({
      offers: '4',
      accepted: '2',
      rejected: '1',
      'reason.wrong': '1',
    });
    expect(flows.measures[1]?.origin).toMatchObject({ kind: 'handoffs', figure: 'accepted' });
  });

  test('leads from each of its figures to the cases behind it', async () => {
    const { behind } = await passedOn();
    const health = (figure: string, keys: readonly string[] = ['to-delivery'], reader = seller) =>
      behind('health', reader, { keys, column: `handoffs.${figure}` });
    expect(await health('offers')).toBe(3);
    expect(await health('offers', [])).toBe(3);
    expect(await health('offers', ['to-delivery'], bob)).toBe(2);
    expect(await health('accepted')).toBe(2);
    expect(await health('first-time-right')).toBe(1);
    expect(await health('reason.wrong')).toBe(1);
    expect(await health('open')).toBe(1);
    expect(await health('nonsense')).toBe('report-cell-unknown');
    const flows = (keys: readonly (string | null)[]) =>
      behind('flows', seller, { keys, column: 'handoffs.rejected' });
    expect(await flows(['sales', 'delivery'])).toBe(1);
    expect(await flows(['delivery', 'sales'])).toBe(0);
    expect(await flows(['sales', null])).toBe(0);
    const times = (keys: readonly string[], figure: string) =>
      behind('times', seller, { keys, column: `held.${figure}` });
    expect(await times(['delivery'], 'answering')).toBe(3);
    expect(await times([], 'answering')).toBe(3);
    expect(await times(['sales'], 'answering')).toBe(0);
  });

  test('shows for each department the working time for which it held cases', async () => {
    const { run } = await passedOn();
    const times = await run('times', seller);
    const rows = times.rows.map(({ keys, values }) => [...keys, ...values]);
    expect(rows).toEqual([
      ['sales', '1', '0', '0'],
      ['delivery', '0', '2', '0'],
    ]);
    expect(times.totals).toEqual(['1', '2', '0']);
  });
});
