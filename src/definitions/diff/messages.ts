import type { Channel, Notification } from '../model/index.ts';
import { changesByParts, type Labels } from './by-parts.ts';
import type { Difference } from './difference.ts';
import { definitionPart } from './part.ts';
import { words } from './words.ts';

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
  return changesByParts((id) => definitionPart('channel', id), channelParts, before, after);
}

/** How the notifications differ. */
export function notificationChanges(
  before: ReadonlyMap<string, Notification>,
  after: ReadonlyMap<string, Notification>,
): Difference[] {
  return changesByParts(
    (id) => definitionPart('notification', id),
    notificationParts,
    before,
    after,
  );
}
