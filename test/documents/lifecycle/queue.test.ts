import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DocumentWorld } from './world.ts';

const many = 500;

let world: DocumentWorld;
let url = '';
beforeAll(async () => {
  world = await DocumentWorld.open();
  url = await world.baton.start(0);
});
afterAll(() => world.close());

describe('many documents at once', () => {
  it('are all made, each with its number, while the server keeps answering', async () => {
    const deal = await world.deal();
    for (let count = 0; count < many; count += 50)
      await Promise.all(Array.from({ length: 50 }, () => world.ask(deal, 'quote')));
    let answered = 0;
    while ((await world.store.countQueuedDocuments()) > 0) {
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      answered++;
      await setTimeout(5);
    }
    expect(answered).toBeGreaterThan(1);
    const documents = await world.store.listDocuments({ definition: 'quote', limit: 1000 });
    expect(documents.map(({ status }) => status)).toEqual(documents.map(() => 'released'));
    expect(documents.map(({ number }) => number).toSorted()).toEqual(
      Array.from({ length: many }, (_, n) => `Q-2026-${String(n + 1).padStart(3, '0')}`),
    );
    expect(await world.told(deal)).toHaveLength(many);
  }, 120_000);
});
