import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorCatalogue, type ErrorEntry } from '../../../src/shared/index.ts';

const folder = new URL('../../../src/shared/errors/', import.meta.url);

type Module = { readonly [name: string]: unknown };

/** The codes that each file of an area defines, by the file; what only joins others is left out. */
async function areas(): Promise<Map<string, readonly string[]>> {
  const files = ['', 'definition/'].flatMap((within) =>
    readdirSync(new URL(within, folder))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${within}${name}`),
  );
  const joined = new Set(['catalogue.ts', 'definition.ts']);
  const entries = files
    .filter((file) => !joined.has(file))
    .map(async (file) => {
      const module = (await import(new URL(file, folder).href)) as Module;
      const groups = Object.entries(module).filter(([name]) => name.endsWith('Errors'));
      return [file, groups.flatMap(([, errors]) => Object.keys(errors as object))] as const;
    });
  return new Map((await Promise.all(entries)).filter(([, codes]) => codes.length > 0));
}

describe('the areas of the error catalogue', () => {
  it('define each code once: a second one would silently take its place', async () => {
    const codes = [...(await areas()).values()].flat();
    const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
    expect(twice).toEqual([]);
  });

  it('make up the whole catalogue', async () => {
    const codes = [...(await areas()).values()].flat();
    const known: { readonly [code: string]: ErrorEntry } = errorCatalogue;
    expect(codes.toSorted()).toEqual(Object.keys(known).toSorted());
  });
});
