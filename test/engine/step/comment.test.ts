import { describe, expect, it } from 'vitest';
import { fullAccess } from '../../../src/engine/index.ts';
import { actorOf, aPurchase } from '../support/purchase.ts';

describe('a comment', () => {
  it('is said by whoever sees the case; owner, followers and those mentioned are told once each', () => {
    const walk = aPurchase();
    walk.do({ kind: 'follow', person: 'kim', following: true });
    walk.do({ kind: 'follow', person: 'kai', following: true });
    walk.with({ actor: actorOf('kai'), access: { ...fullAccess, mayEdit: () => false } });
    const { events, effects } = walk.do({
      kind: 'comment',
      text: 'Well?',
      mentions: ['kim', 'kim'],
    });
    expect(events).toEqual([
      {
        type: 'commented',
        comment: 'case-1:comment:4',
        text: 'Well?',
        mentions: ['kim'],
        files: [],
      },
    ]);
    expect(effects[0]?.payload['notices']).toEqual([
      { topic: 'commented', to: [{ person: 'sam' }], comment: 'case-1:comment:4' },
      { topic: 'mentioned', to: [{ person: 'kim' }], comment: 'case-1:comment:4' },
    ]);
  });

  it('has a length, and mentions people that there are', () => {
    const walk = aPurchase();
    expect(walk.refusal({ kind: 'comment', text: ' ' })).toEqual(['comment-length']);
    expect(walk.refusal({ kind: 'comment', text: 'x'.repeat(10_001) })).toEqual(['comment-length']);
    const ghost = { kind: 'comment', text: 'You there', mentions: ['ghost'] } as const;
    expect(walk.refusal(ghost)).toEqual(['reference-unknown']);
  });

  it('leaves what others are changing as it is', () => {
    const walk = aPurchase();
    const before = walk.state?.substance;
    walk.do({ kind: 'comment', text: 'Well?' });
    expect(walk.state?.substance).toBe(before);
  });
});
