import type { Channel, Notification } from '../model/index.ts';
import { textChange } from './aspects/text.ts';
import { added, removed } from './comings.ts';
import type { Difference } from './difference.ts';
import { otherwise } from './funnels/clocks.ts';
import { pair } from './keyed.ts';
import { definitionPart, type Part } from './part.ts';
import { words, type Words } from './words.ts';

type Labels<T> = readonly (readonly [key: keyof T & string, label: Words])[];

const channelParts: Labels<Channel> = [
  ['settings', words('address', '地址')],
  ['digest', words('digest', '汇总发送')],
  ['quiet', words('quiet hours', '免打扰时段')],
];

const notificationParts: Labels<Notification> = [
  ['funnel', words('funnel', '漏斗')],
  ['on', words('topics', '通知内容')],
  ['stages', words('stages', '阶段')],
  ['handoffs', words('handoffs', '交接')],
  ['when', words('condition', '条件')],
  ['to', words('recipients', '通知对象')],
  ['by', words('channels', '渠道')],
  ['subject', words('subject', '标题')],
  ['text', words('text', '正文')],
];

/** How the channels differ. */
export function channelChanges(
  before: ReadonlyMap<string, Channel>,
  after: ReadonlyMap<string, Channel>,
): Difference[] {
  return changes((id) => definitionPart('channel', id), channelParts, before, after);
}

/** How the notifications differ. */
export function notificationChanges(
  before: ReadonlyMap<string, Notification>,
  after: ReadonlyMap<string, Notification>,
): Difference[] {
  return changes((id) => definitionPart('notification', id), notificationParts, before, after);
}

function changes<T extends Channel | Notification>(
  at: (id: string) => Part,
  labels: Labels<T>,
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): Difference[] {
  const paired = pair(before, after);
  return [
    ...paired.added.map(({ id }) => added(at(id))),
    ...paired.removed.map(({ id }) => removed(at(id))),
    ...paired.kept.flatMap(({ id, before, after }) => [
      ...textChange(
        { part: at(id), key: 'title', label: words('title', '名称') },
        before.title,
        after.title,
      ),
      ...labels.flatMap(([key, label]) =>
        otherwise({ part: at(id), key, label }, before[key], after[key]),
      ),
    ]),
  ];
}
