import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/engine/index.ts';
import { CaseWalk, people, workspaceFrom } from '../support/world.ts';

const product = `
kind: Record
id: product
title: Product
name: "{{record.label}}"
fields:
  label: { type: text, required: true }
  price: { type: money, currency: EUR, required: true }
`;

const order = `
kind: Funnel
id: order
title: Order
case:
  fields:
    rate: { type: percent, required: true, default: 10 % }
    lines:
      type: table
      columns:
        product: { type: reference, to: product, required: true }
        quantity: { type: integer, min: 1, required: true, default: 1 }
        price: { type: money, currency: EUR, required: true, default: =row.product.price }
        total: { type: money, currency: EUR, computed: =row.price * row.quantity }
        rebate: { type: money, currency: EUR, computed: "=round(row.total * case.share, 2)" }
    share: { type: percent, computed: =case.rate / 2 }
    rebates: { type: money, currency: EUR, computed: "=sum(case.lines.map(l, l.rebate))" }
    total: { type: money, currency: EUR, computed: "=sum(case.lines.map(l, l.total)) - case.rebates" }
    weight: { type: integer, required: true }
    double: { type: integer, computed: =case.weight * 2 }
    height: integer
    volume: { type: integer, computed: =case.weight * case.height }
    parts:
      type: table
      columns:
        product: { type: reference, to: product }
        quantity: { type: integer, min: 1 }
        price: { type: money, currency: EUR, default: =row.product.price }
        total: { type: money, currency: EUR, computed: =row.price * row.quantity }
    spent: { type: money, currency: EUR, computed: "=sum(case.parts.map(l, l.total))" }
    state: { type: text, computed: =case.stage + "!" }
    due: { type: date-time, computed: '=addWorkingDays(case.opened, 1)' }
stages: { taken: {}, sent: {}, paid: { outcome: paid } }
moves: { send: { from: taken, to: sent }, pay: { from: sent, to: paid } }
`;

const facts: Facts = {
  ...people,
  records: {
    ...people.records,
    'record:product': {
      nut: { id: 'nut', label: 'Nut', price: '0.10' },
      bolt: { id: 'bolt', label: 'Bolt', price: '2.00' },
    },
  },
};

const anOrder = (): CaseWalk => new CaseWalk(workspaceFrom(product, order), { facts });

describe('computed fields', () => {
  it('follow tables, their defaults and each other, to the cent and in their order', () => {
    const walk = anOrder();
    const lines = [{ product: 'nut', quantity: 30 }, { product: 'bolt' }];
    walk.open({ lines, weight: 3 });
    expect(walk.state?.fields).toMatchObject({
      share: 0.05,
      lines: [
        { product: 'nut', quantity: 30, price: '0.10', total: '3.00', rebate: '0.15' },
        { product: 'bolt', quantity: 1, price: '2.00', total: '2.00', rebate: '0.10' },
      ],
      rebates: '0.25',
      total: '4.75',
      double: 6,
    });
  });

  it('change with what they are worked out from', () => {
    const walk = anOrder();
    walk.open({ lines: [{ product: 'bolt', quantity: 5 }], weight: 3 });
    walk.do({ kind: 'edit', fields: { rate: 0.5 } });
    expect(walk.state?.fields).toMatchObject({ rebates: '2.50', total: '7.50' });
  });

  it('take an empty table for a list without lines', () => {
    const walk = anOrder();
    walk.open({ weight: 3 });
    expect(walk.state?.fields).toMatchObject({ rebates: '0.00', total: '0.00' });
    expect(walk.state?.fields).not.toHaveProperty('lines');
  });

  it('follow where the case stands', () => {
    const walk = anOrder();
    walk.open({ weight: 3 });
    expect(walk.state?.fields['state']).toBe('taken!');
    walk.move('send');
    expect(walk.state?.fields['state']).toBe('sent!');
  });

  it('stay empty while a required field is missing, as in an imported case', () => {
    const walk = anOrder();
    walk.do({
      kind: 'import',
      funnel: 'order',
      fields: {},
      stage: 'sent',
      opened: 0,
      visits: [],
      source: 'test',
    });
    expect(walk.state?.fields).not.toHaveProperty('double');
    expect(walk.state?.gaps).toEqual([{ stage: 'sent', field: 'weight' }]);
    walk.move('pay', { fields: { weight: 4 } });
    expect(walk.state?.fields['double']).toBe(8);
  });

  it('count working time by the calendar of the organization as it is now', () => {
    const walk = anOrder();
    walk.open({ weight: 3 });
    expect(walk.state?.fields['due']).toBe('2026-01-06T09:00:00.000Z');
    const { organization } = walk.workspace;
    const office = { title: 'Office', zone: 'UTC', hours: { friday: [{ start: 540, end: 1020 }] } };
    walk.with({ organization: { ...organization, calendars: new Map([['office', office]]) } });
    walk.do({ kind: 'edit', fields: { weight: 4 } });
    expect(walk.state?.fields['due']).toBe('2026-01-16T09:00:00.000Z');
  });

  it('are empty while a field that they take is, and come and go with it', () => {
    const walk = anOrder();
    walk.open({ weight: 3 });
    expect(walk.state?.fields).not.toHaveProperty('volume');
    walk.do({ kind: 'edit', fields: { height: 2 } });
    expect(walk.state?.fields['volume']).toBe(6);
    walk.do({ kind: 'edit', fields: { height: null } });
    expect(walk.state?.fields).not.toHaveProperty('volume');
  });

  it('wait in lines that are not complete, which a sum leaves out', () => {
    const walk = anOrder();
    const parts = [{ product: 'bolt', quantity: 2 }, { product: 'nut' }, { quantity: 7 }];
    walk.open({ weight: 3, parts });
    expect(walk.state?.fields).toMatchObject({
      parts: [
        { product: 'bolt', quantity: 2, price: '2.00', total: '4.00' },
        { product: 'nut', price: '0.10' },
        { quantity: 7 },
      ],
      spent: '4.00',
    });
  });

  it('are emptied of a default only to take it again', () => {
    const walk = anOrder();
    walk.open({ weight: 3, rate: 0.2 });
    walk.do({ kind: 'edit', fields: { rate: null } });
    expect(walk.state?.fields).toMatchObject({ rate: 0.1, share: 0.05 });
  });

  it('name the line and column of what is wrong in a table', () => {
    const walk = anOrder();
    const lines = [{ product: 'nut' }, { product: 'cog', quantity: 0 }];
    const result = walk.try({ kind: 'open', funnel: 'order', fields: { lines, weight: 1 } });
    const problems = result.ok ? [] : result.error.problems;
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['value-too-small', '/fields/lines/1/quantity'],
    ]);
    const unknown = { lines: [{ product: 'cog' }], weight: 1 };
    const second = walk.try({ kind: 'open', funnel: 'order', fields: unknown });
    expect(second.ok ? [] : second.error.problems).toMatchObject([
      { code: 'reference-unknown', path: '/fields/lines/0/product' },
    ]);
  });
});
