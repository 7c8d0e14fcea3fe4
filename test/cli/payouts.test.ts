import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, start, temporaryFolder, type Ended, type Running } from './baton.ts';

const definition = `kind: Metric
id: revenue
of: { funnel: deal, entered: delivering }
value: =sum(case.amount)
---
kind: Incentive
id: commission
title: { en: Commission, zh-CN: 提成 }
for: { role: seller }
effective: { from: 2025-01-01 }
period: { every: quarter, zone: Asia/Shanghai }
currency: CNY
credit: { when: { funnel: deal, entered: delivering }, amount: =case.amount }
quota: { metric: revenue }
pays:
  tiers:
    - { up to: 100 % of quota, rate: 4 % }
    - { above: 100 % of quota, rate: 6 % }
---
kind: Import
id: old-deals
into: { funnel: deal }
key: customer
fields:
  customer: customer
  amount: amount
  promised: { value: 2025-12-31 }
  owner: { from: owner, find: person.email }
  opened: { from: won, as: date, zone: Asia/Shanghai }
stage: { value: delivering }
visits: { delivering: { from: won, as: date, zone: Asia/Shanghai } }
`;
const sam = 'sam@my-company.example';
const deals = `customer,amount,owner,won
Acme,60000,${sam},2025-01-20
Brightline,40000,${sam},2025-02-18
`;
const targets = `metric,person,from,until,amount,currency
revenue,${sam},2025-01-01,2025-12-31,360000,CNY
`;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let company = '';
let server: Running;

beforeAll(async () => {
  folder = await temporaryFolder();
  company = join(folder.path, 'company');
  await run(folder.path, ['new', 'company']);
  await write('definitions/payouts.yaml', definition);
  const deal = await readFile(join(company, 'definitions/deal.yaml'), 'utf8');
  await write(
    'definitions/deal.yaml',
    deal.replace('customer: { type: text,', 'customer: { type: text, unique: true,'),
  );
  await write('deals.csv', deals);
  await write('targets.csv', targets);
  server = start(company, ['serve', '--port', '0']);
  await server.printed(/is running at/);
  expect(await baton('import', 'old-deals', 'deals.csv')).toMatchObject({ code: 0, err: '' });
});
afterAll(async () => {
  server.kill('SIGTERM');
  await server.ended();
  await folder.remove();
});

const baton = (...args: string[]): Promise<Ended> => run(company, args);
const write = (name: string, text: string): Promise<void> => writeFile(join(company, name), text);

describe('targets and rates from files', () => {
  it('are set once, and stay where they are there already', async () => {
    expect((await baton('targets', 'import', 'targets.csv')).out).toBe(
      'Set 1, unchanged 0, refused 0\n',
    );
    await write('again.csv', targets.replace('360000', '360000.00'));
    expect((await baton('targets', 'import', 'again.csv')).out).toBe(
      'Set 0, unchanged 1, refused 0\n',
    );
  });

  it('are refused row by row, with the line and what would be right', async () => {
    const rows = [
      'revenue,nobody@x.example,2025-01-01,2025-03-31,1,CNY',
      `revenue,${sam},2025-06-01,2025-06-30,2,CNY`,
    ];
    await write(
      'wrong.csv',
      `${targets.split('\n')[0]}\n${rows.join('\n')}\nrevenue,,2026-01-01,2026-12-31,9000000,CNY\n`,
    );
    const { code, out, err } = await baton('targets', 'import', 'wrong.csv');
    expect([code, out]).toEqual([1, 'Set 1, unchanged 0, refused 2\n']);
    expect(err).toMatch(/^wrong\.csv:2 .*nobody@x\.example.*\[not-found\]$/m);
    expect(err).toMatch(/^wrong\.csv:3 .*\[target-overlaps\]$/m);
    await write('columns.csv', 'metric,who\n');
    expect((await baton('targets', 'import', 'columns.csv')).err).toContain('[file-columns]');
  });

  it('are rates all or none, each with its line', async () => {
    await write('rates.csv', 'from,to,on,rate\nUSD,CNY,2025-01-01,7.2\nUSD,CNY,2025-01-02,none\n');
    const { code, err } = await baton('rates', 'import', 'rates.csv');
    expect([code, err]).toEqual([1, expect.stringMatching(/^rates\.csv:3 .*\[rate-wrong\]/)]);
    await write('rates.csv', 'from,to,on,rate\nUSD,CNY,2025-01-01,7.2\n');
    expect(await baton('rates', 'import', 'rates.csv')).toMatchObject({ code: 0, out: 'Set 1\n' });
  });
});

