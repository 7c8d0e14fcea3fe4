import { expect, test } from 'vitest';
import { fieldsNamed } from '../../../src/reports/simplify/fields-named.ts';
import { workspaceFrom } from '../../engine/support/world.ts';

const funnel = `
kind: Funnel
id: deal
title: Deal
case:
  name: '{{case.company}}'
  card: [priority]
  fields:
    company: { type: text }
    priority: { type: integer }
    amount: { type: money, currency: EUR }
    twice: { type: money, currency: EUR, computed: =case.amount * 2 }
    region: { type: text }
    budget: { type: boolean }
    need: { type: text, visible: has(case.budget) }
    fax: { type: text, required: true }
stages:
  lead: {}
  won: { outcome: won }
moves:
  win: { from: lead, to: won, ask: [need, fax], when: has(case.company) }
`;

const report = `
kind: Report
id: by-region
title: By region
from: { funnel: deal }
rows: [case.region]
show: [{ metric: deals }]
---
kind: Metric
id: deals
title: Deals
of: { funnel: deal }
value: =count()
`;

test('a field is named where a rule, a name, a card, a condition of a field or a report reads it', () => {
  const named = fieldsNamed(workspaceFrom(funnel, ...report.split('---\n')));
  const own = ['company', 'priority', 'amount', 'twice', 'region', 'budget', 'need', 'fax'];
  expect(own.filter((field) => !named.has(field))).toEqual(['twice', 'need', 'fax']);
});
