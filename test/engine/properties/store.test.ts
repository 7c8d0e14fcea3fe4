import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  publishRelease,
  readWholeJournal,
  replay,
  type Committed,
} from '../../../src/engine/index.ts';
import { BatonError } from '../../../src/shared/index.ts';
import { filesOf, openHouse, system, type House } from '../support/house.ts';
import { commandOf, draws, type Draw } from '../support/random-commands.ts';
import { randomFunnel } from '../support/random-funnel.ts';
import { deal, documents } from '../support/sales.ts';
import { runs } from '../support/property-runs.ts';
import { page } from '../support/world.ts';

const hour = 3_600_000;

describe('for random funnels and random commands on a real store', () => {
  let house: House;
  let count = 0;
  beforeAll(async () => {
    house = await openHouse(documents);
  });
  afterAll(() => house.close());

  async function publish(definition: object, outputs: readonly object[]): Promise<void> {
    const { store, releases, clock } = house;
    const records = documents.filter((one) => one !== deal && one.includes('Record'));
    const files = [page, ...filesOf([...records, definition, ...outputs])];
    await publishRelease({ store, releases, clock }, system, { files, message: '', force: 'test' });
  }

  async function give(id: string, draw: Draw): Promise<void> {
    const state = (await house.store.loadCase(id))!;
    const { workspace } = await house.releases.release(state.release);
    const command = commandOf(workspace.funnels.get('flow')!, state, draw);
    const options = { caseId: id, idempotencyKey: `command ${++count}` };
    const once = () => house.engine.execute(system, command, options).catch(asRefusal);
    const first = await once();
    const after = await house.store.loadCase(id);
    if (draw.pick % 3 !== 0) return;
    const second = await once();
    expect(await house.store.loadCase(id)).toEqual(after);
    if (first && second) expect(second).toEqual({ ...first, repeated: true });
    else expect(second).toEqual(first);
  }

  it('the journal gives the stored state, and a repeated key changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomFunnel,
        draws,
        async ({ definition, documents: outputs }, commands) => {
          await publish(definition, outputs);
          const open = { kind: 'open', funnel: 'flow', fields: {} } as const;
          const key = { idempotencyKey: `open ${++count}` };
          const { state } = await house.engine.execute(system, open, key);
          for (const draw of commands) {
            house.clock.advance(draw.hours * hour);
            await give(state.id, draw);
          }
          const stored = await house.store.loadCase(state.id);
          expect(replay(await readWholeJournal(house.store, state.id))).toEqual(stored);
          await expectVisits(state.id);
        },
      ),
      runs(25),
    );
  });

  /** The visits that have not ended are the active stages. */
  async function expectVisits(id: string): Promise<void> {
    const state = (await house.store.loadCase(id))!;
    const visits = await house.store.visitsOf(id);
    const going = visits.filter(({ left }) => left === undefined).map(({ stage }) => stage);
    expect(going.toSorted()).toEqual(state.configuration.active.toSorted());
    expect(visits.map(({ turn }) => turn)).toEqual(visits.map((_, index) => index + 1));
  }
});

function asRefusal(error: unknown): Committed | undefined {
  if (error instanceof BatonError) return undefined;
  throw error;
}
