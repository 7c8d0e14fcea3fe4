import { readFileSync, readdirSync } from 'node:fs';
import { checkWorkspace, type Check, type ReleaseFile } from '../../src/definitions/index.ts';

const folder = new URL('../fixtures/invalid/', import.meta.url);

/** The names of the fixtures, each the code that it shows and perhaps what is special about it. */
export function invalidFixtures(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length));
}

/** A sound workspace in which one file is wrong: documents of the same kind and id give way to it. */
export function invalidWorkspace(name: string): ReleaseFile[] {
  const wrong = new TextDecoder().decode(readFileSync(new URL(`${name}.yaml`, folder)));
  const base = readdirSync(new URL('base/', folder))
    .map((file) => readFileSync(new URL(`base/${file}`, folder), 'utf8'))
    .filter((content) => !headings(wrong).some((heading) => content.startsWith(heading)));
  const templates = readdirSync(new URL('templates/', folder));
  return [
    ...templates.map((file) => ({
      path: `templates/${file}`,
      content: readFileSync(new URL(`templates/${file}`, folder), 'utf8'),
    })),
    ...base.map((content, index) => ({ path: `definitions/base-${index}.yaml`, content })),
    { path: `definitions/${name}.yaml`, content: wrong },
  ];
}

const checked = new Map<string, Check>();

/** What the check says of a fixture; each is checked once. */
export function checkFixture(name: string): Check {
  let check = checked.get(name);
  if (!check) checked.set(name, (check = checkWorkspace(invalidWorkspace(name))));
  return check;
}

function headings(content: string): string[] {
  return [...content.matchAll(/^kind: \w+\nid: [\w-]+\n/gm)].map(([heading]) => heading);
}

/** What must be reported, as it stands beside the fixture. */
export function expectedErrors(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.errors.json`, folder), 'utf8'));
}
