import { describe, expect, it } from 'vitest';
import { runExample, type PlayedStep } from '../../../src/engine/index.ts';
import { renderProblem } from '../../../src/shared/index.ts';
import { workspaceFrom } from '../support/world.ts';

/** A case that is handed over, comes back when nobody answers, and lapses when nobody works on it. */
const transfer = `
kind: Funnel
id: transfer
title: Transfer
case: { name: Transfer, fields: { why: { type: text } } }
stages:
  here: { department: sales }
  there:
    department: delivery
    clock: { within: 1 working day }
  over: { outcome: won }
  lapsed: { outcome: lost }
moves:
  pass: { from: here, to: there, by: seller, handoff: to-delivery }
  finish: { from: there, to: over, by: builder }
  lapse: { from: there, to: lapsed, after: 10 days }
handoffs:
  to-delivery:
    route: [{ to: { role: builder } }]
    accept: { within: 2 working hours, on silence: [remind, { do: return, after: 2 working hours }] }
    reject: { reasons: [unclear], back to: here, then: jump back, note: required }
    return: { reasons: [unclear], back to: here }
`;

async function play(steps: readonly object[], expected: object) {
  const example = {
    kind: 'Example',
    id: 'shown',
    given: { funnel: 'transfer', case: {}, now: '2026-01-05T09:00:00Z' },
    do: steps,
    expect: expected,
  };
  const workspace = workspaceFrom(transfer, example);
  const [compiled] = workspace.examples.values();
  const played: PlayedStep[] = [];
  const problems = await runExample(workspace, compiled!, (step) => played.push(step));
  return { played, wrong: problems.map((problem) => renderProblem(problem, 'en').message) };
}

const pass = { move: 'pass', as: 'seller' };
const accept = { accept: 'to-delivery', as: 'builder' };

describe('an example with a handoff', () => {
  it('offers it, and goes on once it is accepted', async () => {
    const offered = await play([pass], { stage: 'there', offers: ['to-delivery'] });
    expect(offered.wrong).toEqual([]);
    const accepted = await play([pass, accept], {
      offers: [],
      case: { owner: 'builder' },
      told: ['offered', 'accepted'],
    });
    expect(accepted.wrong).toEqual([]);
    const finished = await play([pass, accept, { move: 'finish', as: 'builder' }], {
      outcome: 'won',
    });
    expect(finished.wrong).toEqual([]);
  });

  it('rejects and resubmits it, sends it back, and takes it back', async () => {
    const reject = { reject: 'to-delivery', reason: 'unclear', note: 'Which?', as: 'builder' };
    const again = { resubmit: 'to-delivery', as: 'seller' };
    const resubmitted = {
      stage: 'there',
      offers: ['to-delivery'],
      told: ['rejected', 'resubmitted'],
    };
    expect((await play([pass, reject, again], resubmitted)).wrong).toEqual([]);
    const back = { return: 'to-delivery', reason: 'unclear', as: 'builder' };
    const returned = { stage: 'here', told: ['returned'] };
    expect((await play([pass, accept, back], returned)).wrong).toEqual([]);
    const withdraw = { withdraw: 'to-delivery', as: 'seller' };
    expect((await play([pass, withdraw], { stage: 'here', offers: [] })).wrong).toEqual([]);
  });

  it('waits, and what falls due meanwhile happens in its order', async () => {
    const reminded = await play([pass, { wait: '3 working hours' }], {
      stage: 'there',
      told: ['reminded'],
    });
    expect(reminded.wrong).toEqual([]);
    const { played, wrong } = await play([pass, { wait: '5 working hours' }], {
      stage: 'here',
      offers: [],
      told: ['expired'],
    });
    expect(wrong).toEqual([]);
    expect(played.at(-1)).toMatchObject({ move: 'wait 5 working hours', stages: ['here'] });
    expect(played.at(-1)?.as).toBeUndefined();
    const lapsed = await play([pass, accept, { wait: '11 days' }], {
      outcome: 'lost',
      told: ['breached'],
    });
    expect(lapsed.wrong).toEqual([]);
  });

  it('lets time pass before a step that comes later', async () => {
    const late = { ...accept, after: '5 working hours' };
    expect((await play([pass, late], { refused: 'offer-gone' })).wrong).toEqual([]);
  });
});
