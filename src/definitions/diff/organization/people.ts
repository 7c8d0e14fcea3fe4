import type { PersonSeed } from '../../model/index.ts';
import { canonicalJson } from '../../../shared/index.ts';
import type { Difference, DifferenceKind } from '../difference.ts';
import { pair } from '../keyed.ts';
import { difference, within, type Part } from '../part.ts';
import { plain } from '../plain.ts';
import { sentence, type Words } from '../words.ts';

/** People written in the definition: only a store that is new begins with them. */
export function peopleChanges(
  part: Part,
  before: readonly PersonSeed[],
  after: readonly PersonSeed[],
): Difference[] {
  const paired = pair(byEmail(before), byEmail(after));
  const changed = paired.kept.filter(
    ({ before, after }) => canonicalJson(before) !== canonicalJson(after),
  );
  return [
    ...paired.added.map(({ id, item }) =>
      seedDifference(part, id, 'added', { after: item }, (name) =>
        sentence('a new store starts with {name}, too', '新建的数据存储将另外包含{name}', { name }),
      ),
    ),
    ...paired.removed.map(({ id, item }) =>
      seedDifference(part, id, 'removed', { before: item }, (name) =>
        sentence('a new store no longer starts with {name}', '新建的数据存储不再包含{name}', {
          name,
        }),
      ),
    ),
    ...changed.map(({ id, before, after }) =>
      seedDifference(part, id, 'changed', { before, after }, (name) =>
        sentence(
          'a new store starts with {name} in other places',
          '新建的数据存储中{name}的信息有变',
          {
            name,
          },
        ),
      ),
    ),
  ];
}

const byEmail = (people: readonly PersonSeed[]) =>
  new Map(people.map((person) => [person.email, person]));

function seedDifference(
  part: Part,
  email: string,
  kind: DifferenceKind,
  { before, after }: { readonly before?: PersonSeed; readonly after?: PersonSeed },
  say: (name: Words) => Words,
): Difference {
  const person = within(part, 'people', 'person', email);
  return difference(person, {
    kind,
    words: say(person.name),
    before: before && plain(before),
    after: after && plain(after),
  });
}
