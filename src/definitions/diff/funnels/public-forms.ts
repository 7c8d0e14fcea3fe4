import type { PublicForm } from '../../model/index.ts';
import { listChange } from '../aspects/list.ts';
import { textChange } from '../aspects/text.ts';
import { added, removed } from '../comings.ts';
import type { Difference } from '../difference.ts';
import { pair } from '../keyed.ts';
import { within, type Aspect, type Part } from '../part.ts';
import { words, type Words } from '../words.ts';
import { otherwise } from './clocks.ts';

/** How the forms by which people outside open cases differ. */
export function publicFormChanges(
  funnel: Part,
  before: ReadonlyMap<string, PublicForm>,
  after: ReadonlyMap<string, PublicForm>,
): Difference[] {
  const paired = pair(before, after);
  const at = (id: string) => within(funnel, 'public forms', 'public form', id);
  return [
    ...paired.added.map(({ id }) => added(at(id), { impact: 'permissions' })),
    ...paired.removed.map(({ id }) => removed(at(id), { impact: 'permissions' })),
    ...paired.kept.flatMap(({ id, before, after }) => formChange(at(id), before, after)),
  ];
}

function formChange(part: Part, before: PublicForm, after: PublicForm): Difference[] {
  const aspect = (key: string, label: Words): Aspect => ({
    part,
    key,
    label,
    impact: 'words only',
  });
  const asked: Aspect = {
    ...aspect('ask', words('what is asked', '询问的内容')),
    impact: 'permissions',
  };
  const set: Aspect = {
    ...aspect('set', words('values it sets', '设定的值')),
    impact: 'permissions',
  };
  return [
    ...textChange(aspect('title', words('title', '名称')), before.title, after.title),
    ...textChange(aspect('text', words('text', '说明')), before.text, after.text),
    ...textChange(aspect('button', words('button', '按钮')), before.button, after.button),
    ...textChange(aspect('thanks', words('thanks', '致谢')), before.thanks, after.thanks),
    ...otherwise(asked, before.asks, after.asks),
    ...otherwise(set, before.set, after.set),
    ...listChange(
      {
        ...aspect('embed', words('sites that may show it', '允许嵌入的网站')),
        impact: 'permissions',
      },
      before.embed,
      after.embed,
      'loosened',
    ),
    ...otherwise(
      { ...aspect('per hour', words('most in an hour', '每小时上限')), impact: 'permissions' },
      before.perHour,
      after.perHour,
    ),
  ];
}
