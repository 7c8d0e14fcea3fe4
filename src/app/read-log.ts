import { createReadStream } from 'node:fs';
import {
  readXes,
  summarizeLog,
  unpackLog,
  type LogQuestion,
  type LogSummary,
} from '../reports/index.ts';

/**
 * What an event log in a file shows, XES as it is or compressed with gzip. Raises the errors of the file system, and
 * those of `unpackLog` and `readXes`.
 */
export async function readLog(file: string, question: LogQuestion): Promise<LogSummary> {
  const bytes = createReadStream(file, { highWaterMark: 1 << 18 });
  return summarizeLog(readXes(unpackLog(bytes as AsyncIterable<Uint8Array>)), question);
}
