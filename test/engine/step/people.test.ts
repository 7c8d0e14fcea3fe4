import { describe, expect, it } from 'vitest';
import { fullAccess } from '../../../src/engine/index.ts';
import { aLead } from '../support/deal.ts';

const stranger = { ...fullAccess, mayEdit: () => false };

describe('the people of a case', () => {
  it('are given by who may edit it', () => {
    const deal = aLead();
    deal.do({ kind: 'assign', owner: 'bob' });
    expect(deal.state?.owner).toBe('bob');
    deal.with({ access: stranger });
    expect(deal.refusal({ kind: 'assign', owner: 'ann' })).toEqual(['may-not-edit']);
  });

  it('must be somebody', () => {
    const deal = aLead();
    expect(deal.refusal({ kind: 'assign', owner: 'nobody' })).toEqual(['reference-unknown']);
    const follow = { kind: 'follow', person: 'nobody', following: true } as const;
    expect(deal.refusal(follow)).toEqual(['reference-unknown']);
  });

  it('follow it themselves, and are put among the followers by who may edit it', () => {
    const deal = aLead();
    deal.with({ access: stranger });
    deal.do({ kind: 'follow', person: 'ann', following: true });
    expect(deal.refusal({ kind: 'follow', person: 'bob', following: true })).toEqual([
      'may-not-edit',
    ]);
    deal.with({ access: fullAccess });
    deal.do({ kind: 'follow', person: 'bob', following: true });
    deal.do({ kind: 'follow', person: 'ann', following: false });
    expect(deal.state?.followers).toEqual(['bob']);
  });
});

describe('an edit', () => {
  it('changes what it names, works out what follows, and empties what is given as nothing', () => {
    const deal = aLead({ score: 40 });
    const { events } = deal.do({ kind: 'edit', fields: { count: 4, score: null } });
    expect(events).toEqual([
      { type: 'fields changed', fields: { score: null, count: 4, total: '400.00' } },
    ]);
  });

  it('may not take away what is always required', () => {
    const deal = aLead();
    const empty = { kind: 'edit', fields: { company: null } } as const;
    expect(deal.refusal(empty)).toEqual(['field-required']);
  });

  it('of a field that may only be read is refused by name', () => {
    const deal = aLead();
    deal.with({ access: { ...fullAccess, field: () => 'read' } });
    expect(deal.refusal({ kind: 'edit', fields: { count: 4 } })).toEqual(['field-read-only']);
  });
});
