import { validate } from 'node-cron';
import { describe, expect, it } from 'vitest';
import type { DocumentDefinition, Funnel } from '../../src/definitions/index.ts';
import { workspaceFrom } from '../engine/support/world.ts';

const sale = {
  kind: 'Funnel',
  id: 'sale',
  case: {
    fields: {
      contact: { type: 'text' },
      mail: { type: 'e-mail' },
      total: { type: 'money', currency: 'EUR', default: '0.00' },
    },
  },
  stages: { talk: { department: 'sales' }, won: { outcome: 'won' } },
  moves: {
    close: { from: 'talk', to: 'won', documents: { contract: 'signed', quote: 'released' } },
  },
};

function compiled(quote: object): { quote: DocumentDefinition; funnel: Funnel } {
  const document = { kind: 'Document', id: 'quote', of: { funnel: 'sale' }, template: 'page.hbs' };
  const contract = { ...document, id: 'contract', title: 'Contract', sign: {} };
  const workspace = workspaceFrom(sale, { ...document, ...quote }, contract);
  return { quote: workspace.documents.get('quote')!, funnel: workspace.funnels.get('sale')! };
}

const scheduled = (schedule: object) => compiled({ when: { schedule } }).quote.made.schedule;

describe('a schedule of a document', () => {
  it.each([
    [{ every: 'day' }, '0 8 * * *'],
    [{ every: 'day', at: '9:05' }, '5 9 * * *'],
    [{ every: 'week' }, '0 8 * * 1'],
    [{ every: 'week', on: ['monday', 'sunday'] }, '0 8 * * 1,0'],
    [{ every: 'month' }, '0 8 1 * *'],
    [{ every: 'month', on: 'last', at: '18:00' }, '0 18 L * *'],
    [{ every: 'quarter', on: 15 }, '0 8 15 1,4,7,10 *'],
    [{ every: 'quarter', on: 'last' }, '0 8 L 3,6,9,12 *'],
    [{ every: 'year', on: 'last' }, '0 8 L 12 *'],
  ])('%j runs at %s in the zone of the organization', (schedule, cron) => {
    expect(scheduled(schedule)).toEqual({ cron, zone: 'UTC' });
    expect(validate(cron)).toBe(true);
  });

  it('may name which rows count, by a rule that stores execute', () => {
    const found = scheduled({ every: 'month', where: 'case.total > 10' });
    expect(found?.where).toMatchObject({ source: 'case.total > 10' });
  });
});

describe('the signing of a document', () => {
  it('is by the customer with a link for thirty days, in PDF, where nothing else is said', () => {
    expect(compiled({ sign: {} }).quote.sign).toEqual({
      customer: true,
      roles: [],
      within: { amount: 30, unit: 'day', working: false },
      format: 'pdf',
      attach: false,
    });
  });

  it('may be by roles besides, with name and e-mail from the case, which are read beforehand', () => {
    const sign = {
      by: ['customer', 'keeper'],
      name: '=case.contact',
      email: '=case.mail',
      within: '2 working days',
      format: 'html',
    };
    const { quote } = compiled({ formats: ['html', 'pdf'], sign });
    expect(quote.sign).toMatchObject({ customer: true, roles: ['keeper'], format: 'html' });
    expect(quote.sign?.email?.source).toBe('case.mail');
    expect(quote.reads).toContainEqual(['case', 'contact']);
  });

  it('may be by roles alone', () => {
    expect(compiled({ sign: { by: 'keeper' } }).quote.sign).toMatchObject({
      customer: false,
      roles: ['keeper'],
    });
  });
});

describe('a funnel', () => {
  it('has its documents, and its moves what they need of them', () => {
    const { funnel, quote } = compiled({ when: { stage: 'talk', where: 'case.total > 5' } });
    expect([...funnel.documents.keys()].toSorted()).toEqual(['contract', 'quote']);
    expect(funnel.moves.get('close')?.documents).toEqual([
      { document: 'contract', as: 'signed' },
      { document: 'quote', as: 'released' },
    ]);
    expect(quote.made).toMatchObject({ stages: ['talk'], where: { source: 'case.total > 5' } });
  });
});
