import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { startPage } from '../../src/http/pages/start-page.ts';
import { style } from '../../src/http/pages/layout.ts';

it('carries the style sheet exactly as the content security policy allows it', () => {
  const page = startPage({ locale: 'en' });
  const found = /<style>([^]*)<\/style>/.exec(page)?.[1] ?? '';
  const hash = (text: string) => createHash('sha256').update(text).digest('base64');
  expect(hash(found)).toBe(hash(style));
});
