import { canonicalJson } from '../../../shared/index.ts';
import type { Field } from '../../model/index.ts';
import { orderChange } from '../aspects/list.ts';
import { added, removed } from '../comings.ts';
import type { Difference, SubjectKind } from '../difference.ts';
import { pair } from '../keyed.ts';
import { plain } from '../plain.ts';
import { difference, within, type Part } from '../part.ts';
import { code, sentence, words } from '../words.ts';
import { fieldRules } from './field-rules.ts';
import { fieldSettings } from './field-settings.ts';
import { optionChanges } from './options.ts';

type Fields = ReadonlyMap<string, Field>;

/** Where fields stand: among those of a case or record, or as the columns of a table. */
interface Place {
  readonly part: Part;
  readonly folder: 'fields' | 'columns';
  readonly kind: Extract<SubjectKind, 'field' | 'column'>;
  /** What stands before the id of a column: that of its table. */
  readonly prefix: string;
}

/** How the fields of a case or record differ. */
export function fieldChanges(part: Part, before: Fields, after: Fields): Difference[] {
  return changesIn({ part, folder: 'fields', kind: 'field', prefix: '' }, before, after);
}

function changesIn(place: Place, before: Fields, after: Fields): Difference[] {
  const { part, folder, kind, prefix } = place;
  const at = (id: string) => within(part, folder, kind, id, `${prefix}${id}`);
  const paired = pair(before, after);
  const renamed = renamings(paired);
  const isRenamed = (id: string) => renamed.some(({ from, to }) => id === from || id === to);
  const others = {
    added: paired.added.filter(({ id }) => !isRenamed(id)),
    removed: paired.removed.filter(({ id }) => !isRenamed(id)),
  };
  const label = kind === 'field' ? words('fields', '字段') : words('columns', '列');
  return [
    ...renamed.map((one) => renamedField(at(one.from), one)),
    ...comings(place, others),
    ...paired.kept.flatMap(({ id, before, after }) => fieldChange(at(id), before, after)),
    ...orderChange(
      { part, key: folder, label, impact: 'words only' },
      [...before.keys()],
      [...after.keys()],
    ),
  ];
}

function comings(
  { part, folder, kind, prefix }: Place,
  { added: come, removed: gone }: Comings,
): Difference[] {
  const at = (id: string) => within(part, folder, kind, id, `${prefix}${id}`);
  return [
    ...come.map(({ id, item }) =>
      added(at(id), { impact: 'running cases', detail: typeOf(item), json: item.type }),
    ),
    ...gone.map(({ id, item }) => removed(at(id), { impact: 'running cases', json: item.type })),
  ];
}

const typeOf = ({ type, required }: Field) =>
  required ? sentence('{type}, required', '{type}，必填', { type: code(type) }) : code(type);

type Comings = Pick<ReturnType<typeof pair<Field>>, 'added' | 'removed'>;

/** Where one field went and one came with the very same settings, it looks like a new name. */
function renamings({ added, removed }: Comings): readonly { from: string; to: string }[] {
  const alike = (fields: Comings['added'], settings: string) =>
    fields.filter(({ item }) => fingerprint(item) === settings);
  return removed.flatMap(({ id, item }) => {
    const settings = fingerprint(item);
    const [come, ...more] = alike(added, settings);
    const unique = more.length === 0 && alike(removed, settings).length === 1;
    return come && unique ? [{ from: id, to: come.id }] : [];
  });
}

/** The settings of a field without its names, and without the type that follows from them. */
function fingerprint(field: Field): string {
  return canonicalJson(plain({ ...field, id: '', title: '', valueType: undefined }));
}

function renamedField(part: Part, { from, to }: { from: string; to: string }): Difference {
  return difference(part, {
    kind: 'renamed',
    words: sentence(
      '{name} gave way to {to} with the same settings: if it is a new name only, stored values stay under the old one',
      '{name}被设置相同的{to}取代：若只是改名，已存的值仍留在原名之下',
      { name: part.name, to: code(to) },
    ),
    before: from,
    after: to,
    impact: 'running cases',
  });
}

function fieldChange(part: Part, before: Field, after: Field): Difference[] {
  const prefix = `${part.subject.id}.`;
  const place: Place = { part, folder: 'columns', kind: 'column', prefix };
  const columns = (field: Field): Fields =>
    new Map((field.columns ?? []).map((column) => [column.id, column]));
  return [
    ...fieldSettings(part, before, after),
    ...fieldRules(part, before, after),
    ...optionChanges(part, before.options ?? [], after.options ?? []),
    ...changesIn(place, columns(before), columns(after)),
  ];
}
