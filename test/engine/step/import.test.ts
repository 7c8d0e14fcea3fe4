import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/engine/index.ts';
import { aDeal } from '../support/deal.ts';
import { monday } from '../support/world.ts';

const day = 86_400_000;
const lastYear = monday - 365 * day;

function imported(
  more: Partial<Extract<Command, { kind: 'import' }>>,
): Extract<Command, { kind: 'import' }> {
  return {
    kind: 'import',
    funnel: 'deal',
    fields: { company: 'acme' },
    stage: 'lead',
    opened: lastYear,
    visits: [],
    source: 'crm.csv#1',
    ...more,
  };
}

describe('an imported case', () => {
  it('stands where it is said to, without any guard being run', () => {
    const deal = aDeal();
    const { events } = deal.do(imported({ stage: 'contract' }));
    expect(deal.state).toMatchObject({
      configuration: { active: ['contract'] },
      opened: lastYear,
      entered: { contract: lastYear },
    });
    expect(events[0]).toMatchObject({ type: 'opened', at: lastYear, imported: 'crm.csv#1' });
  });

  it('has as gaps what every way to its stage would have asked for', () => {
    const deal = aDeal();
    deal.do(imported({ stage: 'offer' }));
    expect(deal.state?.gaps).toEqual([
      { stage: 'offer', field: 'score' },
      { stage: 'offer', requirement: 0 },
    ]);
  });

  it('must have its gaps closed by the next move', () => {
    const deal = aDeal();
    deal.do(imported({ stage: 'offer' }));
    const submit = { kind: 'move', move: 'submit' } as const;
    expect(deal.refusal(submit)).toEqual(['gap-open', 'requirement-not-met']);
    deal.move('submit', { fields: { score: 20, budget: true } });
    expect(deal.state?.gaps).toEqual([]);
  });

  it('closes a gap when the field is filled in', () => {
    const deal = aDeal();
    deal.do(imported({ stage: 'offer' }));
    deal.do({ kind: 'edit', fields: { score: 5 } });
    expect(deal.state?.gaps).toEqual([{ stage: 'offer', requirement: 0 }]);
  });

  it('keeps the visits of its past and counts them', () => {
    const deal = aDeal();
    deal.do(
      imported({
        stage: 'won',
        closed: lastYear + 9 * day,
        visits: [
          { stage: 'lead', entered: lastYear, left: lastYear + day },
          { stage: 'offer', entered: lastYear + day, left: lastYear + 9 * day },
        ],
      }),
    );
    expect(deal.state).toMatchObject({
      visits: 3,
      turns: { won: 3 },
      entered: { won: lastYear + 9 * day },
      closed: lastYear + 9 * day,
      outcome: { kind: 'won', stage: 'won' },
    });
  });

  it('sets no clock that ran out before it came', () => {
    const deal = aDeal();
    deal.do(imported({}));
    expect(deal.state?.timers).toEqual({});
  });

  it('opens nothing elsewhere, since its past is over', () => {
    const deal = aDeal();
    expect(deal.do(imported({ stage: 'won' })).effects).toEqual([]);
  });

  it('needs the right to import', () => {
    const deal = aDeal();
    deal.with({ actor: { ...deal.context.actor, rights: [] } });
    expect(deal.refusal(imported({}))).toEqual(['right-missing']);
  });

  it('is refused where types, references, stages, reasons or dates are wrong', () => {
    const refused = (more: Parameters<typeof imported>[0]) => aDeal().refusal(imported(more));
    expect(refused({ fields: { company: 'acme', score: 'many' } })).toEqual(['value-wrong-type']);
    expect(refused({ fields: { company: 'nobody' } })).toEqual(['reference-unknown']);
    expect(refused({ stage: 'moon' })).toEqual(['stage-unknown']);
    expect(refused({ stage: 'lost', reason: 'weather' })).toEqual(['reason-unknown']);
    const early = [{ stage: 'lead', entered: lastYear - day }];
    expect(refused({ visits: early })).toEqual(['visit-dates-wrong']);
  });
});

describe('an override', () => {
  it('puts the case where no move leads it, with its reason and its gaps', () => {
    const deal = aDeal();
    deal.open({ company: 'acme' });
    const { events } = deal.do({ kind: 'override', stage: 'contract', reason: 'Boss says so' });
    expect(deal.state?.configuration.active).toEqual(['contract']);
    expect(deal.state?.gaps).toEqual([{ stage: 'contract', field: 'score' }]);
    expect(events).toContainEqual({ type: 'overridden', to: 'contract', reason: 'Boss says so' });
  });

  it('needs the right, a reason, and the reason of the outcome', () => {
    const deal = aDeal();
    deal.open({ company: 'acme' });
    const override = { kind: 'override', stage: 'lost', reason: 'Clean up' } as const;
    expect(deal.refusal(override)).toEqual(['reason-required']);
    expect(deal.refusal({ ...override, reason: ' ' })).toEqual(['override-needs-reason']);
    deal.with({ actor: { ...deal.context.actor, rights: [] } });
    expect(deal.refusal(override)).toEqual(['right-missing']);
  });
});
