import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../src/definitions/index.ts';

const organization = `
kind: Organization
id: acme
zone: Asia/Shanghai
currency: CNY
departments: { sales: {} }
roles: { seller: {} }
`;

const product = `
kind: Record
id: product
fields:
  label: { type: text, required: true }
  price: { type: money, currency: CNY, required: true }
  note: text
  shout: { computed: =record.note + "!" }
`;

/** Checks a funnel of orders with this guard of its move; gives what is wrong. */
function faults(when: string, complete = ''): string[] {
  const order = `
kind: Funnel
id: order
case:
  fields:
    lines:
      type: table
      columns:
        product: { type: reference, to: product }
        quantity: { type: integer, min: 1 }
        price: { type: money, currency: CNY, default: =row.product.price }
        total: { type: money, currency: CNY, computed: =row.price * row.quantity }
        sure: { type: integer, computed: '=default(row.quantity, 1) * 2' }
    discount: { type: percent, default: 0 % }
    total: { type: money, currency: CNY, computed: '=sum(case.lines.map(l, l.total)) * (1 - case.discount)' }
    weight: integer
    size: integer
    twice: { computed: =case.weight * 2 }
    thrice: { computed: =case.twice + case.size }
    product: { type: reference, to: product }
    shout: { computed: =case.product.shout }
stages:
  open: { ${complete} }
  closed: { outcome: won }
moves:
  close: { from: open, to: closed, when: '${when}' }
`;
  const files = [organization, product, order].map((content, index) => ({
    path: `definitions/${index}.yaml`,
    content,
  }));
  return checkWorkspace(files).problems.map(({ code, path, params }) =>
    code === 'expression-may-be-empty' ? String(params?.['path']) : `${code} ${path}`,
  );
}

describe('a computed field', () => {
  it('may take what may be empty, and may then be empty itself', () => {
    expect(faults('has(case.weight)')).toEqual([]);
    expect(faults('case.twice > 1')).toEqual(['case.twice']);
    expect(faults('has(case.twice) && case.twice > 1')).toEqual([]);
  });

  it('hands that on to those that are computed from it', () => {
    expect(faults('has(case.size) && case.thrice > 1')).toEqual(['case.thrice']);
    expect(faults('case.shout == "x"')).toEqual(['case.shout']);
  });

  it('has a value where the stage makes sure of all that it takes', () => {
    expect(faults('case.twice > 1', 'complete: weight')).toEqual([]);
    expect(faults('case.thrice > 1', 'complete: [weight]')).toEqual(['case.thrice']);
    expect(faults('case.thrice > 1', 'complete: [weight, size]')).toEqual([]);
  });

  it('sums the lines that have a total, so that the sum is always there', () => {
    expect(faults('case.total > 500000')).toEqual([]);
    expect(faults('case.lines.all(l, l.total > 5)')).toEqual(['l.total']);
    expect(faults('case.lines.all(l, l.sure > 5)')).toEqual([]);
  });
});

describe('a default that is a formula', () => {
  it('makes sure of its field only where its own inputs are there', () => {
    expect(faults('case.lines.all(l, l.price > 5)')).toEqual(['l.price']);
  });
});
