import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { systemActor, type Actor } from '../../src/access/index.ts';
import { compileWorkspace } from '../../src/definitions/index.ts';
import { createEngine } from '../../src/engine/index.ts';
import { runReport, drillDown, type Cell } from '../../src/reports/index.ts';
import {
  BatonError,
  countingIds,
  SimulatedClock,
  type JsonObject,
} from '../../src/shared/index.ts';
import { openSqliteStore } from '../../src/store/index.ts';

const definitions = `
kind: Organization
id: firm
title: Firm
zone: Asia/Shanghai
currency: CNY
departments: { sales: { title: Sales } }
roles: { manager: { title: Manager }, seller: { title: Seller } }
---
kind: Funnel
id: deal
title: Deal
case:
  name: "{{case.id}}"
  fields:
    source: { type: choice, options: { web: Website, event: Event } }
    amount: { type: money, currency: CNY }
stages:
  lead: { title: Lead }
  talks: { title: { en: In talks, zh-CN: 洽谈 } }
  won: { title: Won, outcome: won }
  lost: { title: Lost, outcome: lost }
handoffs:
  to-talks: { title: To talks, to: sales, route: [{ to: { role: seller }, by: round robin }], accept: automatic }
moves:
  talk: { from: lead, to: talks, handoff: to-talks }
  win: { from: [lead, talks], to: won }
  lose: { from: [lead, talks], to: lost }
---
kind: Policy
id: deals
title: Deals
for: { funnel: deal }
create: [manager]
see:
  - { role: manager, rows: true }
  - { role: seller, rows: case.owner == actor.id }
---
kind: Metric
id: deals
title: { en: Deals, zh-CN: 商机数 }
of: { funnel: deal }
value: =count()
---
kind: Metric
id: won
title: Won
of: { funnel: deal, when: case.outcome == "won" }
value: =count()
---
kind: Metric
id: win-rate
title: Win rate
value: { ratio: [won, deals] }
format: percent
---
kind: Metric
id: closed-deals
title: Closed deals
of: { funnel: deal, when: has(case.closed), dated: closed }
value: =count()
---
kind: Metric
id: offers
title: Offers
of: { handoffs: deal, only: to-talks }
value: offers
---
kind: Metric
id: right-first-time
title: Right first time
of: { handoffs: deal }
value: first time right
---
kind: Metric
id: revenue
title: Revenue
of: { funnel: deal, entered: won }
value: =sum(case.amount)
---
kind: Metric
id: average-amount
title: Average amount
of: { funnel: deal }
value: =average(case.amount)
---
kind: Metric
id: median-amount
title: Median amount
of: { funnel: deal }
value: =median(case.amount)
---
kind: Metric
id: days-to-close
title: Days to close
of: { funnel: deal }
value: =average(days(case.opened, case.closed))
format: days
---
kind: Report
id: by-source
title: By source
from: { funnel: deal }
rows: [case.source]
show:
  - { metric: deals }
  - { metric: win-rate }
  - { metric: revenue }
  - { metric: average-amount }
  - { metric: median-amount }
  - { share of rows: { when: case.outcome == "lost" }, title: Lost }
---
kind: Report
id: by-stage
title: By stage
from: { funnel: deal }
rows: [case.stage]
show: [{ metric: deals }]
---
kind: Report
id: by-month
title: By month
from: { funnel: deal }
ask: { period: { type: period, title: Period, default: this year } }
where: case.opened in ask.period
rows: [{ field: case.opened, by: month }]
show: [{ metric: deals }, { metric: days-to-close }]
---
kind: Report
id: best-source
title: Best source
from: { funnel: deal }
rows: [case.source]
show: [{ metric: average-amount }]
sort: { by: average-amount, descending: true }
limit: 1
---
kind: Report
id: conversion
title: Conversion
from: { funnel: deal }
rows: [case.source]
show:
  - { funnel: in order, stages: [lead, talks, won], title: In order }
  - { funnel: at all, stages: [lead, talks, won], title: At all }
---
kind: Report
id: time
title: Time in stage
from: { funnel: deal }
show: [{ time in stage: median, stages: [lead, talks], title: Median }]
---
kind: Report
id: cohorts
title: Cohorts
from: { funnel: deal }
rows: [{ field: case.opened, by: month }]
show: [{ cohort: won, periods: 3, title: Won }]
`;

