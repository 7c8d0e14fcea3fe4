import type { Option } from '../../model/index.ts';
import { conditionChange } from '../aspects/condition.ts';
import { listChange, orderChange } from '../aspects/list.ts';
import { textChange } from '../aspects/text.ts';
import type { Difference } from '../difference.ts';
import { byId, pair } from '../keyed.ts';
import { within, type Part } from '../part.ts';
import { words } from '../words.ts';

const label = words('options', '选项');

/** What can be chosen: options that came, went, were renamed, depend on something else or changed places. */
export function optionChanges(
  part: Part,
  before: readonly Option[],
  after: readonly Option[],
): Difference[] {
  const [ids, later] = [before, after].map((options) => options.map(({ id }) => id));
  const aspect = { part, key: 'options', label };
  return [
    ...listChange({ ...aspect, impact: 'running cases' }, ids ?? [], later ?? [], 'loosened'),
    ...orderChange({ ...aspect, impact: 'words only' }, ids ?? [], later ?? []),
    ...pair(byId(before), byId(after)).kept.flatMap(({ id, before, after }) => {
      const option = within(part, 'options', 'option', id, `${part.subject.id}.${id}`);
      return optionChange(option, before, after);
    }),
  ];
}

function optionChange(part: Part, before: Option, after: Option): Difference[] {
  return [
    ...textChange({ part, key: 'title', label: words('title', '名称') }, before.title, after.title),
    ...conditionChange(
      {
        part,
        key: 'when',
        label: words('condition', '适用条件'),
        impact: 'running cases',
      },
      before.when?.source,
      after.when?.source,
    ),
  ];
}
