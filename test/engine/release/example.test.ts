import { describe, expect, it } from 'vitest';
import { runExample, type PlayedStep } from '../../../src/engine/index.ts';
import { renderProblem } from '../../../src/shared/index.ts';
import { papers } from '../support/papers.ts';
import { purchase } from '../support/purchase.ts';
import { funnelIn } from '../support/roster.ts';
import { workspaceFrom } from '../support/world.ts';

/** Plays an example of the purchases; what is wrong with it, in words. */
async function play(example: object, onStep?: (step: PlayedStep) => void) {
  const document = { kind: 'Example', id: 'shown', ...example };
  const workspace = workspaceFrom(purchase, document);
  const [compiled] = workspace.examples.values();
  if (!compiled) throw new Error('there is no example');
  const problems = await runExample(workspace, compiled, onStep);
  return problems.map((problem) => renderProblem(problem, 'en').message);
}

const given = { funnel: 'purchase', case: {} };

describe('an example', () => {
  it('asks for an approval and gives it, each role being somebody of its own', async () => {
    const steps: PlayedStep[] = [];
    const problems = await play(
      {
        given,
        do: [
          { move: 'one', as: 'seller' },
          { approve: 'one', as: 'builder', note: 'Good' },
        ],
        expect: { stage: 'ordered', approvals: [], told: ['approval asked', 'approved'] },
      },
      (step) => steps.push(step),
    );
    expect(problems).toEqual([]);
    expect(steps.map(({ move, as, stages }) => [move, as, ...stages])).toEqual([
      [undefined, undefined, 'draft'],
      ['one', 'seller', 'draft'],
      ['approve one', 'builder', 'ordered'],
    ]);
  });

  it('tells who is asked at the end, and what differs', async () => {
    const asking = (approvals: readonly string[]) =>
      play({ given, do: [{ move: 'chain', as: 'seller' }], expect: { approvals } });
    expect(await asking(['money'])).toEqual([]);
    expect(await asking(['builder'])).toEqual([]);
    expect(await asking([])).toEqual([
      'Example `shown`: approvals should be –, but is money (builder).',
    ]);
    expect(await asking(['last'])).toEqual([
      'Example `shown`: approvals should be last, but is money (builder).',
    ]);
  });

  it('takes as many of a role as must agree', async () => {
    const agree = { approve: 'two', as: 'builder' };
    const twice = [{ move: 'two', as: 'seller' }, agree, agree];
    expect(await play({ given, do: twice, expect: { stage: 'ordered' } })).toEqual([]);
    expect(await play({ given, do: twice.slice(0, 2), expect: { stage: 'draft' } })).toEqual([]);
  });

  it('has somebody else of the role agree where one of them asks', async () => {
    const own = [
      { move: 'one', as: 'builder' },
      { approve: 'one', as: 'builder' },
    ];
    expect(await play({ given, do: own, expect: { stage: 'ordered' } })).toEqual([]);
  });

  it('asks the manager of the owner, whom any role may play, and no role that was not asked', async () => {
    const boss = { move: 'boss', as: 'seller' };
    const done = { given, do: [boss, { approve: 'boss', as: 'keeper' }] };
    expect(await play({ ...done, expect: { stage: 'ordered' } })).toEqual([]);
    const wrong = [
      { move: 'one', as: 'seller' },
      { approve: 'one', as: 'keeper' },
    ];
    const refused = { given, do: wrong, expect: { refused: 'may-not-vote' } };
    expect(await play(refused)).toEqual([]);
  });

  it('does tasks, and tells which are open', async () => {
    const large = { funnel: 'purchase', case: { total: '2000.00' } };
    expect(await play({ given: large, do: [], expect: { tasks: ['compare', 'file-it'] } })).toEqual(
      [],
    );
    const done = [{ task: 'compare', as: 'seller' }];
    expect(await play({ given: large, do: done, expect: { tasks: ['file-it'] } })).toEqual([]);
    const early = [{ move: 'finish', as: 'seller' }];
    expect(await play({ given, do: early, expect: { refused: 'task-open' } })).toEqual([]);
  });

  it('refuses a vote where nothing is asked for', async () => {
    const [problem] = await play({ given, do: [{ refuse: 'one', as: 'builder' }], expect: {} });
    expect(problem).toBe(
      'Example `shown`: `refuse one` was refused: The approval `one` is no longer asked for.',
    );
  });
});

describe('documents in an example', () => {
  const sale = funnelIn(...papers);

  async function playSale(example: object, onStep?: (step: PlayedStep) => void) {
    const document = { kind: 'Example', id: 'shown', ...example };
    const [compiled] = funnelIn(...papers, document).examples.values();
    const problems = await runExample(sale, compiled!, onStep);
    return problems.map((problem) => renderProblem(problem, 'en').message);
  }

  const given = { funnel: 'sale', stage: 'offer', case: {} };

  it('are expected by what the steps ask for, and are no other effects', async () => {
    const steps: PlayedStep[] = [];
    const whole = {
      given: { ...given, stage: 'talk' },
      do: [
        { move: 'propose', as: 'seller' },
        { release: 'quote', after: '1 working hour' },
        { move: 'agree', as: 'seller' },
      ],
      expect: { stage: 'contract', documents: ['contract', 'quote'], effects: [] },
    };
    expect(await playSale({ ...whole, expect: { documents: ['quote'] } })).toEqual([
      'Example `shown`: documents should be quote, but is quote, contract.',
    ]);
    const problems = await playSale(whole, (step) => steps.push(step));
    expect(problems).toEqual([]);
    expect(steps.map(({ move, documents }) => [move, ...documents])).toEqual([
      [undefined],
      ['propose', 'quote'],
      ['release quote'],
      ['agree', 'contract'],
    ]);
  });

  it('stand where they are given, and hold a move until they are signed', async () => {
    const sign = { sign: 'contract' };
    const close = { move: 'close', as: 'lawyer' };
    const delivery = { ...given, stage: 'delivery', documents: { contract: 'released' } };
    const refused = { refused: 'document-not-signed' };
    expect(await playSale({ given: delivery, do: [close], expect: refused })).toEqual([]);
    const won = { outcome: 'won', told: ['document signed'] };
    expect(await playSale({ given: delivery, do: [sign, close], expect: won })).toEqual([]);
    const signed = { ...delivery, documents: { contract: 'signed' } };
    expect(await playSale({ given: signed, do: [close], expect: { outcome: 'won' } })).toEqual([]);
  });
});
