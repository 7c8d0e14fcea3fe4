/**
 * Takes a picture of every state of every page: `npm run screens -- [--only text] [--out folder] [--looks en,zh,dark,phone]`.
 * Pictures are named by state and look, to be looked at one by one.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openApp } from './support/app.ts';
import { looks, type LookName } from './support/looks.ts';
import { reachState } from './support/reach-state.ts';
import type { PageState } from './support/state.ts';
import { states } from './states/index.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    out: { type: 'string', default: 'coverage/screens' },
    looks: { type: 'string', default: Object.keys(looks).join(',') },
    samples: { type: 'string', default: '200' },
  },
});
mkdirSync(values.out, { recursive: true });
const app = await openApp({ samples: Number(values.samples) });
try {
  for (const state of states.filter(({ id }) => id.includes(values.only)))
    for (const name of values.looks.split(',')) await take(state, name as LookName);
} finally {
  await app.close();
}

async function take(state: PageState, name: LookName): Promise<void> {
  const file = join(values.out, `${state.id.replaceAll(/[^\w-]+/g, '-')}.${name}.png`);
  try {
    const page = await reachState(app, state, looks[name]);
    await page.screenshot({ path: file });
    await page.context().close();
    console.log(file);
  } catch (error) {
    console.error(`${state.id} (${name}): ${String(error)}`);
    process.exitCode = 1;
  }
}
