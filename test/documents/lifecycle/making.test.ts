import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  expireDocuments,
  refuseDocument,
  remakeDocument,
  retryDocument,
  signedCopy,
  type DocumentParts,
} from '../../../src/documents/index.ts';
import { BatonError, DAY, SECOND } from '../../../src/shared/index.ts';
import { DocumentWorld } from './world.ts';

let world: DocumentWorld;
beforeAll(async () => {
  world = await DocumentWorld.open();
});
afterAll(() => world.close());

/** Renders as ever, but for the labels that are named. */
function failingFor(label: string, error: Error): Pick<DocumentParts, 'renderer'> {
  const { renderer } = world.parts;
  return {
    renderer: {
      render: (request) =>
        JSON.stringify(request.data).includes(label)
          ? Promise.reject(error)
          : renderer.render(request),
    },
  };
}

const tooLarge = new BatonError({ code: 'template-budget', params: { passes: 1 } });

describe('a document that cannot be made', () => {
  it('fails at once where nothing would change, says why, and leaves its number to the next', async () => {
    const deal = await world.deal({ label: 'Endless' });
    const { id } = await world.ask(deal, 'memo');
    await world.work(failingFor('Endless', tooLarge));
    const failed = await world.load(id);
    expect(failed).toMatchObject({ status: 'failed', attempts: 1, error: tooLarge.message });
    expect(await world.told(deal)).toEqual(['memo failed']);
    const next = await world.make(await world.deal(), 'memo');
    expect(next.number).toBe('M-0001');
    await retryDocument(world.parts, await world.actor('sue'), { document: id });
    await world.work();
    expect(await world.load(id)).toMatchObject({ status: 'released', number: 'M-0002' });
    expect((await world.load(id)).error).toBeUndefined();
    expect(await world.told(deal)).toEqual(['memo failed', 'memo released M-0002']);
  });

  it('is tried again later where the machine is at fault, and keeps its number meanwhile', async () => {
    const deal = await world.deal({ label: 'Crashing' });
    const { id } = await world.ask(deal, 'memo');
    const crash = failingFor('Crashing', new Error('the browser is gone'));
    await world.work(crash);
    expect(await world.load(id)).toMatchObject({ status: 'queued', attempts: 1 });
    const between = await world.make(await world.deal(), 'memo');
    expect(between.number).toBe('M-0004');
    world.clock.advance(2 * SECOND);
    await world.work();
    expect(await world.load(id)).toMatchObject({ status: 'released', number: 'M-0003' });
  });

  it('fails in the end, and its number goes to the next', async () => {
    const { id } = await world.ask(await world.deal({ label: 'Hopeless' }), 'memo');
    const crash = failingFor('Hopeless', new Error('the browser is gone'));
    for (let attempt = 0; attempt < 12; attempt++) {
      await world.work(crash);
      world.clock.advance(DAY);
    }
    expect(await world.load(id)).toMatchObject({ status: 'failed', attempts: 12 });
    const next = await world.make(await world.deal(), 'memo');
    expect(next.number).toBe('M-0005');
  });
});

describe('a document that takes too long', () => {
  it('does not hold up the others more than a few times', async () => {
    const { id } = await world.ask(await world.deal({ label: 'Slow' }), 'memo');
    const slow = new BatonError({ code: 'document-too-slow', params: { seconds: 30 } });
    for (let attempt = 0; attempt < 4; attempt++) {
      expect((await world.load(id)).status).toBe('queued');
      await world.work(failingFor('Slow', slow));
      world.clock.advance(DAY);
    }
    expect(await world.load(id)).toMatchObject({ status: 'failed', attempts: 4 });
  });
});

