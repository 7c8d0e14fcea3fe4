import { describe, expect, it } from 'vitest';
import { renderProblem } from '../../../src/shared/index.ts';
import { acme, aDeal, aLead, anOffer } from '../support/deal.ts';
import { fullAccess } from '../../../src/engine/index.ts';
import { person } from '../support/world.ts';

const builder = { ...person, id: 'bob', roles: ['builder'] };

describe('a move', () => {
  it('takes fields with it and goes where its guard lets it', () => {
    const deal = aLead({ budget: true });
    const decision = deal.move('qualify', { fields: { score: 70 } });
    expect(deal.state?.configuration.active).toEqual(['offer']);
    expect(decision.because).toContainEqual({
      rule: 'funnels/deal#/moves/qualify/when',
      expression: 'has(case.score) && case.score >= 60',
      text: { en: 'A score of 60 is needed.', 'zh-CN': '评分须达到 60。' },
      inputs: { 'case.score': 70 },
      holds: true,
    });
  });

  it('is refused with everything that stands against it, in both languages', () => {
    const deal = aLead();
    const result = deal.try({ kind: 'move', move: 'qualify', fields: { score: 10 } });
    const problems = result.ok ? [] : result.error.problems;
    expect(problems.map((problem) => renderProblem(problem, 'en').message)).toEqual([
      'A score of 60 is needed.',
      'Offer: Confirm the budget first.',
    ]);
    expect(problems.map((problem) => renderProblem(problem, 'zh-CN').message)).toEqual([
      '评分须达到 60。',
      'Offer：请先确认预算。',
    ]);
  });

  it('asks first for what the stage it leaves must have complete, naming field and stage', () => {
    const deal = aLead({ budget: true });
    const result = deal.try({ kind: 'move', move: 'qualify' });
    const problems = result.ok ? [] : result.error.problems;
    expect(problems.at(-1)).toMatchObject({ code: 'guard-refused' });
    expect(problems[0]).toMatchObject({
      code: 'field-required-by-stage',
      path: '/fields/score',
      params: { field: 'score', stage: { en: 'Lead', 'zh-CN': '线索' } },
    });
  });

  it('holds the stage’s condition on leaving', () => {
    const deal = anOffer({ count: 0 });
    expect(deal.refusal({ kind: 'move', move: 'submit' })).toEqual(['requirement-not-met']);
  });

  it('may be made by its roles only', () => {
    const deal = aLead({ score: 90, budget: true });
    deal.with({ actor: builder });
    expect(deal.refusal({ kind: 'move', move: 'qualify' })).toEqual(['may-not-move']);
  });

  it('without roles may be made by whoever may edit the case', () => {
    const deal = anOffer();
    deal.move('submit');
    deal.with({ actor: builder, access: { ...fullAccess, mayEdit: () => false } });
    expect(deal.refusal({ kind: 'move', move: 'clear' })).toEqual(['may-not-edit']);
    deal.with({ access: fullAccess });
    expect(deal.refusal({ kind: 'move', move: 'clear' })).toEqual([]);
  });

  it('takes asked fields from who may not edit them otherwise, but no others, and none that is hidden', () => {
    const readOnly = { ...fullAccess, field: () => 'read' as const };
    const deal = aLead({ budget: true }).with({ access: readOnly });
    const other = { kind: 'move', move: 'qualify', fields: { score: 70, count: 2 } } as const;
    expect(deal.refusal(other)).toEqual(['field-read-only']);
    const hidden = { ...fullAccess, field: () => 'hidden' as const };
    deal.with({ access: hidden });
    const asked = { kind: 'move', move: 'qualify', fields: { score: 70 } } as const;
    expect(deal.refusal(asked)).toEqual(['unknown-field']);
    deal.with({ access: readOnly });
    expect(deal.refusal(asked)).toEqual([]);
  });

  it('neither requires nor takes a field that does not apply', () => {
    const deal = aLead();
    const sent = { kind: 'edit', fields: { why: 'just so' } } as const;
    expect(deal.refusal(sent)).toEqual(['field-hidden']);
    const together = { kind: 'edit', fields: { why: 'just so', hurry: true } } as const;
    expect(deal.refusal(together)).toEqual([]);
  });

  it('reads referenced and related records, and keeps those it read as facts', () => {
    const deal = anOffer();
    const decision = deal.move('upgrade');
    expect(deal.state?.configuration.active).toEqual(['contract']);
    const { person: _, ...records } = acme.records;
    expect(decision.facts).toEqual({ ...acme, records });
  });

  it('that cannot work out its guard is refused for that, never taken for false', () => {
    const deal = anOffer();
    deal.with({ facts: { records: {}, related: {}, named: {} } });
    const result = deal.try({ kind: 'move', move: 'upgrade' });
    const [problem] = result.ok ? [] : result.error.problems;
    expect(problem?.code).toBe('expression-failed');
    expect(problem?.params).toMatchObject({
      inputs: expect.any(Array),
      expression: expect.any(String),
    });
  });
});

describe('where a case ends', () => {
  it('an outcome with reasons needs one of them', () => {
    const deal = anOffer();
    expect(deal.refusal({ kind: 'move', move: 'lose' })).toEqual(['reason-required']);
    const wrong = { kind: 'move', move: 'lose', reason: 'weather' } as const;
    expect(deal.refusal(wrong)).toEqual(['reason-unknown']);
    deal.move('lose', { reason: 'price', note: 'Too dear.' });
    expect(deal.state?.outcome).toEqual({
      kind: 'lost',
      stage: 'lost',
      reason: 'price',
      note: 'Too dear.',
    });
  });

  it('a move that allows it leaves its stage incomplete, and gaps as they are', () => {
    const deal = anOffer();
    deal.move('upgrade');
    expect(deal.refusal({ kind: 'move', move: 'sign' })).toContain('field-required');
    deal.move('lose', { reason: 'silence' });
    expect(deal.state?.outcome?.kind).toBe('lost');
    const taken = aDeal();
    const command = { kind: 'import', funnel: 'deal', stage: 'offer', source: 'crm', visits: [] };
    taken.do({ ...command, kind: 'import', fields: {}, opened: 0 });
    const { gaps } = taken.state!;
    taken.move('lose', { reason: 'silence' });
    expect(taken.state?.gaps).toEqual(gaps);
  });

  it('only a move that reopens goes on, and what it sets is set', () => {
    const deal = anOffer({ count: 7 });
    deal.move('lose', { reason: 'price' });
    expect(deal.refusal({ kind: 'move', move: 'lose', reason: 'price' })).toEqual(['case-closed']);
    deal.move('revive');
    expect(deal.state).toMatchObject({
      configuration: { active: ['offer'] },
      fields: { count: 1 },
    });
    expect(deal.state?.outcome).toBeUndefined();
    expect(deal.state?.closed).toBeUndefined();
  });

  it('a case opens another where its stage says so', () => {
    const deal = anOffer();
    deal.move('submit');
    deal.move('clear');
    const decision = deal.move('sign', { fields: { signed: '2026-01-06' } });
    expect(decision.effects.filter(({ kind }) => kind === 'open case')).toEqual([
      {
        key: 'case-1:5:0',
        kind: 'open case',
        payload: {
          funnel: 'project',
          fields: { account: 'acme', value: '100.00' },
          origin: { case: 'case-1', stage: 'won' },
        },
      },
    ]);
  });
});
