import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import type { SqlValue } from '../columns/storage-types.ts';
import { resultCode } from '../database/result-code.ts';
import type { ReadAnswer, ReadRows, ReadTask } from './request.ts';

const { file } = workerData as { file: string };
const connection = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
// Neither mapped files nor tables in memory: what a large report needs stays on the disk.
connection.exec('PRAGMA cache_size = -8000');

/** Statements used lately; their texts come from a few shapes of query. */
const statements = new Map<string, StatementSync>();
const mostStatements = 100;

let functions: Promise<void> | undefined;

/** Our functions bring large modules with them: loaded when a query first calls one. */
async function loadFunctions(): Promise<void> {
  const { registerFunctions } = await import('./functions.ts');
  registerFunctions(connection);
}

function prepare(sql: string): StatementSync {
  let statement = statements.get(sql);
  if (!statement) {
    statement = connection.prepare(sql);
    statement.setReturnArrays(true);
    statement.setReadBigInts(true);
  }
  statements.delete(sql);
  statements.set(sql, statement);
  const [oldest] = statements.keys();
  if (statements.size > mostStatements && oldest !== undefined) statements.delete(oldest);
  return statement;
}

async function answer({ id, sql, values }: ReadTask): Promise<ReadAnswer> {
  try {
    if (sql.includes('baton_')) await (functions ??= loadFunctions());
    return { id, rows: prepare(sql).all(...(values as SqlValue[])) as unknown as ReadRows };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id, failure: { message, code: resultCode(error) } };
  }
}

parentPort?.on('message', (task: ReadTask) => {
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
  void answer(task).then((result) => parentPort?.postMessage(result));
});
