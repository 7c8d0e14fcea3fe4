import { describe, expect, it } from 'vitest';
import { availableMoves, compileFunnel, fullAccess } from '../../../src/engine/index.ts';
import { aLead, anOffer } from '../support/deal.ts';
import { person, type CaseWalk } from '../support/world.ts';

function movesOf(deal: CaseWalk) {
  const moves = availableMoves(compileFunnel(deal.funnel), deal.state!, deal.context);
  return moves.map(({ move, open, problems, needs }) => ({
    move: move.id,
    open,
    problems: problems.map(({ code }) => code),
    needs: needs.map(({ code }) => code),
  }));
}

describe('the moves from where a case stands', () => {
  it('are open where their own form can still give what is lacking', () => {
    const deal = aLead({ budget: true });
    expect(movesOf(deal)).toEqual([
      {
        move: 'qualify',
        open: true,
        problems: [],
        needs: ['field-required-by-stage', 'guard-refused'],
      },
    ]);
  });

  it('are closed with every reason', () => {
    const deal = aLead();
    deal.with({ actor: { ...person, roles: [] } });
    expect(movesOf(deal)).toMatchObject([
      { move: 'qualify', open: false, problems: ['may-not-move', 'requirement-not-met'] },
    ]);
  });

  it('show each move of the stage, and none of others', () => {
    const deal = anOffer();
    expect(movesOf(deal).map(({ move, open }) => [move, open])).toEqual([
      ['submit', true],
      ['upgrade', true],
      ['lose', true],
      ['forget', false],
    ]);
  });

  it('of a closed case are those that reopen it', () => {
    const deal = anOffer();
    deal.move('lose', { reason: 'price' });
    expect(movesOf(deal)).toEqual([{ move: 'revive', open: true, problems: [], needs: [] }]);
  });

  it('ask whoever may edit the case for its open moves', () => {
    const deal = anOffer();
    deal.move('submit');
    deal.with({ access: { ...fullAccess, mayEdit: () => false } });
    expect(movesOf(deal).find(({ move }) => move === 'clear')).toMatchObject({
      open: false,
      problems: ['may-not-edit'],
    });
  });
});