export const now = Date.parse('2026-04-10T04:00:00Z');
const day = (text: string): number => Date.parse(`${text}T00:00:00+08:00`);

interface Deal {
  readonly fields: JsonObject;
  readonly owner?: string;
  /** Stages with when they were entered; the last one is where the deal stands. */
  readonly way: readonly (readonly [stage: string, entered: string])[];
}

const deals: readonly Deal[] = [
  {
    fields: { source: 'web', amount: '100.00' },
    owner: 'li',
    way: [
      ['lead', '2026-01-05'],
      ['talks', '2026-01-15'],
      ['won', '2026-02-04'],
    ],
  },
  {
    fields: { source: 'web', amount: '50.50' },
    way: [
      ['lead', '2026-01-20'],
      ['won', '2026-01-30'],
    ],
  },
  {
    fields: { source: 'web', amount: '10.00' },
    way: [
      ['lead', '2026-02-01'],
      ['talks', '2026-02-21'],
      ['lost', '2026-03-01'],
    ],
  },
  { fields: { source: 'event', amount: '900.00' }, owner: 'li', way: [['lead', '2026-02-10']] },
  {
    fields: { source: 'event' },
    way: [
      ['lead', '2026-03-02'],
      ['talks', '2026-03-08'],
    ],
  },
  {
    fields: {},
    way: [
      ['lead', '2025-12-31'],
      ['talks', '2026-01-05'],
    ],
  },
];

/** Six deals on a store of their own, and reports about them. */
export async function openDeals() {
  const folder = await mkdtemp(join(tmpdir(), 'baton-report-'));
  const compiled = compileWorkspace([{ path: 'definitions/firm.yaml', content: definitions }]);
  if (!compiled.ok) throw new BatonError(compiled.error[0] ?? { code: 'internal-error' });
  const workspace = compiled.value;
  const store = await openSqliteStore({ folder, plan: workspace.storage });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  const released = { number: 1, hash: 'test', workspace };
  const engine = createEngine({
    store,
    clock: new SimulatedClock(now),
    ids: countingIds('deal'),
    workspaces: { current: () => released, release: () => Promise.resolve(released) },
  });
  for (const [index, deal] of deals.entries())
    await engine.execute(systemActor('UTC'), imported(deal), { idempotencyKey: `${index}` });
  const reportOf = (id: string) => {
    const report = workspace.reports.get(id);
    if (!report) throw new TypeError(id);
    return report;
  };
  const names = { namesOf: () => Promise.resolve(new Map([['li', 'Li Wei']])) };
  return {
    store,
    workspace,
    async run(id: string, parameters: JsonObject = {}, as: Actor = actorWith('manager')) {
      const context = { actor: as, workspace, store, names, now };
      const result = await runReport(reportOf(id), parameters, context);
      if (!result.ok) throw new BatonError(result.error[0] ?? { code: 'internal-error' });
      return result.value;
    },
    /** Ids of the cases behind a cell. */
    async behind(id: string, cell: Cell, as: Actor = actorWith('manager')) {
      const query = drillDown(reportOf(id), {}, cell, { actor: as, workspace, now });
      if (!query.ok) throw new BatonError(query.error[0] ?? { code: 'internal-error' });
      const sort = [{ field: 'id', descending: false }];
      const page = await store.queryRows({ ...query.value, sort, limit: 100 });
      return page.rows.map((row) => row['id']);
    },
  };
}

function imported({ fields, owner, way }: Deal) {
  const stage = way.at(-1)?.[0] ?? '';
  const closed = stage === 'won' || stage === 'lost';
  const visits = way.slice(0, closed ? -1 : undefined).map(([name, entered], index) => {
    const next = way[index + 1];
    return { stage: name, entered: day(entered), ...(next && { left: day(next[1]) }) };
  });
  return {
    kind: 'import',
    funnel: 'deal',
    fields,
    stage,
    opened: day(way[0]?.[1] ?? ''),
    ...(closed && { closed: day(way.at(-1)?.[1] ?? '') }),
    ...(owner !== undefined && { owner }),
    visits,
    source: 'test',
  } as const;
}

export function actorWith(role: string, id: string = role): Actor {
  return {
    id,
    name: id,
    roles: [role],
    departments: [],
    teams: [],
    certificates: [],
    locale: 'en',
    zone: 'Asia/Shanghai',
    rights: [],
  };
}