describe('documents whose maker dies', () => {
  const died = new Error('the process is gone');
  let kept: DocumentWorld;
  beforeAll(async () => {
    kept = await DocumentWorld.open();
  });
  afterAll(() => kept.close());
  afterEach(() => kept.clock.advance(DAY));

  /** The store until so many calls from now on, then nothing any more. */
  function dyingAfter(calls: number): Pick<DocumentParts, 'store' | 'engine'> {
    let left = calls;
    const alive = <T extends object>(target: T): T =>
      new Proxy(target, {
        get: (of, name) => {
          const own: unknown = Reflect.get(of, name);
          if (typeof own !== 'function') return own;
          return (...given: unknown[]) => {
            if (left <= 0) throw died;
            left -= 1;
            return Reflect.apply(own, of, given) as unknown;
          };
        },
      });
    return { store: alive(kept.parts.store), engine: alive(kept.parts.engine) };
  }

  it('have one number, one set of files and one line in the journal, wherever it died', async () => {
    const deals: string[] = [];
    for (let calls = 1; calls <= 16; calls++) {
      const deal = await kept.deal({ label: `Deal of ${calls}` });
      deals.push(deal);
      await kept.ask(deal, 'quote');
      await kept.work(dyingAfter(calls)).catch((error: unknown) => expect(error).toBe(died));
      kept.clock.advance(DAY);
      await kept.work();
    }
    const documents = (await Promise.all(deals.map((deal) => kept.documentsOf(deal)))).flat();
    expect(documents.map(({ status }) => status)).toEqual(deals.map(() => 'released'));
    expect(documents.map(({ number }) => number).toSorted()).toEqual(
      deals.map((_, n) => `Q-2026-${String(n + 1).padStart(3, '0')}`),
    );
    const told = await Promise.all(deals.map((deal) => kept.told(deal)));
    expect(told.map(({ length }) => length)).toEqual(deals.map(() => 1));
    const named = documents.flatMap(({ files }) => files.map(({ blob }) => blob));
    expect((await kept.blobs()).toSorted()).toEqual(named.toSorted());
  });
});

describe('a document whose time is over', () => {
  it('loses its files and stays as it is known', async () => {
    const deal = await world.deal();
    const made = await world.make(deal, 'quote');
    world.clock.advance(800 * DAY);
    expect(await expireDocuments(world.parts)).toBe(1);
    const expired = await world.load(made.id);
    expect(expired).toMatchObject({ status: 'expired', number: made.number });
    expect(expired.files.map(({ sha256, blob }) => [sha256, blob])).toEqual(
      made.files.map(({ sha256 }) => [sha256, undefined]),
    );
    for (const { blob } of made.files) expect(await world.store.readBlob(blob!)).toBeUndefined();
    expect((await world.told(deal)).at(-1)).toMatch(/^quote expired/);
  });

  it('that was refused loses its files like others, and stays refused', async () => {
    const deal = await world.deal({ discount: 0.5 });
    const draft = await world.make(deal, 'quote');
    const { definition } = draft;
    expect([definition, draft.status]).toEqual(['quote', 'draft']);
    const max = await world.actor('max');
    const { keepUntil } = await refuseDocument(world.parts, max, { document: draft.id });
    expect(keepUntil).toBeGreaterThan(world.clock.now() + 700 * DAY);
    world.clock.advance(800 * DAY);
    await expireDocuments(world.parts);
    const expired = await world.load(draft.id);
    expect(expired.status).toBe('refused');
    for (const { blob } of draft.files) expect(await world.store.readBlob(blob!)).toBeUndefined();
    expect((await world.told(deal)).at(-1)).toBe('quote refused');
  });

  it('loses what it showed, too: it cannot be made again from that', async () => {
    const made = await world.make(await world.deal({ label: 'Forgotten' }), 'quote');
    world.clock.advance(800 * DAY);
    await expireDocuments(world.parts);
    const expired = await world.load(made.id);
    expect(JSON.stringify(expired.data)).not.toContain('CN');
    expect(expired.data.parts).toEqual({});
    const gone = { code: 'document-no-files' };
    const ada = await world.actor('ada');
    await expect(remakeDocument(world.parts, ada, { document: made.id })).rejects.toMatchObject(
      gone,
    );
    await expect(signedCopy(world.parts, expired, 'html')).rejects.toMatchObject(gone);
  });
});
