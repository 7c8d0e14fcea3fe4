import type { Page } from 'playwright-core';
import type { App } from './app.ts';

/** One state of a page, to be looked at and to be held against the rules of accessibility. */
export interface PageState {
  /** `inbox`, `inbox: reject form open`. */
  readonly id: string;
  /** Who looks: `li.wei`; nobody is signed in without it. */
  readonly as?: string;
  readonly path: string | ((app: App) => Promise<string>);
  /** Brings the page into the state, once it is there. */
  readonly prepare?: (page: Page, app: App) => Promise<void>;
}
