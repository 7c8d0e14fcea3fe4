import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { publishRelease } from '../../../src/engine/index.ts';
import { BatonError, renderProblem } from '../../../src/shared/index.ts';
import { filesOf, openHouse, system, type House } from '../support/house.ts';
import { account, contact, deal, documents, policies, project } from '../support/sales.ts';
import { person } from '../support/world.ts';

const example = (expected: object, more: object = {}): string =>
  stringify({
    kind: 'Example',
    id: 'gold-goes-ahead',
    given: {
      funnel: 'deal',
      stage: 'offer',
      records: {
        account: { acme: { label: 'Acme', tier: 'gold' } },
        contact: { eve: { label: 'Eve', account: 'acme', decides: true } },
      },
      case: { company: 'acme', count: 3 },
      ...more,
    },
    do: [{ move: 'upgrade', as: 'seller' }],
    expect: expected,
  });

describe('publishing', () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse(documents);
  });
  afterEach(() => house.close());

  function publish(more: readonly (object | string)[], force?: string) {
    const { store, releases, clock } = house;
    const request = { files: filesOf(more), message: 'next', ...(force && { force }) };
    return publishRelease({ store, releases, clock }, system, request);
  }

  async function problemsOf(work: Promise<unknown>): Promise<readonly string[]> {
    try {
      await work;
      return [];
    } catch (error) {
      if (!(error instanceof BatonError)) throw error;
      return error.problems.map((problem) => renderProblem(problem, 'en').message);
    }
  }

  it('gives the next number, and the same release again where nothing changed', async () => {
    const next = await publish([...documents, example({ stage: 'contract' })]);
    expect(next).toMatchObject({ number: 2, by: 'system', message: 'next' });
    expect(house.releases.current().number).toBe(2);
    expect((await publish([...documents, example({ stage: 'contract' })])).number).toBe(2);
  });

  it('waits for the examples: a wrong one says what differs', async () => {
    const wrong = example({ stage: 'lost', outcome: 'lost', case: { total: '1.00' } });
    expect(await problemsOf(publish([...documents, wrong]))).toEqual([
      'Example `gold-goes-ahead`: stage should be lost, but is contract.',
      'Example `gold-goes-ahead`: outcome should be lost, but is –.',
      'Example `gold-goes-ahead`: case.total should be 1.00, but is 300.00.',
    ]);
    expect(house.releases.current().number).toBe(1);
  });

  it('tells which move of an example was refused, and why', async () => {
    const poor = example(
      { stage: 'contract' },
      { records: { account: { acme: { label: 'Acme', tier: 'basic' } } } },
    );
    const [problem] = await problemsOf(publish([...documents, poor]));
    expect(problem).toMatch(/^Example `gold-goes-ahead`: `upgrade` was refused: “Upgrade” needs/);
  });

  it('takes an expected refusal', async () => {
    const refused = example(
      { stage: 'offer', refused: 'guard-not-met' },
      { records: { account: { acme: { label: 'Acme', tier: 'basic' } } } },
    );
    expect(await problemsOf(publish([...documents, refused]))).toEqual([]);
  });

  it('is refused where a stage would vanish in which cases stand, unless a reason is given', async () => {
    const acme = await house.engine.saveRecord(system, {
      collection: 'record:account',
      fields: { label: 'Acme' },
      idempotencyKey: 'acme',
    });
    const open = { kind: 'open', funnel: 'deal', fields: { company: acme.id } } as const;
    const opened = await house.engine.execute(system, open, { idempotencyKey: 'open' });
    const renamed = deal.replaceAll('lead', 'prospect');
    const changed = [account, contact, renamed, project, policies];
    expect(await problemsOf(publish(changed))).toEqual([
      'Stage `lead` of `deal` would vanish, but 1 open cases stand in it.',
    ]);
    expect((await publish(changed, 'We call it otherwise')).message).toBe(
      'next\nWe call it otherwise',
    );
    const moves = await house.engine.availableMoves(system, opened.state.id);
    expect(moves.map(({ move }) => move.from)).toEqual([['lead']]);
    const fresh = await house.engine.execute(system, open, { idempotencyKey: 'open again' });
    expect(fresh.state).toMatchObject({ release: 2, configuration: { active: ['prospect'] } });
  });

  it('needs the right', async () => {
    const { store, releases, clock } = house;
    const request = { files: filesOf(documents), message: 'mine' };
    const work = publishRelease({ store, releases, clock }, person, request);
    expect(await problemsOf(work)).toEqual([
      'This needs the right “publish”, which none of your roles gives.',
    ]);
  });
});
