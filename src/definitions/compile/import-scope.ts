import type { MemberType, ObjectType } from '../../expressions/index.ts';
import type { RawImport } from '../kinds/import.ts';
import type { Draft } from './draft.ts';
import { environmentOf } from './environment.ts';
import type { Scope } from './expressions.ts';

const text: MemberType = { type: { kind: 'text' }, optional: false };

/**
 * The root `row` of an import's expressions: each column is a text, empty where it is blank; those of a
 * joined file stand under its name. The columns of a file are not declared, so each that the
 * definition speaks of is taken to exist; the import itself refuses a file without it.
 */
export function importScope(draft: Draft, raw: RawImport): Scope {
  const joined = Object.keys(raw.join ?? {});
  const source = JSON.stringify(raw);
  const own = membersAfter(source, 'row').filter((name) => !joined.includes(name));
  const objects: { [name: string]: ObjectType } = {};
  const files = joined.map((file) => {
    const name = `row:${file}`;
    const columns = membersAfter(source, String.raw`row\.${file}`);
    objects[name] = { name, members: Object.fromEntries(columns.map((one) => [one, text])) };
    return [file, { type: { kind: 'object', name }, optional: false }] as const;
  });
  const members = Object.fromEntries([...own.map((name) => [name, text] as const), ...files]);
  objects['row'] = { name: 'row', members };
  return {
    environment: environmentOf(
      draft,
      { ...draft.objects, ...objects },
      {
        row: { type: { kind: 'object', name: 'row' }, optional: false },
        now: { type: { kind: 'instant' }, optional: false },
      },
    ),
    broken: new Set(),
  };
}

function membersAfter(source: string, root: string): readonly string[] {
  const pattern = new RegExp(String.raw`(?<![\w.])${root}\.([A-Za-z_]\w*)`, 'g');
  return [...new Set([...source.matchAll(pattern)].map((match) => match[1] ?? ''))];
}
