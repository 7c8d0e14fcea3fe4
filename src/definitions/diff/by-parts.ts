import type { LocalizedText } from '../../shared/index.ts';
import { textChange } from './aspects/text.ts';
import { added, removed } from './comings.ts';
import type { Difference, Impact } from './difference.ts';
import { otherwise } from './funnels/clocks.ts';
import { pair } from './keyed.ts';
import type { Part } from './part.ts';
import { words, type Words } from './words.ts';

/** The parts of a kind of definition of which only is told that they differ, with what they are called. */
export type Labels<T> = readonly (readonly [key: keyof T & string, label: Words])[];

/** How definitions of a kind differ, part by part. */
export function changesByParts<T extends { readonly title: LocalizedText }>(
  at: (id: string) => Part,
  labels: Labels<T>,
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  impact?: Impact,
): Difference[] {
  const about = impact === undefined ? {} : { impact };
  const paired = pair(before, after);
  return [
    ...paired.added.map(({ id }) => added(at(id), about)),
    ...paired.removed.map(({ id }) => removed(at(id), about)),
    ...paired.kept.flatMap(({ id, before, after }) => [
      ...textChange(
        { part: at(id), key: 'title', label: words('title', '名称') },
        before.title,
        after.title,
      ),
      ...labels.flatMap(([key, label]) =>
        otherwise({ part: at(id), key, label, ...about }, before[key], after[key]),
      ),
    ]),
  ];
}
