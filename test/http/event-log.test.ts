import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXes, type LogTrace } from '../../src/reports/index.ts';
import { must, openWorld, type Role, type World } from './support/world.ts';

let world: World;
let lead: string;
beforeAll(async () => {
  world = await openWorld();
  const given = await world.offeredLead({ company: '华东 <Widgets> & Co', budget: '1200.50' });
  lead = given.lead;
  const clerk = world.as('clerk');
  await world.clock.advance(3_600_000);
  const no = { reason: 'incomplete', note: 'The need is missing' };
  await must(clerk.send('post', `/cases/${lead}/offers/${given.offer}/reject`).send(no));
  await world.clock.advance(3_600_000);
  await must(world.as('seller').send('post', `/cases/${lead}/moves/give`).send({}));
  const { body } = await must(world.as('manager').send('get', `/cases/${lead}`));
  const offer = String(body.$standing.offers[0].id);
  await world.clock.advance(3_600_000);
  await must(clerk.send('post', `/cases/${lead}/offers/${offer}/accept`).send({}));
});
afterAll(() => world.close());

async function logOf(who: Role, query = '', funnel = 'lead'): Promise<string> {
  const { text, headers, body } = await must(
    world.as(who).send('get', `/funnels/${funnel}/event-log?${query}`).buffer(true),
  );
  expect(headers['content-type']).toBe('application/xml');
  return text ?? String(body);
}

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function tracesOf(text: string): Promise<readonly LogTrace[]> {
  const traces: LogTrace[] = [];
  for await (const trace of readXes(pieces(text))) traces.push(trace);
  return traces;
}

describe('the event log of a funnel', () => {
  it('tells what happened to a case, and is read again by what reads any log', async () => {
    const [trace] = await tracesOf(await logOf('manager'));
    expect(trace?.attributes.get('concept:name')).toBe(lead);
    expect(trace?.attributes.get('company')).toBe('华东 <Widgets> & Co');
    expect(trace?.attributes.get('budget')).toBe('1200.50');
    const told = trace?.events.map(({ attributes }) =>
      ['concept:name', 'lifecycle:transition', 'org:group', 'round', 'reason'].map((key) =>
        attributes.get(key),
      ),
    );
    expect(told).toEqual([
      ['Fresh', 'start', 'Sales', undefined, undefined],
      ['Give to the back office', 'complete', undefined, undefined, undefined],
      ['Fresh', 'complete', 'Sales', undefined, undefined],
      ['In work', 'start', 'Back office', undefined, undefined],
      ['Offered: Sales to back office', 'schedule', 'Sales', '1', undefined],
      ['Rejected: Sales to back office', 'pi_abort', 'Back office', '1', 'Incomplete'],
      ['In work', 'complete', 'Back office', undefined, undefined],
      ['Fresh', 'start', 'Sales', undefined, undefined],
      ['Give to the back office', 'complete', undefined, undefined, undefined],
      ['Fresh', 'complete', 'Sales', undefined, undefined],
      ['In work', 'start', 'Back office', undefined, undefined],
      ['Offered: Sales to back office', 'schedule', 'Sales', '2', undefined],
      ['Accepted: Sales to back office', 'complete', 'Back office', '2', undefined],
    ]);
  });

  it('holds events of one kind only where these are asked for, in the words of the reader', async () => {
    const [trace] = await tracesOf(await logOf('manager', 'events=handoffs'));
    expect(trace?.events).toHaveLength(4);
    const own = await world
      .as('manager')
      .send('get', '/funnels/lead/event-log?events=handoffs')
      .set('Accept-Language', 'zh-CN');
    expect(own.text ?? String(own.body)).toContain('接收：销售部到后勤部');
  });

  it('holds nothing that the list would not show', async () => {
    const text = await logOf('manager', 'company=nobody');
    expect(await tracesOf(text)).toEqual([]);
    const { status } = await world.as('seller').send('get', '/funnels/lead/event-log');
    expect(status).toBe(403);
  });
});

const written = `<log xes.version="1849.2016">
  <trace>
    <event><string key="concept:name" value="Ask"/><string key="org:role" value="sales"/>
      <date key="time:timestamp" value="2026-03-01T08:00:00Z"/></event>
    <event><string key="concept:name" value="Answer"/><string key="org:role" value="desk"/>
      <date key="time:timestamp" value="2026-03-02T20:00:00Z"/></event>
  </trace>
</log>`;

describe('a log of another system', () => {
  const analyse = (content: Buffer) =>
    world
      .as('manager')
      .send('post', '/event-logs/analysis')
      .attach('file', content, { filename: 'log.xes', contentType: 'application/xml' });

  it('shows cases, ways, durations and handoffs, as it is and packed', async () => {
    for (const content of [Buffer.from(written), gzipSync(written)]) {
      const { body } = await must(analyse(content));
      expect(body).toEqual({
        cases: 1,
        events: 2,
        variants: 1,
        eventsPerCase: { mean: 2, max: 2 },
        duration: { median: 1.5, mean: 1.5, max: 1.5 },
        activities: [
          { activity: 'Answer', count: 1 },
          { activity: 'Ask', count: 1 },
        ],
        ways: [{ activities: ['Ask', 'Answer'], cases: 1, share: 1, median: 1.5 }],
        handoffs: {
          total: 1,
          casesWithHandoff: 1,
          pairs: [{ from: 'sales', to: 'desk', count: 1 }],
        },
      });
    }
  });

  it('is told where it is none, or is cut off', async () => {
    const codes = [];
    for (const content of [Buffer.from('PK'), gzipSync(written).subarray(0, 60), Buffer.from('')])
      codes.push((await analyse(content)).body.code);
    expect(codes).toEqual(['event-log-damaged', 'event-log-damaged', 'event-log-damaged']);
  });
});
