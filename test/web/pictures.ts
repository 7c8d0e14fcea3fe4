/**
 * Takes the pictures of the README and the guide again: `npm run pictures [-- --only text] [--out folder]`. They show the
 * sample company at work, not the edges that the states are for.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { openApp } from './support/app.ts';
import { reachState } from './support/reach-state.ts';
import { largestProposal, offerLeads } from './support/sample-cases.ts';
import type { PageState } from './support/state.ts';
import { states } from './states/index.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    out: { type: 'string', default: fileURLToPath(new URL('../../docs/images/', import.meta.url)) },
  },
});

const receiver = 'sun.yue';
const app = await openApp({ samples: 600 });
try {
  const offers = await offerLeads(app);
  const offer = offers.find((each) => each.receiver === receiver);
  if (!offer) throw new Error(`nothing was offered to ${receiver}`);
  const atOffer = `/cases/${offer.id}/handoffs/${encodeURIComponent(offer.offer)}`;
  const pictures: readonly PageState[] = [
    { id: 'inbox', as: receiver, path: '/inbox', prepare: chosen(offer.name) },
    { id: 'board', as: 'admin', path: '/funnels/lead-to-contract' },
    {
      id: 'case',
      as: 'li.wei',
      path: async () => `/cases/${await largestProposal(app, 'li.wei')}`,
    },
    { id: 'handoff', as: receiver, path: atOffer },
    { ...stateOf('dashboard-sales'), id: 'dashboard' },
    { ...stateOf('earnings'), id: 'earnings' },
    { ...stateOf('build: editor'), id: 'build', prepare: wholeDiagram },
    { ...stateOf('simulation: played'), id: 'simulator' },
  ];
  for (const picture of pictures.filter(({ id }) => id.includes(values.only)))
    for (const locale of ['en', 'zh-CN'] as const) await take(picture, locale);
} finally {
  await app.close();
}

async function take(picture: PageState, locale: 'en' | 'zh-CN'): Promise<void> {
  const page = await reachState(app, picture, { locale, width: 1280, height: 800 });
  const path = join(values.out, `app-${picture.id}${locale === 'en' ? '' : '.zh-CN'}.png`);
  await page.screenshot({ path });
  await page.context().close();
  console.log(path);
}

function stateOf(id: string): PageState {
  const state = states.find((each) => each.id === id);
  if (!state) throw new Error(`no state is called ${id}`);
  return state;
}

/** The offer of a case, with what its giver wrote. */
function chosen(name: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.getByRole('option').filter({ hasText: name }).first().click();
    await page.getByRole('blockquote').waitFor();
  };
}

/** The diagram with all its stages: the text beside it as narrow as it may be. */
async function wholeDiagram(page: Page, of: typeof app): Promise<void> {
  await page.setViewportSize({ width: 1600, height: 1000 });
  await stateOf('build: editor').prepare?.(page, of);
  await page.getByRole('separator').press('Home');
  await page.getByRole('button', { name: /^(Show the whole funnel|显示整个漏斗)$/ }).click();
  await page.mouse.move(0, 0);
}