describe('payouts on the command line', () => {
  it('are shown by person, by line and down to the facts, in both languages', async () => {
    const show = ['payout', 'commission', '--period', '2025-Q1'];
    const [all, lines, why, chinese, json] = await Promise.all([
      baton(...show),
      baton(...show, '--person', sam),
      baton(...show, '--person', sam, '--why'),
      run(company, show, { BATON_LANG: 'zh-CN' }),
      baton('--json', ...show),
    ]);
    expect(all.out).toMatch(/Sam Seller +3 +4,200\.00\nΣ +4,200\.00/);
    expect(lines.out).toMatch(/Tier +Brightline +10,000\.00 +6 % +600\.00/);
    expect(why.out).toContain('“Brightline”: ¥10,000.00 × 6% = ¥600.00');
    expect(chinese.out).toContain('提成 · 2025-Q1 · 开放');
    expect(JSON.parse(json.out)).toMatchObject({ statements: [{ total: '4200' }] });
  });

  it('say what a deal would pay, and what a draft would have paid', async () => {
    const asked = ['--person', sam, '--with', 'customer=Fjord', '--with', 'amount=1000.00'];
    expect((await baton('payout', 'what-if', 'commission', ...asked)).out).toContain(
      'no quota is set for',
    );
    await write('definitions/payouts.yaml', definition.replace('rate: 6 %', 'rate: 10 %'));
    const draft = await baton('payout', 'compare', 'commission', '--periods', '2025-Q1', '--why');
    expect(draft.out).toMatch(/Sam Seller +2025-Q1 +4,200\.00 +4,600\.00 +\+400\.00/);
    expect(draft.out).toContain('By the draft');
    await write('definitions/payouts.yaml', definition);
  });

  it('go through a run, which nobody approves who has handed it in', async () => {
    const period = ['commission', '2025-Q1'];
    expect((await baton('payout', 'submit', ...period)).out).toContain(
      '2025-Q1 · submitted · 3 entries',
    );
    const own = await baton('payout', 'approve', ...period);
    expect([own.code, own.err]).toEqual([1, expect.stringContaining('[payout-own-approval]')]);
    const payroll = await baton('payroll', ...period, '--output', 'payroll.csv');
    expect(payroll).toMatchObject({ code: 0, err: '' });
    expect(await readFile(join(company, 'payroll.csv'), 'utf8')).toContain(`${sam},4200,4200,CNY`);
    const back = await baton('payout', 'return', ...period, '--reason', 'Too early');
    expect(back.out).toContain('open');
    const adjusted = ['--person', sam, '--amount', '-50.00', '--reason', 'Paid twice in May'];
    expect((await baton('payout', 'adjust', ...period, ...adjusted)).out).toContain(
      '-¥50.00 by hand',
    );
    const { out } = await baton('payout', 'run', ...period);
    for (const what of ['submitted', 'exported', 'returned', 'adjusted'])
      expect(out).toContain(what);
    expect(out).toContain('Too early');
  });

  it('tell what is missing in the command itself', async () => {
    const without = await baton('payout', 'reopen', 'commission', '2025-Q1');
    expect([without.code, without.err]).toEqual([2, expect.stringContaining('[option-missing]')]);
    const ending = await baton('payroll', 'commission', '2025-Q1', '-o', 'payroll.pdf');
    expect([ending.code, ending.err]).toEqual([2, expect.stringContaining('.csv or .xlsx')]);
    expect((await baton('payout', 'nothing')).code).toBe(1);
  });
});
