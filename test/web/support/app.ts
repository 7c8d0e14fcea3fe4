import { rm } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildWeb } from '../../../scripts/web/build-web.ts';
import {
  issueSignInLink,
  signInWithLink,
  updatePerson,
  type Person,
} from '../../../src/access/index.ts';
import { startBaton, type Baton } from '../../../src/app.ts';
import { operatorActor } from '../../../src/app/operator.ts';
import { launchChromium } from '../../../src/documents/pdf/launch.ts';
import { browser as httpBrowser, type Browser as HttpBrowser } from '../../http/support/world.ts';
import { companyData } from './company.ts';
import { watchReading } from './reading.ts';

const root = new URL('../../../', import.meta.url);

/** How somebody looks at the app. */
export interface Look {
  readonly locale?: 'en' | 'zh-CN';
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly touch?: boolean;
}

/** The example company with a real server, and a real browser before it. */
export interface App {
  readonly baton: Baton;
  readonly url: string;
  /** A window of its own in which somebody is signed in; `li.wei` is li.wei@lantern.example. */
  open(who: string, look?: Look): Promise<Page>;
  /** A window in which nobody is signed in. */
  visit(look?: Look): Promise<Page>;
  /** The same person without a window, for what a test needs beforehand. */
  calls(who: string): Promise<HttpBrowser>;
  close(): Promise<void>;
}

/** Starts it on a store of its own; `samples` puts so many cases of a sample year into it. */
export async function openApp(options: { readonly samples?: number } = {}): Promise<App> {
  await buildWeb(root);
  const data = await companyData(options.samples ?? 0);
  const started = await startBaton({ data, port: 0, quiet: true });
  const { baton, url } = started;
  const chromium = await launchChromium(process.env['BATON_CHROMIUM']);
  return {
    baton,
    url,
    open: async (who, look = {}) => {
      const { person, secret } = await signIn(baton, who);
      const { locale } = look;
      if (locale !== undefined && person.locale !== locale)
        await updatePerson(baton.access, operator, person.id, {
          locale,
          revision: person.revision,
        });
      const context = await contextOf(chromium, look);
      await context.addCookies([{ name: 'baton-session', value: secret, url }]);
      return pageOf(context, url);
    },
    visit: async (look = {}) => pageOf(await contextOf(chromium, look), url),
    calls: async (who) => {
      const { person, secret } = await signIn(baton, who);
      return httpBrowser(url, person.id, secret);
    },
    close: async () => {
      await chromium.close();
      await started.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

const operator = operatorActor('UTC');
let visits = 0;

async function signIn(baton: Baton, who: string): Promise<{ person: Person; secret: string }> {
  const person = await baton.access.store.findPersonByEmail(`${who}@lantern.example`);
  if (!person) throw new Error(`nobody is called ${who}`);
  const link = await issueSignInLink(baton.access, operator, person.id);
  const session = await signInWithLink(baton.access, link.secret, {
    address: `10.0.1.${(visits += 1) % 250}`,
    agent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/140.0.0.0 Safari/537.36',
  });
  return { person, secret: session.secret };
}

function contextOf(chromium: Browser, look: Look): Promise<BrowserContext> {
  const { locale = 'en', width = 1360, height = 850, dark = false, touch = false } = look;
  return chromium.newContext({
    locale,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    hasTouch: touch,
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Shanghai',
  });
}

/** What the console says of errors, and what is refused by the content policy, fails the test. */
async function pageOf(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  watchReading(page);
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !text.startsWith('Failed to load resource'))
      throw new Error(`the console says: ${text}`);
  });
  await page.goto(url);
  return page;
}
