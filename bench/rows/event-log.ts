import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readLog } from '../../src/app.ts';
import { writeXes, xesText, type XesTrace, type XesValue } from '../../src/reports/index.ts';
import { benchRow, median, type BenchRow } from '../result.ts';
import { inTemporaryFolder } from '../temporary-folder.ts';

const events = 250_000;
const perCase = 10;
const rounds = 5;
const activities = ['Lead', 'Qualified', 'Proposal', 'Legal', 'Finance', 'Contract', 'Won'];
const parties = ['Marketing', 'Sales development', 'Sales', 'Legal', 'Finance'];

/**
 * How fast a log of a quarter of a million events is read and summed up, beside how fast the same file is read and
 * nothing is done with it, in turns.
 */
export function measureEventLog(scale: number): Promise<BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, 'log.xes');
    const cases = Math.max(1, Math.round((events * scale) / perCase));
    await write(file, cases);
    const { size } = await stat(file);
    const ratios: number[] = [];
    const times: number[] = [];
    const reading: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const alone = await timed(() => readAlone(file));
      const whole = await timed(() => readLog(file, { party: 'org:group', ways: 10 }));
      reading.push(alone);
      times.push(whole);
      ratios.push(whole / alone);
    }
    const megabytes = size / 1_000_000;
    const count = (cases * perCase).toLocaleString('en');
    const rate = (time: number) => `${Math.round((megabytes / time) * 1000)} MB/s`;
    return [
      benchRow({
        name: `Event log of ${count} events (${rate(median(times))}; the file alone: ${rate(median(reading))})`,
        value: median(times),
        limit: median(reading),
        ratio: median(ratios),
        unit: 'ms',
        target: 30,
        better: 'lower',
      }),
    ];
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function readAlone(file: string): Promise<number> {
  let size = 0;
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 18 }))
    size += (piece as Buffer).length;
  return size;
}

async function write(file: string, cases: number): Promise<void> {
  const handle = await open(file, 'w');
  try {
    for await (const piece of writeXes('Generated', traces(cases))) await handle.write(piece);
  } finally {
    await handle.close();
  }
}

/** The same at every run: cases go a little differently by their number. */
async function* traces(cases: number): AsyncGenerator<XesTrace> {
  for (let n = 0; n < cases; n += 1) {
    const opened = Date.UTC(2025, 0, 1) + n * 60_000;
    yield {
      attributes: new Map([['concept:name', xesText(`C-${n}`)]]),
      events: Array.from({ length: perCase }, (_, step) => {
        const place = (step + (n % 7) * Math.floor(step / 3)) % activities.length;
        const party = parties[(place + (n % 3)) % parties.length] ?? '';
        return new Map<string, XesValue>([
          ['concept:name', xesText(activities[place] ?? '')],
          ['lifecycle:transition', xesText('complete')],
          ['org:group', xesText(party)],
          ['org:resource', xesText(`Person ${(n * 7 + step) % 40}`)],
          ['time:timestamp', { type: 'date', at: opened + step * 3_600_000 }],
        ]);
      }),
    };
  }
}
