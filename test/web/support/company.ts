import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillSamples, publishFirst, startBaton } from '../../../src/app.ts';

const company = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * A data folder with the example company and so many cases of a sample year. It is made once for all files of a run of
 * the tests, which keeps such folders in `BATON_TEST_STORES`; each gets a copy.
 */
export async function companyData(samples: number): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'baton-web-'));
  const kept = process.env['BATON_TEST_STORES'];
  if (kept === undefined) {
    await makeCompany(data, samples);
    return data;
  }
  const made = join(kept, `company-${samples}`);
  if (!existsSync(made)) await makeOnce(made, samples);
  await cp(made, data, { recursive: true });
  return data;
}

/** Of those who make it at the same time, the first gives it its name. */
async function makeOnce(folder: string, samples: number): Promise<void> {
  const aside = await mkdtemp(`${folder}-`);
  await makeCompany(aside, samples);
  try {
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

async function makeCompany(data: string, samples: number): Promise<void> {
  const started = await startBaton({
    data,
    port: 0,
    quiet: true,
    prepare: async (baton) => {
      await publishFirst(baton, company, 'first release');
      if (samples > 0) await fillSamples(baton, { seed: 2026, cases: samples });
    },
  });
  await started.stop();
}
