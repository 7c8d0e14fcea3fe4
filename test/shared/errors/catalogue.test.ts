import { describe, expect, it } from 'vitest';
import { errorCatalogue, type ErrorEntry, type LocalizedText } from '../../../src/shared/index.ts';

const entries: [code: string, entry: ErrorEntry][] = Object.entries(errorCatalogue);
const parameters = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).toSorted();

describe('the error catalogue', () => {
  it.each(entries)('%s has a code and a status that an answer can carry', (code, entry) => {
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    expect(entry.status).toBeGreaterThanOrEqual(400);
    expect(entry.status).toBeLessThan(600);
  });

  it.each(entries)('%s speaks English and Chinese, with the same parameters', (_code, entry) => {
    for (const text of [entry.message, ...(entry.hint ? [entry.hint] : [])]) {
      const { en, 'zh-CN': zh } = inBoth(text);
      // A message may be nothing but parameters, such as one that a definition has written.
      if (/[a-z]/i.test(en.replace(/\{\w+\}/g, ''))) expect(zh).toMatch(/\p{Script=Han}/u);
      expect(new Set(parameters(zh))).toEqual(new Set(parameters(en)));
    }
  });
});

function inBoth(text: LocalizedText): { en: string; 'zh-CN': string } {
  expect(text).toEqual({ en: expect.any(String), 'zh-CN': expect.any(String) });
  return text as { en: string; 'zh-CN': string };
}
