import { describe, expect, it } from 'vitest';
import { actorOf, type Person } from '../../../src/access/index.ts';
import { CaseWalk, monday, people, person, workspaceFrom } from '../support/world.ts';

const otherwise = {
  en: 'Large deals need the certificate “Large deals”.',
  'zh-CN': '大额交易须持有“大额交易”证书。',
};
const workspace = workspaceFrom({
  kind: 'Funnel',
  id: 'deal',
  title: 'Deal',
  case: { fields: { total: 'integer' } },
  stages: { proposal: { complete: ['total'] }, contract: {}, won: { outcome: 'won' } },
  moves: {
    agree: {
      from: 'proposal',
      to: 'contract',
      when: 'case.total <= 500000 || "large-deals" in actor.certificates',
      otherwise,
    },
    sign: { from: 'contract', to: 'won' },
  },
});

const day = 24 * 60 * 60 * 1000;
const granted = { at: monday, by: 'system' };
const ann: Person = {
  id: 'ann',
  name: 'Ann',
  email: 'ann@acme.example',
  locale: 'en',
  zone: 'UTC',
  active: true,
  revision: 1,
  memberships: [],
  certificates: [{ id: 'c', training: 'large-deals', from: monday, until: monday + day, granted }],
};

/** A deal of so much, of Ann as she is certified at a moment. */
function aDeal(total: number, now: number): CaseWalk {
  const { certificates } = actorOf(ann, workspace.organization, now);
  const deal = new CaseWalk(
    workspace,
    { facts: people, now, actor: { ...person, certificates } },
    'deal',
  );
  deal.open({ total });
  return deal;
}

describe('a move whose guard asks for a certificate', () => {
  const move = { kind: 'move', move: 'agree' } as const;

  it('is made by who holds it at that moment, and the journal keeps which he held', () => {
    const { because } = aDeal(600_000, monday + day - 1).do(move);
    expect(because).toMatchObject([
      { inputs: { 'case.total': 600_000, 'actor.certificates': ['large-deals'] }, holds: true },
    ]);
  });

  it('is refused in its words once the certificate is over, but not where none is needed', () => {
    expect(aDeal(600_000, monday + day).refusal(move)).toEqual(['guard-refused']);
    expect(aDeal(500_000, monday + day).do(move).case.configuration.active).toEqual(['contract']);
  });
});
