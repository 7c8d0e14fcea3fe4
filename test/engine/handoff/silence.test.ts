import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../src/engine/index.ts';
import { anOffered } from '../support/passing.ts';

function types(events: readonly CaseEvent[]): readonly string[] {
  return events.map(({ type }) => type);
}

const accept = {
  warn: '1 working hour before',
  'on silence': [
    'remind',
    { do: 'escalate to manager', after: '2 working hours' },
    { do: 'offer to next', after: '1 working hour' },
    { do: 'offer to liaison', after: '1 working hour' },
    { do: 'return', after: '1 working hour' },
  ],
};

describe('an offer that nobody answers', () => {
  it('warns, reminds, escalates, goes to the next, to the liaison, and back, each in its time', () => {
    const walk = anOffered(accept);
    const told: string[] = [];
    for (let hour = 0; hour < 24 * 14 && walk.offer; hour++)
      for (const { events } of walk.pass(1).fire())
        told.push(...types(events).filter((type) => interesting.has(type)));
    const rounds = [
      ['warned', 'breached', 'offer pressed', 'offer pressed', 'escalated'],
      ['offer ended', 'offered'],
      ['warned', 'breached', 'offer pressed', 'offer pressed', 'escalated'],
      ['offer ended', 'offered'],
      ['warned', 'breached', 'offer pressed', 'offer pressed', 'escalated'],
      ['offer pressed', 'offer pressed', 'offer ended', 'came back'],
    ];
    expect(told).toEqual(rounds.flat());
    expect(walk.state).toMatchObject({
      owner: 'mia',
      configuration: { active: ['lead'] },
      returned: { 'to-sales': { how: 'expired', holder: 'sue' } },
    });
  });

  it('tells whom it escalates to: the manager of who was asked', () => {
    const walk = anOffered(accept);
    const escalated = walk
      .pass(72)
      .fire()
      .flatMap(({ events }) => events)
      .find(({ type }) => type === 'escalated');
    expect(escalated).toMatchObject({ to: [{ managerOf: 'ann' }], step: 1 });
  });

  it('counts as accepted where the definition says so', () => {
    const walk = anOffered({ 'on silence': ['accept'] });
    walk.pass(24).fire();
    expect(walk.state).toMatchObject({ owner: 'ann' });
    expect(walk.state?.offers).toBeUndefined();
  });

  it('is told as overdue where nothing else is done', () => {
    const walk = anOffered({});
    const events = walk
      .pass(24)
      .fire()
      .flatMap((decision) => types(decision.events));
    expect(events).toContain('breached');
    expect(walk.offer).toBeDefined();
  });
});

const interesting: ReadonlySet<string> = new Set([
  'warned',
  'breached',
  'offer pressed',
  'escalated',
  'offer ended',
  'offered',
  'came back',
]);
