import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** One fault that axe finds in a page. */
export interface Finding {
  readonly rule: string;
  readonly help: string;
  readonly target: string;
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Good practice about the outline of a whole page; while something lies over the page, the rest of it is hidden from
 * screen readers, landmarks and headings with it.
 */
const ofOutline = ['region', 'landmark-one-main', 'page-has-heading-one'];

/** What breaks a rule of WCAG 2.2, A or AA, or is bad practice, in the page as it stands. */
export async function findingsOf(page: Page): Promise<readonly Finding[]> {
  await page.evaluate(axe.source);
  const isCovered =
    (await page
      .locator('[aria-hidden="true"] main, [inert] main, main[aria-hidden="true"], main[inert]')
      .count()) > 0;
  const isChoosing = (await page.locator('[role=combobox][aria-expanded=true]').count()) > 0;
  const rules = {
    ...Object.fromEntries(ofOutline.map((id) => [id, { enabled: !isCovered && !isChoosing }])),
    // While a list is open, React Aria hides the rest from screen readers; the next Tab closes the list first.
    'aria-hidden-focus': { enabled: !isChoosing },
  };
  // What was said to screen readers a moment ago, by names of what may be gone by now.
  const context = { exclude: [['[data-live-announcer]']] };
  const options = { runOnly: [...standards, 'best-practice'], rules };
  const { violations } = (await page.evaluate(
    `axe.run(${JSON.stringify(context)}, ${JSON.stringify(options)})`,
  )) as AxeResults;
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => ({ rule: id, help, target: target.join(' ') })),
  );
}
