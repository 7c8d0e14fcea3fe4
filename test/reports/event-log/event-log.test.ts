import { describe, expect, test } from 'vitest';
import { readXes, summarizeLog, type LogTrace } from '../../../src/reports/index.ts';
import { BatonError } from '../../../src/shared/index.ts';

interface Step {
  readonly activity: string;
  readonly at: string;
  readonly role?: string;
}

function event({ activity, at, role }: Step): string {
  return `<event>
    <string key="concept:name" value="${activity}"/>
    <date key="time:timestamp" value="${at}"/>
    ${role === undefined ? '' : `<string key="org:role" value="${role}"/>`}
    <list key="items"><values><string key="concept:name" value="within"/></values></list>
  </event>`;
}

function log(...traces: readonly (readonly Step[])[]): string {
  const inner = traces.map((steps) => `<trace>${steps.map(event).join('')}</trace>`).join('\n');
  return `<?xml version="1.0"?>\n<log xes.version="1.0">
    <global scope="event"><string key="concept:name" value="x"/></global>${inner}</log>`;
}

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string, size = 7): Promise<readonly LogTrace[]> {
  const traces: LogTrace[] = [];
  for await (const trace of readXes(inPieces(text, size))) traces.push(trace);
  return traces;
}

async function problemOf(text: string): Promise<unknown> {
  const error = await read(text).catch((thrown: unknown) => thrown);
  return error instanceof BatonError ? error.problems[0] : error;
}

const day = (n: number, role?: string, activity = 'work'): Step => ({
  activity,
  at: `2026-03-0${n}T09:00:00+08:00`,
  ...(role === undefined ? {} : { role }),
});
const summary = async (text: string) =>
  summarizeLog(readXes(inPieces(text, 64)), { party: 'org:role' });

describe('an event log', () => {
  test('is read whatever the pieces in which it comes, even within a character', async () => {
    const text = log([
      { activity: '审批 & 签署'.replace('&', '&amp;'), at: '2026-03-01T09:00:00Z' },
    ]);
    for (const size of [1, 2, 3, 1000]) {
      const [trace] = await read(text, size);
      expect(trace?.events[0]?.attributes.get('concept:name')).toBe('审批 & 签署');
    }
  });

  test('gives the events of a case in the order of time, those of one moment as they are written', async () => {
    const [trace] = await read(log([day(3, 'c'), day(1, 'a'), day(1, 'b')]));
    expect(trace?.events.map(({ attributes }) => attributes.get('org:role'))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  test('counts a handoff where the party changes, and passes over events without one', async () => {
    const { handoffs } = await summary(
      log(
        [day(1, 'sales'), day(2, 'sales'), day(3), day(4, ''), day(5, 'legal')],
        [day(1, 'sales')],
      ),
    );
    expect(handoffs).toEqual({
      total: 1,
      casesWithHandoff: 1,
      pairs: [{ from: 'sales', to: 'legal', count: 1 }],
    });
  });

  test('tells cases of the same steps from others', async () => {
    const steps = [day(1, 'a', 'offer'), day(2, 'b', 'accept')];
    const { variants, cases, duration } = await summary(log(steps, steps, [day(1, 'a', 'offer')]));
    expect({ variants, cases }).toEqual({ variants: 2, cases: 3 });
    expect(String(duration.median)).toBe('1');
  });

  test('without a case has figures of zero', async () => {
    const { cases, eventsPerCase, duration } = await summary(log());
    expect([cases, String(eventsPerCase.mean), String(duration.mean)]).toEqual([0, '0', '0']);
  });

  test('that is no XML, no XES or cut off is refused with its line', async () => {
    expect(await problemOf('stage,role\nlead,sdr')).toMatchObject({ code: 'event-log-damaged' });
    expect(await problemOf('<html>\n</html>')).toMatchObject({
      code: 'event-log-damaged',
      params: { line: 1, reason: '<html>' },
    });
    expect(await problemOf(log([day(1)]).slice(0, -12))).toMatchObject({
      code: 'event-log-damaged',
    });
    expect(await problemOf('')).toMatchObject({ code: 'event-log-damaged' });
  });

  test('with an event that has no moment is refused with its line', async () => {
    const text = log([{ activity: 'work', at: 'yesterday' }]);
    expect(await problemOf(text)).toMatchObject({ code: 'event-log-no-time', params: { line: 8 } });
  });
});
