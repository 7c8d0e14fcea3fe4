import { describe, expect, it } from 'vitest';
import {
  availableMoves,
  compileFunnel,
  explainMove,
  fold,
  fullAccess,
  noFacts,
} from '../../../src/engine/index.ts';
import { renderProblem } from '../../../src/shared/index.ts';
import { aSale, askedFor, mark, toldOf } from '../support/papers.ts';
import { actorOf, type HouseWalk } from '../support/roster.ts';

const agree = { kind: 'move', move: 'agree' } as const;

/** A sale that stands at its contract, with its quotation released. */
function atContract(): HouseWalk {
  const walk = aSale();
  walk.move('ann', 'propose');
  mark(walk, 'quote', 'released', { number: 'Q-1' });
  walk.move('ann', 'agree');
  return walk;
}

describe('documents that a case asks for', () => {
  it('follow from a move or a stage entered, each once in a commit', () => {
    const walk = aSale();
    expect(askedFor(walk.move('ann', 'propose'))).toEqual([
      { definition: 'quote', cause: { kind: 'stage', name: 'offer', revision: 2 } },
    ]);
  });

  it('follow only where their condition holds, with what the move was given', () => {
    const walk = aSale();
    const cheap = { kind: 'move', move: 'propose', fields: { total: '5.00' } } as const;
    expect(askedFor(walk.do('ann', cheap))).toEqual([]);
    expect(
      askedFor(aSale('5.00').do('ann', { ...cheap, fields: { total: '50.00' } })),
    ).toHaveLength(1);
  });

  it('follow from an offer, and anew when what came back is offered again', () => {
    const walk = atContract();
    mark(walk, 'contract', 'released');
    const cause = { kind: 'handoff', name: 'over' };
    expect(askedFor(walk.move('ann', 'pass'))).toMatchObject([{ definition: 'sheet', cause }]);
    const { id = '' } = walk.offer ?? {};
    const back = walk.do('leo', { kind: 'reject', offer: id, reason: 'incomplete' });
    expect(askedFor(back)).toMatchObject([{ definition: 'contract', cause: { kind: 'stage' } }]);
    const again = walk.do('ann', { kind: 'resubmit', handoff: 'over' });
    expect(askedFor(again)).toMatchObject([{ definition: 'sheet', cause }]);
  });

  it('follow from an override where it enters a stage, and from no import', () => {
    const walk = aSale();
    const admin = actorOf('ann', ['override', 'import']);
    const put = walk.do(admin, { kind: 'override', stage: 'contract', reason: 'old' });
    expect(askedFor(put)).toMatchObject([{ definition: 'contract' }]);
    walk.state = undefined;
    const imported = walk.do(admin, {
      kind: 'import',
      funnel: 'sale',
      fields: { total: '100.00' },
      stage: 'contract',
      opened: walk.now,
      visits: [],
      source: 'file',
    });
    expect(askedFor(imported)).toEqual([]);
  });
});

describe('a move that requires documents', () => {
  it('is refused until the document is released, and says what to do', () => {
    const walk = aSale();
    walk.move('ann', 'propose');
    const refused = walk.try('ann', agree);
    const problems = refused.ok ? [] : refused.error.problems;
    expect(problems.map((one) => renderProblem(one, 'en'))).toMatchObject([
      {
        code: 'document-missing',
        path: '/documents/quote',
        message: '“Quotation” is not there yet.',
        hint: 'Make it from the case first.',
      },
    ]);
    expect(renderProblem(problems[0]!, 'zh-CN').message).toBe('尚无“报价单”。');
    mark(walk, 'quote', 'made');
    expect(walk.refusal('ann', agree)).toEqual(['document-not-released']);
    mark(walk, 'quote', 'released', { number: 'Q-1' });
    expect(walk.refusal('ann', agree)).toEqual([]);
  });

  it('is refused until the release that counts is signed', () => {
    const walk = atContract();
    mark(walk, 'contract', 'released', { number: 'C-1' });
    walk.move('ann', 'pass');
    walk.do('leo', { kind: 'accept', offer: walk.offer?.id ?? '' });
    const close = { kind: 'move', move: 'close' } as const;
    expect(walk.refusal('leo', close)).toEqual(['document-not-signed']);
    mark(walk, 'contract', 'signed');
    mark(walk, 'contract', 'released', { document: 'contract-2', number: 'C-2' });
    expect(walk.refusal('leo', close)).toEqual(['document-not-signed']);
    mark(walk, 'contract', 'signed');
    expect(walk.refusal('leo', close)).toEqual(['document-not-signed']);
    mark(walk, 'contract', 'signed', { document: 'contract-2' });
    expect(walk.refusal('leo', close)).toEqual([]);
  });

  it('is shown closed, with the rule and how it came out', () => {
    const walk = aSale();
    walk.move('ann', 'propose');
    const { organization } = walk.workspace;
    const context = {
      now: walk.now,
      actor: actorOf('ann'),
      organization,
      facts: noFacts,
      access: fullAccess,
    };
    const moves = availableMoves(compileFunnel(walk.funnel), walk.state!, context);
    const found = moves.find(({ move }) => move.id === 'agree')!;
    expect(found).toMatchObject({
      open: false,
      problems: [{ code: 'document-missing' }],
      needs: [],
    });
    const { points } = explainMove(found.move.title, found, () => undefined);
    expect(points.map(({ text }) => text)).toContainEqual({
      en: '“Quotation” is released — does not hold',
      'zh-CN': '“报价单”已发布——不成立',
    });
  });

  it('holds for no other move, and a handoff names in its checklist what it lacks', () => {
    const walk = atContract();
    const refused = walk.try('ann', { kind: 'move', move: 'pass' });
    const problems = refused.ok ? [] : refused.error.problems;
    expect(problems.map((one) => renderProblem(one, 'en').message)).toEqual([
      '“Over to legal” needs: Contract released.',
    ]);
    expect(walk.refusal('ann', { kind: 'move', move: 'lose', reason: 'price' })).toEqual([]);
  });
});

