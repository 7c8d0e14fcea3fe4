import { expect, test } from 'vitest';
import {
  readXes,
  writeXes,
  xesText,
  type LogTrace,
  type XesTrace,
} from '../../../src/reports/index.ts';

async function* traces(): AsyncGenerator<XesTrace> {
  yield {
    attributes: new Map([
      ['concept:name', xesText('D-1')],
      ['amount', { type: 'float', text: '12.50' } as const],
    ]),
    events: [
      new Map([
        ['concept:name', xesText('a "b" & <c>\nd\u0000')],
        ['time:timestamp', { type: 'date', at: 1_767_225_600_000 } as const],
      ]),
    ],
  };
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

test('a log has the parts of the schema of XES in its order, and is read back as it was', async () => {
  let text = '';
  for await (const piece of writeXes('Deals', traces())) text += piece;
  expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
  <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
  <global scope="trace">
    <string key="concept:name" value=""/>
  </global>
  <global scope="event">
    <string key="concept:name" value=""/>
    <string key="lifecycle:transition" value="complete"/>
    <date key="time:timestamp" value="1970-01-01T00:00:00.000Z"/>
  </global>
  <classifier name="Activity" scope="event" keys="concept:name"/>
  <classifier name="ActivityAndTransition" scope="event" keys="concept:name lifecycle:transition"/>
  <classifier name="Department" scope="event" keys="org:group"/>
  <string key="concept:name" value="Deals"/>
  <trace>
    <string key="concept:name" value="D-1"/>
    <float key="amount" value="12.50"/>
    <event>
      <string key="concept:name" value="a &quot;b&quot; &amp; &lt;c&gt;&#10;d"/>
      <date key="time:timestamp" value="2026-01-01T00:00:00.000Z"/>
    </event>
  </trace>
</log>
`);
  const read: LogTrace[] = [];
  for await (const trace of readXes(bytes(text))) read.push(trace);
  expect(read).toHaveLength(1);
  expect(read[0]?.events[0]?.attributes.get('concept:name')).toBe('a "b" & <c>\nd');
});
