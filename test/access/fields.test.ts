import { describe, expect, it } from 'vitest';
import {
  collectionView,
  createAccess,
  queryEnvironment,
  type Actor,
} from '../../src/access/index.ts';
import { maskValue } from '../../src/access/decide/mask.ts';
import type { Policy } from '../../src/definitions/index.ts';
import { compileCondition } from '../../src/expressions/index.ts';
import { actorWith, deal, dealEntity, dealPolicy, now } from './world.ts';

const entity = dealEntity();
const marketer = actorWith(['marketer']);

function view(policy: Policy, actor: Actor = marketer, of = entity) {
  return collectionView(policy, actor, of, now);
}

describe('fields of a row', () => {
  const policy = dealPolicy({
    see: [
      { role: 'marketer', rows: 'true', hide: ['amount', 'margin'], mask: ['phone', 'email'] },
      { role: 'marketer', rows: 'case.owner == actor.id', hide: ['margin'], mask: ['email'] },
    ],
  });

  it('are shown as the most generous of the rules that grant the row shows them', () => {
    const mine = view(policy).access(deal);
    expect([mine.get('amount'), mine.get('phone'), mine.get('email'), mine.get('margin')]).toEqual([
      'read',
      'read',
      'masked',
      'hidden',
    ]);
    const other = view(policy).access({ ...deal, owner: 'you' });
    expect([other.get('amount'), other.get('phone')]).toEqual(['hidden', 'masked']);
  });

  it('are left out or shown in part when the row is redacted', () => {
    expect(view(policy).redact({ ...deal, owner: 'you', secretOfTheStore: 1 })).toEqual({
      id: 'deal-1',
      name: 'Acme',
      stage: 'proposal',
      stages: ['proposal'],
      owner: 'you',
      department: 'sales',
      followers: ['you'],
      revision: 3,
      number: 'D-0007',
      customer: 'Acme',
      phone: '••••8000',
      email: 'a•••@acme.example',
      region: 'north',
      lines: [{ product: 'GTX', price: '100.00' }],
    });
  });

  it('can be queried by only where every rule shows them', () => {
    const { queryable } = view(policy);
    expect(['amount', 'phone', 'email', 'margin'].filter((each) => queryable.has(each))).toEqual(
      [],
    );
    expect(['id', 'name', 'owner', 'customer'].every((each) => queryable.has(each))).toBe(true);
  });

  it('can be queried by where one rule for all rows shows them, whatever others hide', () => {
    const all = { role: 'marketer', rows: 'true', hide: ['margin'] };
    const some = { role: 'marketer', rows: 'case.owner == actor.id', hide: ['amount'] };
    const { queryable } = view(dealPolicy({ see: [all, some] }));
    expect([queryable.has('amount'), queryable.has('margin')]).toEqual([true, false]);
  });

  it('can be hidden and masked by column; such a table is not searched, and written as far as it is shown', () => {
    const columns = dealPolicy({
      see: [{ role: 'rep', rows: 'true', hide: ['lines.price'] }],
      edit: [{ role: 'rep', rows: 'true' }],
      create: ['rep'],
    });
    const rep = actorWith(['rep']);
    const partly = view(columns, rep);
    expect(partly.redact(deal)?.['lines']).toEqual([
      { product: 'GTX', $row: expect.stringMatching(/^[\w-]{16}$/) },
    ]);
    expect(partly.queryable.has('lines')).toBe(false);
    expect(partly.access(deal).get('lines')).toBe('part');
    expect(
      view({ ...columns, edit: [] }, rep)
        .access(deal)
        .get('lines'),
    ).toBe('masked');
    expect(partly.access(deal).get('amount')).toBe('edit');
    expect(createAccess(columns, rep, entity).get('lines')).toBe('part');
  });

  it('are shown no better in part than in whole', () => {
    const whole = { role: 'marketer', rows: 'true', mask: ['lines'] };
    expect(view(dealPolicy({ see: [whole] })).redact(deal)?.['lines']).toBe('••••');
    const both = dealPolicy({ see: [{ ...whole, hide: ['lines.price'] }] });
    expect(view(both).redact(deal)?.['lines']).toEqual([{ product: '••••' }]);
  });

  it('of a row that is shown with the row can be hidden too', () => {
    const member = dealPolicy({
      see: [{ role: 'marketer', rows: 'true', hide: ['customer.phone'], mask: ['customer.email'] }],
    });
    const customer = { id: 'c', phone: '1', email: 'anna@acme.example' };
    expect(view(member).redact({ ...deal, customer })?.['customer']).toEqual({
      id: 'c',
      email: '••••',
    });
    expect(view(member).redact(deal)?.['customer']).toBe('Acme');
  });
});

describe('the name of a row', () => {
  const policy = dealPolicy({ see: [{ role: 'marketer', rows: 'true', mask: ['amount'] }] });

  it('gives way to its number where it is made of a field that is not shown plainly', () => {
    const tale = dealEntity('{{case.customer}} · {{case.amount}}');
    const named = { ...deal, name: 'Acme · 50000' };
    expect(view(policy, marketer, tale).redact(named)?.['name']).toBe('D-0007');
    expect(view(policy, marketer, tale).queryable.has('name')).toBe(false);
    expect(view(policy, actorWith(['auditor']), tale).redact(named)?.['name']).toBe('Acme · 50000');
  });

  it('gives way to the id where the number is hidden too', () => {
    const hidden = dealPolicy({
      see: [{ role: 'marketer', rows: 'true', hide: ['customer', 'number'] }],
    });
    expect(view(hidden).redact(deal)?.['name']).toBe('deal-1');
  });
});

describe('masks', () => {
  it.each([
    ['phone', '+86 138 0013 8000', '••••8000'],
    ['phone', '110', '••••'],
    ['e-mail', 'anna@acme.example', 'a•••@acme.example'],
    ['e-mail', 'not an address', '••••'],
    ['text', '6222 0202 0000 1234', '••••1234'],
    ['text', 'secret', '••••'],
    ['money', '50000.00', '••••'],
    ['boolean', true, '••••'],
    ['long text', 'a long and private story', '••••'],
  ] as const)('a %s %j is shown as %s', (type, value, masked) => {
    expect(maskValue(value, { type })).toBe(masked);
  });
});

describe('a filter of the actor', () => {
  const policy = dealPolicy({ see: [{ role: 'marketer', rows: 'true', hide: ['margin'] }] });
  const environment = queryEnvironment(entity, view(policy).queryable);
  const filter = (source: string) => compileCondition(source, { environment, row: 'case' });

  it('may speak of what he sees', () => {
    expect(filter('case.amount > 10 && case.owner == actor.id').ok).toBe(true);
  });

  it('is told of a hidden field exactly what it is told of an unknown one', () => {
    const [hidden, unknown] = [filter('case.margin > 0.2'), filter('case.magic > 0.2')];
    expect(JSON.stringify(hidden).replaceAll('margin', 'magic')).toBe(JSON.stringify(unknown));
    expect(JSON.stringify(filter('case.margn > 0.2'))).not.toContain('margin');
  });
});
