import type { Page } from 'playwright-core';
import type { App } from './app.ts';
import { looks, type LookName } from './looks.ts';
import { bringInto, windowFor } from './reach-state.ts';
import type { PageState } from './state.ts';

/** A state as it is looked at in one way. */
export interface LookedAt {
  readonly state: PageState;
  readonly look: LookName;
}

const windowOf = ({ state, look }: LookedAt): string => `${state.as ?? ''} ${look}`;

/** So ordered that what the same person sees in the same look comes together. */
export function byWindow(all: readonly LookedAt[]): readonly LookedAt[] {
  return all.toSorted((one, other) => (windowOf(one) < windowOf(other) ? -1 : 1));
}

/** One window at a time, in which states are reached one after the other as long as it is for the same person. */
export class OneWindow {
  readonly #app: App;
  #open: { readonly page: Page; readonly of: string } | undefined;

  constructor(app: App) {
    this.#app = app;
  }

  /** Nothing of the state before is left but what the server keeps. */
  async reach(looked: LookedAt): Promise<Page> {
    const page = await this.#page(looked);
    await page.evaluate('localStorage.clear(); sessionStorage.clear();');
    await page.mouse.move(0, 0);
    await bringInto(page, this.#app, looked.state);
    return page;
  }

  /** Closes it, so that the next state begins in another. */
  async close(): Promise<void> {
    await this.#open?.page.context().close();
    this.#open = undefined;
  }

  async #page({ state, look }: LookedAt): Promise<Page> {
    const of = windowOf({ state, look });
    if (this.#open?.of === of) return this.#open.page;
    await this.close();
    const page = await windowFor(this.#app, state.as, looks[look]);
    this.#open = { page, of };
    return page;
  }
}
