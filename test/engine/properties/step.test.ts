import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay, type CaseState, type JournalEntry } from '../../../src/engine/index.ts';
import type { Funnel } from '../../../src/definitions/index.ts';
import { commandOf, draws, isOwnOfEngine } from '../support/random-commands.ts';
import { constructs, randomFunnel } from '../support/random-funnel.ts';
import { systemActor } from '../../../src/access/index.ts';
import { Custody } from '../support/custody.ts';
import { threePeople } from '../support/three-people.ts';
import { CaseWalk, monday, person, workspaceFrom } from '../support/world.ts';
import { runs } from '../support/property-runs.ts';

const hour = 3_600_000;
const system = systemActor('UTC');
const admin = { ...person, rights: [...person.rights, 'administer people'] };

describe('for random funnels and random commands', () => {
  it('the generator makes each construct in at least a tenth of its funnels', () => {
    const funnels = fc.sample(randomFunnel, { numRuns: 400, seed: 7 });
    const shares = constructs.map((construct) => {
      const having = funnels.filter((funnel) => funnel.constructs.has(construct)).length;
      return [construct, having / funnels.length] as const;
    });
    process.stdout.write(
      `share of random funnels with ${shares.map(([name, share]) => `${name} ${(share * 100).toFixed(0)} %`).join(', ')}\n`,
    );
    for (const [, share] of shares) expect(share).toBeGreaterThanOrEqual(0.1);
  });

  it('replaying gives the state, the same step the same decision; no case is nowhere, or in nobody’s hands', () => {
    let carriedOut = 0;
    let offered = 0;
    fc.assert(
      fc.property(randomFunnel, draws, ({ definition, documents }, commands) => {
        const walk = new CaseWalk(workspaceFrom(definition, ...documents));
        walk.answers = threePeople;
        const custody = new Custody(walk.workspace);
        const journal: JournalEntry[] = [];
        let now = monday;
        walk.with({ actor: admin });
        custody.follow(undefined, walk.open());
        journal.push(entryOf(walk, now));
        for (const draw of commands) {
          now += draw.hours * hour;
          const command = commandOf(walk.funnel, walk.state!, draw);
          walk.with({ now, actor: isOwnOfEngine(command) ? system : admin });
          const before = walk.state!;
          const result = walk.try(command);
          walk.state = before;
          expect(walk.try(command)).toEqual(result);
          if (!result.ok) continue;
          carriedOut++;
          journal.push(entryOf(walk, now));
          assertSomewhere(walk.funnel, result.value.case);
          custody.follow(before, result.value);
          custody.expectOffers(result.value.case);
          expect(result.value.case.owner).toBeDefined();
          offered += result.value.events.filter(({ type }) => type === 'offered').length;
        }
        custody.expectNoGap(walk.state!);
        const stored = JSON.parse(JSON.stringify(journal)) as JournalEntry[];
        expect(replay(stored)).toEqual(JSON.parse(JSON.stringify(walk.state)));
      }),
      runs(100),
    );
    expect(carriedOut).toBeGreaterThan(300);
    expect(offered).toBeGreaterThan(20);
  });
});

function entryOf({ decisions }: CaseWalk, at: number): JournalEntry {
  const { case: state, events, facts, because } = decisions.at(-1)!;
  return {
    case: state.id,
    revision: state.revision,
    at,
    actor: { id: 'ann', name: 'Ann' },
    command: { kind: 'edit', fields: {} },
    idempotencyKey: String(state.revision),
    release: 1,
    events,
    facts,
    because,
  };
}

/** One stage is active at each level; of branches, each is active or done. */
function assertSomewhere(funnel: Funnel, { configuration, entered, turns }: CaseState): void {
  const { active, done } = configuration;
  const childrenOf = (parent: string | undefined) =>
    active.filter((id) => funnel.stages.get(id)?.parent === parent);
  expect(childrenOf(undefined)).toHaveLength(1);
  for (const id of active) {
    const { shape } = funnel.stages.get(id)!;
    if (shape.kind === 'nested') expect(childrenOf(id)).toHaveLength(1);
    if (shape.kind !== 'together') continue;
    const branches = [...childrenOf(id), ...done].filter((one) => shape.branches.includes(one));
    expect(branches.toSorted()).toEqual(shape.branches.toSorted());
    expect(childrenOf(id).length).toBeGreaterThan(0);
  }
  expect(Object.keys(entered).toSorted()).toEqual(active.toSorted());
  expect(Object.keys(turns ?? {}).toSorted()).toEqual(active.toSorted());
}
