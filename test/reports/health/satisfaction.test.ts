import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemActor } from '../../../src/access/index.ts';
import { readSatisfaction } from '../../../src/reports/index.ts';
import { fromIso, type JsonObject } from '../../../src/shared/index.ts';
import type { SqliteStore } from '../../../src/store/index.ts';
import { changeOf } from '../../contracts/records.ts';
import { workspaceFrom } from '../../engine/support/world.ts';
import { makeSqliteStore } from '../../store/sqlite/make-store.ts';

const workspace = workspaceFrom(
  `
kind: Funnel
id: deal
title: Deal
case: { fields: { company: { type: text } } }
stages: { lead: { department: sales }, build: { department: delivery }, won: { outcome: won } }
moves:
  give: { from: lead, to: build, handoff: to-delivery }
  finish: { from: build, to: won }
handoffs:
  to-delivery: { route: [{ to: { role: builder } }] }
`,
  `
kind: Survey
id: pulse
title: Pulse
about: { handoffs: deal }
to: receiver
send: { handoff: to-delivery, ended: accepted }
questions:
  ready: { type: rating, measures: satisfaction }
`,
);

const at = (text: string) => fromIso(text) ?? 0;
const period = { start: at('2026-03-01T00:00:00Z'), end: at('2026-04-01T00:00:00Z') };
const system = systemActor('UTC');

let store: SqliteStore;
beforeEach(async () => {
  store = await makeSqliteStore();
  await store.applyStoragePlan(workspace.storage);
});
afterEach(() => store.close());

async function answered(id: string, fields: JsonObject): Promise<void> {
  const result = await store.saveRecord(changeOf({ type: 'pulse', id, fields }));
  expect(result.kind).toBe('saved');
}

test('what colleagues say is told by who says it of whom, over the answers of the period', async () => {
  const said = { department: 'sales', asked: 'delivery', status: 'answered' };
  await answered('a', { ...said, csat: 1, answered: '2026-03-02T00:00:00.000Z' });
  await answered('b', { ...said, csat: 0, answered: '2026-03-31T23:00:00.000Z' });
  await answered('c', { ...said, csat: 1, answered: '2026-03-05T00:00:00.000Z' });
  await answered('late', { ...said, csat: 0, answered: '2026-04-01T00:00:00.000Z' });
  await answered('silent', { ...said, status: 'sent' });
  const outside = { department: 'delivery', csat: 0, answered: '2026-03-09T00:00:00.000Z' };
  await answered('d', outside);
  const reader = { actor: system, workspace, now: period.end };
  expect(await readSatisfaction(period, reader, store)).toEqual([
    {
      survey: 'pulse',
      about: 'sales',
      asked: 'delivery',
      answers: 3,
      satisfied: { of: 2, to: 3 },
    },
    { survey: 'pulse', about: 'delivery', answers: 1, satisfied: { of: 0, to: 1 } },
  ]);
});

test('nothing is told to who sees no answers', async () => {
  const actor = { ...system, id: 'somebody', rights: [] };
  const reader = { actor, workspace, now: period.end };
  expect(await readSatisfaction(period, reader, store)).toEqual([]);
});
