import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp, type App } from './support/app.ts';
import { findingsOf } from './support/axe.ts';
import { looks, type LookName } from './support/looks.ts';
import { byWindow, OneWindow, type LookedAt } from './support/windows.ts';
import { states } from './states/index.ts';

const all = Object.keys(looks) as LookName[];
const usual = ['en', 'dark', 'phone'] as const;

/** Each state in one of the usual looks, the next in the next; `BATON_AXE=all` takes every look of every state. */
const looksOf = (place: number): readonly LookName[] =>
  process.env['BATON_AXE'] === 'all' ? all : [usual[place % usual.length] ?? 'en'];

const lookedAt: readonly LookedAt[] = states.flatMap((state, place) =>
  looksOf(place).map((look) => ({ state, look })),
);

let app: App;
let window: OneWindow;

beforeAll(async () => {
  app = await openApp({ samples: 60 });
  window = new OneWindow(app);
}, 120_000);
afterAll(() => app.close());

it.each(byWindow(lookedAt))('$state.id ($look) breaks no rule of accessibility', async (looked) => {
  try {
    expect(await findingsOf(await window.reach(looked))).toEqual([]);
  } catch (error) {
    await window.close();
    throw error;
  }
});
