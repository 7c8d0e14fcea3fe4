import { expect } from 'vitest';
import type { CaseEvent, CaseState, Decision, Holding } from '../../../src/engine/index.ts';
import { holdingRows, offerRows } from '../../../src/engine/operations/offer-rows.ts';
import type { Workspace } from '../../../src/definitions/index.ts';

/** Follows who holds a case through its commits, as the store is told it. */
export class Custody {
  readonly #workspace: Workspace;
  readonly #holdings = new Map<number, Holding>();
  readonly #offered = new Set<string>();
  readonly #ended: string[] = [];
  readonly #lives: { from: number; to?: number }[] = [];

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  follow(before: CaseState | undefined, { case: after, events }: Decision): void {
    const { organization } = this.#workspace;
    for (const row of holdingRows(before, after, events, organization))
      this.#holdings.set(row.turn, row);
    for (const event of events) this.#note(event);
    const open = offerRows(before, after, events, organization).filter(
      ({ status }) => status === 'open',
    );
    for (const { id } of open) expect(after.offers).toHaveProperty([id]);
  }

  #note(event: CaseEvent): void {
    if (event.type === 'offered') this.#offered.add(event.offer.id);
    if (event.type === 'offer ended') this.#ended.push(event.offer);
    if (event.type === 'opened' || event.type === 'reopened') this.#lives.push({ from: event.at });
    const life = this.#lives.at(-1);
    if (event.type === 'closed' && life) life.to ??= event.at;
  }

  /** Each offer has ended once or stands open; its clock with it. */
  expectOffers({ offers = {}, timers, stopped = {} }: CaseState): void {
    expect(new Set(this.#ended).size).toBe(this.#ended.length);
    const open = [...this.#offered].filter((id) => !this.#ended.includes(id));
    expect(Object.keys(offers).toSorted()).toEqual(open.toSorted());
    for (const { offer } of [...Object.values(timers), ...Object.values(stopped)])
      if (offer !== undefined) expect(open).toContain(offer);
  }

  /** Somebody holds the case at every moment of its life, and each track of it without a gap. */
  expectNoGap({ batons = {}, outcome, held = 0 }: CaseState): void {
    const all = [...this.#holdings.values()].toSorted((one, other) => one.turn - other.turn);
    expect(all.map(({ turn }) => turn)).toEqual(Array.from({ length: held }, (_, n) => n + 1));
    const going = all.filter(({ ended }) => ended === undefined).map(({ turn }) => turn);
    expect(going).toEqual(turnsOf(batons));
    expect(going.length === 0).toBe(outcome !== undefined);
    for (const { from, to } of this.#lives) expectCovered(all, from, to);
  }
}

function turnsOf(batons: NonNullable<CaseState['batons']>): readonly number[] {
  return Object.values(batons)
    .map(({ turn }) => turn)
    .toSorted((one, other) => one - other);
}

function expectCovered(all: readonly Holding[], from: number, to: number | undefined): void {
  let reached = from;
  for (const { began, ended } of all) {
    if (began < from || (to !== undefined && began > to)) continue;
    expect(began).toBeLessThanOrEqual(reached);
    reached = Math.max(reached, ended ?? Infinity);
  }
  expect(reached).toBeGreaterThanOrEqual(to ?? Infinity);
}
