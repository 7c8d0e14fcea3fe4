import { describe, expect, it } from 'vitest';
import { functionReference } from '../../src/expressions/index.ts';
import cases from './conformance.json' with { type: 'json' };

describe('the reference of functions', () => {
  const functions = functionReference();

  it.each(functions)(
    'tells of $name in both languages, with an example that is tested',
    (entry) => {
      expect(entry.description).toMatchObject({
        en: expect.stringMatching(/\.$/),
        'zh-CN': expect.stringMatching(/。$/),
      });
      expect(entry.signatures.length).toBeGreaterThan(0);
      expect(cases.filter(({ source }) => source.includes(`${entry.name}(`))).not.toEqual([]);
    },
  );

  it('names each function once', () => {
    const names = functions.map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
  });
});
