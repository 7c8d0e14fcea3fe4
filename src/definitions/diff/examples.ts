import { canonicalJson } from '../../shared/index.ts';
import type { Example } from '../model/index.ts';
import { added, removed } from './comings.ts';
import type { Difference } from './difference.ts';
import { pair } from './keyed.ts';
import { definitionPart, difference, type Part } from './part.ts';
import { plain } from './plain.ts';
import { sentence, words, type Words } from './words.ts';

const sections: readonly (readonly [key: 'given' | 'do' | 'expect', label: Words])[] = [
  ['given', words('what is given', '前提')],
  ['do', words('what is done', '操作步骤')],
  ['expect', words('what is expected', '预期结果')],
];

/** How the examples differ that a publish waits for. */
export function exampleChanges(
  before: ReadonlyMap<string, Example>,
  after: ReadonlyMap<string, Example>,
): Difference[] {
  const paired = pair(before, after);
  const at = (id: string) => definitionPart('example', id);
  return [
    ...paired.added.map(({ id }) => added(at(id))),
    ...paired.removed.map(({ id }) => removed(at(id))),
    ...paired.kept.flatMap(({ id, before, after }) => exampleChange(at(id), before, after)),
  ];
}

function exampleChange(part: Part, before: Example, after: Example): Difference[] {
  return sections.flatMap(([key, label]) => {
    const [was, is] = [plain(before[key]), plain(after[key])];
    if (canonicalJson(was) === canonicalJson(is)) return [];
    const parts = { label, name: part.name };
    const said = sentence('{label} in {name} changed', '{name}的{label}有变', parts);
    return [difference(part, { kind: 'changed', words: said, before: was, after: is }, key)];
  });
}
