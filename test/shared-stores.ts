import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for stores that several test files begin with, as long as a run of the tests. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-test-stores-'));
  process.env['BATON_TEST_STORES'] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
