import { describe, expect, it } from 'vitest';
import { systemActor } from '../../../src/access/index.ts';
import { aLead as leadOf, anOffer as offerOf } from '../support/deal.ts';
import { monday, person, type CaseWalk } from '../support/world.ts';

const hour = 3_600_000;

/** Timers are the engine's own to fire. */
const actor = systemActor('UTC');
const aLead = (...fields: Parameters<typeof leadOf>) => leadOf(...fields).with({ actor });
const anOffer = (...fields: Parameters<typeof offerOf>) => offerOf(...fields).with({ actor });

function timerOf(deal: CaseWalk, kind: string): string {
  const [id] = Object.entries(deal.state!.timers).find(([, timer]) => timer.kind === kind)!;
  return id;
}

describe('a timer', () => {
  it('warns before the clock of a stage runs out, and tells when it has', () => {
    const deal = aLead();
    deal.with({ now: monday + 30 * hour });
    const warned = deal.do({ kind: 'timer', timer: timerOf(deal, 'warn') });
    expect(warned.events.at(-1)).toMatchObject({ type: 'warned', stage: 'lead' });
    deal.with({ now: monday + 60 * hour });
    const breached = deal.do({ kind: 'timer', timer: timerOf(deal, 'breach') });
    expect(breached.events.at(-1)).toMatchObject({ type: 'breached', stage: 'lead' });
    expect(deal.state?.timers).toEqual({});
  });

  it('does nothing before its time, and nothing a second time', () => {
    const deal = aLead();
    const timer = timerOf(deal, 'warn');
    expect(deal.refusal({ kind: 'timer', timer })).toEqual(['timer-not-due']);
    deal.with({ now: monday + 30 * hour });
    deal.do({ kind: 'timer', timer });
    expect(deal.refusal({ kind: 'timer', timer })).toEqual(['timer-gone']);
  });

  it('ends with the stage in which it runs', () => {
    const deal = aLead({ score: 80, budget: true });
    deal.move('qualify');
    expect(Object.values(deal.state!.timers)).toMatchObject([{ kind: 'move', move: 'forget' }]);
  });

  it('makes a delayed move where its guard holds; nobody can be asked for a reason', () => {
    const deal = anOffer({ count: 200 });
    deal.with({ now: monday + 31 * 24 * hour });
    deal.do({ kind: 'timer', timer: timerOf(deal, 'move') });
    expect(deal.state?.outcome).toEqual({ kind: 'lost', stage: 'lost' });
  });

  it('lets a delayed move be where its guard does not hold', () => {
    const deal = anOffer();
    deal.with({ now: monday + 31 * 24 * hour });
    const { events, because } = deal.do({ kind: 'timer', timer: timerOf(deal, 'move') });
    expect(events.map(({ type }) => type)).toEqual(['timer cleared']);
    expect(because.at(-1)).toMatchObject({ rule: 'funnels/deal#/moves/forget/when', holds: false });
  });

  it('makes a move that is nobody’s to make by hand', () => {
    const deal = anOffer({ count: 200 });
    deal.with({ actor: person });
    expect(deal.refusal({ kind: 'move', move: 'forget' })).toContain('move-by-timer');
    const timer = timerOf(deal, 'move');
    expect(deal.refusal({ kind: 'timer', timer })).toEqual(['may-not-edit']);
  });
});
