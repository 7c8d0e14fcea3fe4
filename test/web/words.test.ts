import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = (pattern: string): string[] => globSync(pattern, { cwd: root }).toSorted();

type Texts = { readonly [key: string]: string | Texts | ((...about: unknown[]) => string) };
type Words = { readonly en: Texts; readonly 'zh-CN': Texts };

beforeAll(() => {
  // The folder of words asks the page for its language as it loads.
  Object.assign(globalThis, { document: { documentElement: { lang: 'en' } } });
});

async function wordsOf(file: string): Promise<readonly Words[]> {
  const module = (await import(`${root}${file}`)) as Record<string, unknown>;
  return Object.values(module).filter(
    (value): value is Words => typeof value === 'object' && value !== null && 'zh-CN' in value,
  );
}

function keysOf(texts: Texts, before = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value, `${before}${key}.`) : [`${before}${key}`],
  );
}

function textsOf(texts: Texts): string[] {
  return Object.values(texts).flatMap((value) =>
    typeof value === 'object' ? textsOf(value) : typeof value === 'string' ? [value] : [],
  );
}

describe.each(files('src/web/**/words.ts').filter((file) => file !== 'src/web/words/words.ts'))(
  '%s',
  (file) => {
    it('has every text in both languages, and no other', async () => {
      const all = await wordsOf(file);
      expect(all.length).toBeGreaterThan(0);
      for (const words of all) expect(keysOf(words['zh-CN'])).toEqual(keysOf(words.en));
    });

    it('speaks Chinese in Chinese, with its own marks', async () => {
      const texts = (await wordsOf(file)).flatMap((words) => textsOf(words['zh-CN']));
      const wrong = texts.filter((text) =>
        /\p{Script=Han}\s*[,;:?!]|[,;:?!]\s*\p{Script=Han}/u.test(text),
      );
      expect(wrong).toEqual([]);
      const chinese = (await wordsOf(file)).flatMap((words) => textsOf(words.en));
      expect(chinese.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
    });
  },
);

interface Node {
  readonly type: string;
  readonly [member: string]: unknown;
}

/** Attributes whose texts are read by people. */
const spoken = new Set([
  'label',
  'title',
  'text',
  'placeholder',
  'alt',
  'help',
  'aria-label',
  'lead',
]);

/** What a component says that does not come from the words: texts between tags and in spoken attributes. */
function ownTexts(node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) for (const each of node) ownTexts(each, found);
  else if (typeof node === 'object' && node !== null) {
    const { type, name, value } = node as Node & { name?: Node; value?: unknown };
    if (type === 'JSXText') found.push(String(value));
    if (type === 'JSXAttribute' && spoken.has(String(name?.['name'])))
      found.push(String((value as Node | null)?.['value'] ?? ''));
    for (const [key, child] of Object.entries(node)) if (key !== 'parent') ownTexts(child, found);
  }
  return found.filter((text) => /\p{L}/u.test(text));
}

it.each(files('src/web/**/*.tsx'))('%s takes its texts from the words', (file) => {
  const tree = parseAst(readFileSync(`${root}${file}`, 'utf8'), { lang: 'tsx' });
  expect(ownTexts(tree).filter((text) => text.trim() !== 'Baton')).toEqual([]);
});
