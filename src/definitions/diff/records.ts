import type { EntityType, RecordType } from '../model/index.ts';
import { listChange, orderChange } from './aspects/list.ts';
import { idShown, valueChange } from './aspects/value.ts';
import { textChange } from './aspects/text.ts';
import { added, removed } from './comings.ts';
import type { Difference } from './difference.ts';
import { fieldChanges } from './fields/fields.ts';
import { pair } from './keyed.ts';
import { definitionPart, within, type Part } from './part.ts';
import { code, words } from './words.ts';

/** How the types of records differ. */
export function recordChanges(
  before: ReadonlyMap<string, RecordType>,
  after: ReadonlyMap<string, RecordType>,
): Difference[] {
  const paired = pair(written(before), written(after));
  const at = (id: string) => definitionPart('record', id);
  return [
    ...paired.added.map(({ id }) => added(at(id))),
    ...paired.removed.map(({ id }) => removed(at(id), { impact: 'running cases' })),
    ...paired.kept.flatMap(({ id, before, after }) => [
      ...pluralChanges(at(id), before, after),
      ...entityChanges(at(id), before.entity, after.entity),
    ]),
  ];
}

/** Those that definitions of other kinds keep change with these. */
function written(records: ReadonlyMap<string, RecordType>): ReadonlyMap<string, RecordType> {
  return new Map([...records].filter(([, { entity }]) => entity.kept === undefined));
}

function pluralChanges(part: Part, before: RecordType, after: RecordType): Difference[] {
  const aspect = {
    part,
    key: 'plural',
    label: words('plural', '统称'),
    impact: 'words only',
  } as const;
  return textChange(aspect, before.plural, after.plural);
}

/** What cases and records have in common: title, name, fields and lists of what refers to them. */
export function entityChanges(part: Part, before: EntityType, after: EntityType): Difference[] {
  return [
    ...textChange({ part, key: 'title', label: words('title', '名称') }, before.title, after.title),
    ...valueChange(
      {
        part,
        key: 'name',
        label: words('name template', '命名模板'),
        impact: 'words only',
      },
      idShown(before.name.source),
      idShown(after.name.source),
    ),
    ...shownChanges(part, before.shows, after.shows),
    ...fieldChanges(part, before.fields, after.fields),
    ...relatedChanges(part, before.related, after.related),
  ];
}

function shownChanges(
  part: Part,
  before: EntityType['shows'],
  after: EntityType['shows'],
): Difference[] {
  const aspects = [
    ['card', words('fields on the card', '卡片字段')],
    ['list', words('columns of the list', '列表的列')],
  ] as const;
  return aspects.flatMap(([key, label]) => {
    const aspect = { part, key, label, impact: 'words only' } as const;
    return [
      ...listChange(aspect, before[key] ?? [], after[key] ?? []),
      ...orderChange(aspect, before[key] ?? [], after[key] ?? []),
    ];
  });
}

function relatedChanges(
  part: Part,
  before: EntityType['related'],
  after: EntityType['related'],
): Difference[] {
  const paired = pair(before, after);
  const at = (id: string) => within(part, 'related', 'list', id);
  const source = ({ of, by }: { readonly of: string; readonly by: string }) => `${of}.${by}`;
  return [
    ...paired.added.map(({ id, item }) => added(at(id), { detail: code(source(item)) })),
    ...paired.removed.map(({ id, item }) => removed(at(id), { detail: code(source(item)) })),
    ...paired.kept.flatMap(({ id, before, after }) =>
      valueChange(
        { part: at(id), key: 'from', label: words('source', '来源'), impact: 'running cases' },
        idShown(source(before)),
        idShown(source(after)),
      ),
    ),
  ];
}
