import { parseArgs } from 'node:util';
import type { BenchRow } from './result.ts';
import { measureBoard } from './rows/board.ts';
import { measureDocuments } from './rows/documents.ts';
import { measureEventLog } from './rows/event-log.ts';
import { measureHttpMove } from './rows/http-move.ts';
import { measureInbox } from './rows/inbox.ts';
import { measureIncentivePeriod } from './rows/incentive-period.ts';
import { measureLargeStore, type LargeFigure } from './rows/large-store.ts';
import { measurePayouts } from './rows/payouts.ts';
import { measureProcessMove } from './rows/process-move.ts';
import { measureRouting } from './rows/routing.ts';
import { measureWebSize } from './rows/web-size.ts';
import { formatRows } from './table.ts';

const usage = `npm run bench -- [--json] [--only <figure>]… [--scale <number>]

  --json   rows of name, value, limit, unit, ratio, target, better, met
  --only   move, process, routing, documents, incentive, payouts, web, inbox, board, log, import, start, report, memory; may
           be given more than once
  --scale  share of the full size, for a small machine: 0.1 takes a tenth`;

const large: readonly LargeFigure[] = ['import', 'start', 'report', 'memory'];
const inProcess = [
  'move',
  'process',
  'routing',
  'documents',
  'incentive',
  'payouts',
  'web',
  'inbox',
  'board',
  'log',
];
const known: readonly string[] = [...inProcess, ...large];

const { json, only, scale } = readOptions();
const wants = (figure: string) => only.length === 0 || only.includes(figure);
const rows: BenchRow[] = [];
if (wants('move')) rows.push(...(await told('moves over HTTP', measureHttpMove(scale))));
if (wants('process')) rows.push(...(await told('moves in process', measureProcessMove(scale))));
if (wants('routing')) rows.push(...(await told('routing', measureRouting(scale))));
if (wants('documents')) rows.push(...(await told('documents', measureDocuments(scale))));
if (wants('incentive'))
  rows.push(...(await told('a period of an incentive plan', measureIncentivePeriod(scale))));
if (wants('payouts')) rows.push(...(await told('payouts', measurePayouts(scale))));
if (wants('web')) rows.push(...(await told('the size of the web app', measureWebSize())));
if (wants('inbox')) rows.push(...(await told('the inbox in a browser', measureInbox(scale))));
if (wants('board')) rows.push(...(await told('the board in a browser', measureBoard(scale))));
if (wants('log')) rows.push(...(await told('an event log', measureEventLog(scale))));
const wanted = new Set(large.filter(wants));
if (wanted.size > 0) rows.push(...(await told('a large store', measureLargeStore(scale, wanted))));
console.log(json ? JSON.stringify(rows, undefined, 2) : `\n${formatRows(rows)}`);

function readOptions(): { json: boolean; only: readonly string[]; scale: number } {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      scale: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  const share = Number(values.scale);
  const isKnown = values.only.every((figure) => known.includes(figure));
  if (values.help || !isKnown || !(share > 0 && share <= 1)) {
    console.error(usage);
    process.exit(values.help ? 0 : 2);
  }
  return { json: values.json, only: values.only, scale: share };
}

/** Says on standard error what is being measured, which takes a while. */
async function told<T>(what: string, work: Promise<T>): Promise<T> {
  process.stderr.write(`Measuring ${what} …\n`);
  return work;
}