describe('what has become of a document', () => {
  it('is told by the engine alone', () => {
    const walk = aSale();
    const told = { document: 'q', definition: 'quote', how: 'released' } as const;
    expect(walk.refusal('ann', { kind: 'document', mark: told })).toEqual(['may-not-edit']);
  });

  it('changes neither owner, stage nor clocks, and spoils nobody’s edit', () => {
    const walk = atContract();
    const { state: before } = walk;
    mark(walk, 'contract', 'released', { number: 'C-1', title: 'Contract' });
    const { documents, drafts, revision, updated: _, ...rest } = walk.state!;
    const { documents: __, drafts: ___, revision: ____, updated: _____, ...was } = before!;
    expect(rest).toEqual(was);
    expect(walk.state?.substance).toBe(before?.revision);
    expect(documents?.['contract']).toMatchObject({
      id: 'contract-1',
      status: 'released',
      number: 'C-1',
    });
    expect(drafts).toBeUndefined();
    expect(revision).toBe(before!.revision + 1);
  });

  it('holds for closed cases, too', () => {
    const walk = atContract();
    mark(walk, 'contract', 'released');
    walk.move('ann', 'lose', { reason: 'price' });
    mark(walk, 'contract', 'signed', { by: 'Eve' });
    expect(walk.state?.documents?.['contract']?.status).toBe('signed');
    expect(walk.state?.outcome?.kind).toBe('lost');
  });

  it('takes nothing away from what was released before', () => {
    const walk = atContract();
    for (const how of ['made', 'refused', 'failed', 'expired'] as const)
      mark(walk, 'quote', how, { document: 'quote-2' });
    expect(walk.state?.documents?.['quote']).toMatchObject({ id: 'quote-1', status: 'released' });
    expect(walk.state?.drafts).toBeUndefined();
  });

  it('leaves of several drafts the last to be approved', () => {
    const walk = aSale();
    mark(walk, 'quote', 'made');
    const second = mark(walk, 'quote', 'made', { document: 'quote-2' });
    expect(second.events).toMatchObject([{ type: 'document', replaces: ['quote-1'] }]);
    expect(Object.keys(walk.state?.drafts ?? {})).toEqual(['quote-2']);
  });

  it('follows from the journal', () => {
    const walk = atContract();
    mark(walk, 'contract', 'made');
    mark(walk, 'contract', 'released');
    const replayed = walk.decisions.reduce<typeof walk.state>(
      (state, { events }, index) => fold(state, events, { revision: index + 1, at: walk.now }),
      undefined,
    );
    expect(replayed).toEqual(walk.state);
  });

  it('is told to those who approve, the owner, and who has waited for it', () => {
    const walk = aSale();
    const asked = { askedBy: 'bob', approvers: ['lawyer'] };
    expect(toldOf(mark(walk, 'quote', 'made', asked))).toEqual([
      { topic: 'document to approve', to: [{ role: 'lawyer' }], document: 'quote-1' },
    ]);
    const both = [{ person: 'ann' }, { person: 'bob' }];
    expect(toldOf(mark(walk, 'quote', 'released', asked))).toMatchObject([
      { topic: 'document released', to: both },
    ]);
    expect(toldOf(mark(walk, 'quote', 'signed', asked))).toMatchObject([
      { topic: 'document signed', to: both },
    ]);
    const other = { ...asked, document: 'quote-2' };
    expect(toldOf(mark(walk, 'quote', 'failed', other))).toMatchObject([
      { topic: 'document failed', to: both },
    ]);
    expect(toldOf(mark(walk, 'quote', 'released', other))).toMatchObject([
      { to: [{ person: 'ann' }] },
    ]);
  });
});
