import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { signatureHeaders } from '../../src/collaboration/senders/webhook/standard-webhooks.ts';
import { guideBlocks } from './guide-blocks.ts';
import { pages } from './markdown-blocks.ts';

const root = new URL('../../', import.meta.url);

/** The excerpts that a page shows of the example company. */
const excerpts = pages().flatMap((page) =>
  guideBlocks(page).flatMap(({ note, text, line }) => {
    const file = note.replace(/^excerpt /, '');
    return note === file || page.includes('first-funnel') ? [] : [{ page, line, file, text }];
  }),
);

/** Whether some part of a document says all that an excerpt says, however it is laid out. */
function contains(part: unknown, excerpt: unknown): boolean {
  return says(part, excerpt) || valuesOf(part).some((inner) => contains(inner, excerpt));
}

function says(part: unknown, excerpt: unknown): boolean {
  if (!isMap(excerpt) || !isMap(part)) return isDeepStrictEqual(part, excerpt);
  return Object.entries(excerpt).every(([key, value]) => says(part[key], value));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valuesOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

describe('an excerpt of the example company', () => {
  it.each(excerpts)('stands in $file as in $page, line $line', ({ file, text }) => {
    const whole = parseAllDocuments(readFileSync(new URL(file, root), 'utf8'));
    expect(whole.some((document) => contains(document.toJS(), parse(text)))).toBe(true);
  });

  it('is found in the pages', () => {
    expect(excerpts.length).toBeGreaterThan(10);
  });
});

type Check = (headers: Readonly<Record<string, string>>, body: string, secret: string) => boolean;

describe('the lines of the guide that check a webhook', () => {
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  const body = '{"type":"offer.offered"}';
  const now = Math.floor(Date.now() / 1000);

  it.each(['docs/guide/messages.md', 'docs/guide/messages.zh-CN.md'])(
    'know what Baton signed, of %s',
    async (page) => {
      const text = guideBlocks(page).find(({ language }) => language === 'js')?.text ?? '';
      const source = `data:text/javascript,${encodeURIComponent(text)}`;
      const { isFromBaton } = (await import(source)) as { isFromBaton: Check };
      const headers = signatureHeaders({ id: 'one', timestamp: now, body }, secret);
      const old = signatureHeaders({ id: 'one', timestamp: now - 3600, body }, secret);
      expect(isFromBaton(headers, body, secret)).toBe(true);
      expect(isFromBaton(headers, `${body} `, secret)).toBe(false);
      expect(isFromBaton(old, body, secret)).toBe(false);
    },
  );
});
