import { openAsBlob } from 'node:fs';
import { createClient, type Client } from '../../src/cli/client/client.ts';
import { readControl } from '../../src/cli/client/control-file.ts';

/** The way in that the command line takes: who may read the data folder administers the server. */
export async function operatorOf(data: string): Promise<Client> {
  const control = await readControl(data);
  if (!control) throw new Error('the application is not running');
  return createClient({ ...control, locale: 'en' });
}

/** Imports a CSV file as `baton import` does. Returns seconds; raises an error where a row is refused. */
export async function importFile(client: Client, file: string, rows: number): Promise<number> {
  const form = new FormData();
  form.append('file', await openAsBlob(file), 'onboardings.csv');
  const begin = performance.now();
  const response = await client.send('/imports/bench-onboardings/runs', {
    method: 'POST',
    body: form,
  });
  const seconds = (performance.now() - begin) / 1000;
  const run = (await response.json()) as { created: number; refused: number };
  if (run.created !== rows)
    throw new Error(`${run.created} of ${rows} rows came in, ${run.refused} were refused`);
  return seconds;
}

/** Resident memory of the serving process in MB, from its own metrics. */
export async function residentMegabytes(client: Client): Promise<number> {
  const text = await (await fetch(`${client.url}/metrics`)).text();
  const bytes = /^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1];
  return Number(bytes) / 1_048_576;
}
