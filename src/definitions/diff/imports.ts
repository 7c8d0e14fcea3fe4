import { canonicalJson } from '../../shared/index.ts';
import type { ImportDefinition, ImportField } from '../model/index.ts';
import { conditionChange } from './aspects/condition.ts';
import { textChange } from './aspects/text.ts';
import { idShown, valueChange } from './aspects/value.ts';
import { added, removed } from './comings.ts';
import type { Difference } from './difference.ts';
import { pair } from './keyed.ts';
import { called, definitionPart, difference, within, type Aspect, type Part } from './part.ts';
import { plain } from './plain.ts';
import { sentence, words, type Words } from './words.ts';

/** How imports differ: only files that are read from now on are touched. */
export function importChanges(
  before: ReadonlyMap<string, ImportDefinition>,
  after: ReadonlyMap<string, ImportDefinition>,
): Difference[] {
  const paired = pair(before, after);
  const at = (id: string) => definitionPart('import', id);
  return [
    ...paired.added.map(({ id }) => added(at(id))),
    ...paired.removed.map(({ id }) => removed(at(id))),
    ...paired.kept.flatMap(({ id, before, after }) => importChange(at(id), before, after)),
  ];
}

function importChange(part: Part, before: ImportDefinition, after: ImportDefinition): Difference[] {
  const aspect = (key: string, label: Words): Aspect => ({ part, key, label });
  return [
    ...textChange(aspect('title', words('title', '名称')), before.title, after.title),
    ...valueChange(
      aspect('into', words('target', '导入目标')),
      idShown(before.into),
      idShown(after.into),
    ),
    ...valueChange(aspect('key', words('key', '匹配键')), idShown(before.key), idShown(after.key)),
    ...fieldChanges(part, before.fields, after.fields),
    ...settingsChange(aspect('stage', words('stage', '所处阶段')), before.stage, after.stage),
    ...settingsChange(aspect('join', words('joined files', '关联文件')), before.join, after.join),
    ...settingsChange(
      aspect('visits', words('stages passed', '经过的阶段')),
      before.visits,
      after.visits,
    ),
    ...conditionChange(
      aspect('skip', words('condition for skipping rows in {name}', '{name}跳过行的条件')),
      before.skip?.source,
      after.skip?.source,
      { verb: 'narrowed', inverse: true, absent: 'false' },
    ),
  ];
}

function fieldChanges(
  part: Part,
  before: ImportDefinition['fields'],
  after: ImportDefinition['fields'],
): Difference[] {
  const paired = pair<ImportField>(before, after);
  const at = (id: string) => within(part, 'fields', 'field', id);
  return [
    ...paired.added.map(({ id }) => added(at(id))),
    ...paired.removed.map(({ id }) => removed(at(id))),
    ...paired.kept.flatMap(({ id, before, after }) => {
      const label = words('mapping', '映射方式');
      return settingsChange({ part: at(id), key: 'mapping', label }, before, after);
    }),
  ];
}

/** A mapping has many settings that go together; it is shown whole, before and after. */
function settingsChange(aspect: Aspect, before: unknown, after: unknown): Difference[] {
  const [was, is] = [before, after].map((value) =>
    value === undefined ? undefined : plain(value),
  );
  if (canonicalJson(was) === canonicalJson(is)) return [];
  return [
    difference(
      aspect.part,
      {
        kind: 'changed',
        words: sentence('{what} changed', '{what}有变', { what: called(aspect) }),
        before: was,
        after: is,
      },
      aspect.key,
    ),
  ];
}
