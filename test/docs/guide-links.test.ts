import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pages } from './markdown-blocks.ts';

const root = new URL('../../', import.meta.url);

/** The headings of a page as they are named in links. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** The links of a page that lead nowhere; those to other sites are left alone. */
function deadLinks(page: string): readonly string[] {
  const here = new URL(page, root);
  const text = readFileSync(here, 'utf8').replaceAll(/^```[\s\S]*?^```$/gm, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^https?:/.test(link)) return false;
    const target = new URL(link, here);
    const anchor = decodeURIComponent(target.hash.slice(1));
    target.hash = '';
    if (!existsSync(target)) return true;
    return anchor !== '' && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
  });
}

describe('a page', () => {
  it.each(pages())('leads only to what is there: %s', (page) => {
    expect(deadLinks(page)).toEqual([]);
  });
});
