import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Told {
  readonly event: string;
  readonly position?: number;
  readonly id?: string;
}

/** A connection that is read block by block until it is broken off. */
async function connect(lastEventId?: number) {
  const stop = new AbortController();
  const headers: Record<string, string> = { Cookie: world.as('manager').cookie };
  if (lastEventId !== undefined) headers['Last-Event-ID'] = String(lastEventId);
  const answer = await fetch(`${world.url}/api/v1/changes`, { headers, signal: stop.signal });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  const told: Told[] = [];
  let text = '';
  const read = async (): Promise<void> => {
    const { value = '' } = await reader.read();
    const blocks = (text + value).split('\n\n');
    text = blocks.pop() ?? '';
    told.push(...blocks.flatMap((block) => toldBy(block)));
  };
  await read();
  return {
    told,
    breakOff: () => stop.abort(),
    until: async (wanted: (one: Told) => boolean): Promise<void> => {
      while (!told.some(wanted)) await read();
    },
  };
}

function toldBy(block: string): Told[] {
  const [, event] = /^event: (\w+)$/m.exec(block) ?? [];
  if (event === undefined) return [];
  const [, position] = /^id: (\d+)$/m.exec(block) ?? [];
  const [, data = '{}'] = /^data: (.*)$/m.exec(block) ?? [];
  const { id } = JSON.parse(data) as { id?: string };
  return [{ event, ...(position ? { position: Number(position) } : {}), ...(id ? { id } : {}) }];
}

describe('a stream of changes that breaks off', () => {
  it('goes on after the last event that arrived: nothing is lost, nothing is told twice', async () => {
    const first = await connect();
    const seen = await world.newDeal();
    await first.until(({ id }) => id === seen);
    const last = first.told.at(-1)?.position;
    first.breakOff();
    const missed = [await world.newDeal(), await world.newDeal(), await world.newLead()];
    const second = await connect(last);
    await second.until(({ id }) => id === missed.at(-1));
    const ids = second.told.flatMap(({ id }) => id ?? []);
    expect(ids).toEqual(missed);
    const positions = second.told.map(({ position }) => position);
    expect(positions).toEqual(positions.toSorted((a = 0, b = 0) => a - b));
    second.breakOff();
  });

  it('tells of one’s own inbox, without an id of its own', async () => {
    const stream = await connect();
    const item = { topic: 'mentioned', case: 'x', funnel: 'deal', params: {} } as const;
    const at = world.clock.now();
    const inbox = (role: 'manager' | 'clerk') => ({
      ...item,
      id: `x:1:0:${role}`,
      person: world.personOf(role),
      at,
    });
    await world.baton.services.store.addInboxItems([inbox('clerk')]);
    const deal = await world.newDeal();
    await stream.until(({ id }) => id === deal);
    expect(stream.told.map(({ event }) => event)).toEqual(['here', 'change']);
    await world.baton.services.store.addInboxItems([inbox('manager')]);
    await stream.until(({ event }) => event === 'inbox');
    expect(stream.told.at(-1)).toEqual({ event: 'inbox' });
    stream.breakOff();
  });
});
