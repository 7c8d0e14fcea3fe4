import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replay, type Committed, type Engine } from '../../../src/engine/index.ts';
import { BatonError, type JsonObject } from '../../../src/shared/index.ts';
import { openHouse, system, type House } from '../support/house.ts';
import { documents } from '../support/sales.ts';
import { person } from '../support/world.ts';

type Command = Parameters<Engine['execute']>[1];

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof BatonError) return `${error.code} ${error.status}`;
    throw error;
  }
}

describe('a command', () => {
  let house: House;
  let company: string;
  let count = 0;

  beforeAll(async () => {
    house = await openHouse(documents);
    company = await record('account', { label: 'Acme', tier: 'gold' });
    await record('contact', { label: 'Eve', account: company, decides: true });
  });
  afterAll(() => house.close());

  async function record(type: string, fields: JsonObject): Promise<string> {
    const collection = `record:${type}` as const;
    const key = `record ${++count}`;
    const saved = await house.engine.saveRecord(system, {
      collection,
      fields,
      idempotencyKey: key,
    });
    return saved.id;
  }

  function give(command: Command, caseId?: string, more: object = {}): Promise<Committed> {
    const options = { idempotencyKey: `command ${++count}`, ...(caseId && { caseId }), ...more };
    return house.engine.execute(person, command, options);
  }

  const aDeal = async (fields: JsonObject = {}): Promise<string> => {
    const opened = await give({ kind: 'open', funnel: 'deal', fields: { company, ...fields } });
    return opened.state.id;
  };

  it('is committed whole: state, row, journal, visits and timers agree', async () => {
    const id = await aDeal({ score: 90, budget: true });
    const { state, entry } = await give({ kind: 'move', move: 'qualify' }, id);
    expect(await house.store.loadCase(id)).toEqual(state);
    const journal = await house.store.readJournal(id, { limit: 10 });
    expect(journal.at(-1)).toEqual(entry);
    expect(replay(journal)).toEqual(state);
    const visits = await house.store.visitsOf(id);
    expect(visits.map(({ stage, turn, holder }) => [stage, turn, holder])).toEqual([
      ['lead', 1, 'ann'],
      ['offer', 2, 'ann'],
    ]);
    expect(visits[0]?.left).toBe(house.clock.now());
    const { rows } = await house.store.queryRows({
      collection: 'case:deal',
      where: { op: 'eq', field: 'id', type: { kind: 'text' }, value: id },
      sort: [{ field: 'id', descending: false }],
      limit: 1,
    });
    expect(rows[0]).toMatchObject({
      id,
      name: 'Acme',
      stage: 'offer',
      total: '100.00',
      revision: 2,
    });
  });

  it('reads what its rules need and keeps it in the journal', async () => {
    const id = await aDeal({ score: 90, budget: true });
    await give({ kind: 'move', move: 'qualify' }, id);
    const { entry } = await give({ kind: 'move', move: 'upgrade' }, id);
    expect(Object.keys(entry.facts.records)).toEqual(['record:account', 'record:contact']);
    expect(entry.facts.records['record:account']?.[company]).toMatchObject({ tier: 'gold' });
    expect(Object.keys(entry.facts.related)).toEqual([`record:account/${company}/contacts`]);
  });

  it('given again under its key gives the first answer and changes nothing', async () => {
    const id = await aDeal({ score: 90, budget: true });
    const move: Command = { kind: 'move', move: 'qualify' };
    const first = await give(move, id, { idempotencyKey: 'once' });
    await give({ kind: 'edit', fields: { count: 9 } }, id);
    const second = await give(move, id, { idempotencyKey: 'once' });
    expect(second).toEqual({ ...first, repeated: true });
    expect((await house.store.loadCase(id))?.revision).toBe(3);
  });

  it('opens one case only under one key', async () => {
    const open: Command = { kind: 'open', funnel: 'deal', fields: { company } };
    const first = await give(open, undefined, { idempotencyKey: 'open once' });
    const second = await give(open, undefined, { idempotencyKey: 'open once' });
    expect(second.state.id).toBe(first.state.id);
  });

  it('under a key of another command is refused', async () => {
    const id = await aDeal();
    await give({ kind: 'edit', fields: { count: 2 } }, id, { idempotencyKey: 'mine' });
    const other = give({ kind: 'edit', fields: { count: 3 } }, id, { idempotencyKey: 'mine' });
    expect(await codeOf(other)).toBe('idempotency-key-reused 422');
  });

  it('is refused where the case is no longer at the revision it was meant for', async () => {
    const id = await aDeal();
    const meant = { expectedRevision: 7 };
    const edit = give({ kind: 'edit', fields: { count: 2 } }, id, meant);
    expect(await codeOf(edit)).toBe('revision-not-expected 412');
  });

  it('meant for a revision after which there was only talk is carried out, after a change it is not', async () => {
    const id = await aDeal();
    const meant = { expectedRevision: 1 };
    await give({ kind: 'comment', text: 'Looks good' }, id);
    const edit = give({ kind: 'edit', fields: { count: 2 } }, id, meant);
    expect(await codeOf(edit)).toBe('done');
    const late = give({ kind: 'edit', fields: { count: 3 } }, id, meant);
    expect(await codeOf(late)).toBe('revision-not-expected 412');
  });

  it('of many at once on one case are all carried out, one upon the other', async () => {
    const id = await aDeal();
    const people = ['bob', 'cai', 'dan', 'eva', 'fay'];
    await Promise.all(
      people.map((one) => give({ kind: 'follow', person: one, following: true }, id)),
    );
    const state = await house.store.loadCase(id);
    expect(state?.followers.toSorted()).toEqual(people);
    expect(state?.revision).toBe(6);
  });

  it('on a case that does not exist, or that the actor may not see, is refused alike', async () => {
    const id = await aDeal();
    const stranger = { ...person, id: 'bob', roles: ['builder'] };
    const edit: Command = { kind: 'edit', fields: { count: 2 } };
    const hidden = house.engine.execute(stranger, edit, { caseId: id, idempotencyKey: 'k1' });
    expect(await codeOf(hidden)).toBe('not-found 404');
    expect(await codeOf(give(edit, 'nowhere'))).toBe('not-found 404');
  });

  it('follows the policies: hidden and unknown fields are refused alike', async () => {
    const id = await aDeal();
    const hidden = give({ kind: 'edit', fields: { hurry: true } }, id);
    expect(await codeOf(hidden)).toBe('unknown-field 422');
    const unknown = give({ kind: 'edit', fields: { colour: 'red' } }, id);
    expect(await codeOf(unknown)).toBe('unknown-field 422');
    expect(await codeOf(give({ kind: 'edit', fields: { signed: '2026-01-02' } }, id))).toBe(
      'field-read-only 403',
    );
  });

  it('of many for different cases are written together, each with its own answer', async () => {
    const requests = ['a', 'b', 'c'].map((key) => ({
      actor: system,
      command: {
        kind: 'import' as const,
        funnel: 'deal',
        fields: { company: key === 'b' ? 'nobody' : company },
        stage: 'offer',
        opened: 0,
        visits: [],
        source: key,
      },
      idempotencyKey: `batch ${key}`,
    }));
    const answers = await house.engine.executeMany(requests);
    const shown = answers.map((one) => (one instanceof BatonError ? one.code : one.state.revision));
    expect(shown).toEqual([1, 'reference-unknown', 1]);
    const again = await house.engine.executeMany(requests);
    expect(again.map((one) => 'repeated' in one && one.repeated)).toEqual([true, false, true]);
  });

  it('numbers cases without a gap, also where one was refused', async () => {
    const open = (account: string): Promise<Committed> =>
      house.engine.execute(
        system,
        { kind: 'open', funnel: 'project', fields: { account } },
        { idempotencyKey: `project ${++count}` },
      );
    const first = await open(company);
    expect(await codeOf(open('nobody'))).toBe('reference-unknown 422');
    const second = await open(company);
    expect([first, second].map(({ state }) => state.fields['number'])).toEqual([
      'P-2026-001',
      'P-2026-002',
    ]);
  });

  it('lists the moves of a case with the facts that they need', async () => {
    const id = await aDeal({ score: 90, budget: true });
    await give({ kind: 'move', move: 'qualify' }, id);
    const moves = await house.engine.availableMoves(person, id);
    expect(moves.filter(({ open }) => open).map(({ move }) => move.id)).toEqual([
      'submit',
      'upgrade',
      'lose',
    ]);
  });
});
