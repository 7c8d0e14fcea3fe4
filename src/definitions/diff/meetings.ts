import type { Meeting, RecordType } from '../model/index.ts';
import { changesByParts, type Labels } from './by-parts.ts';
import type { Difference } from './difference.ts';
import { definitionPart } from './part.ts';
import { entityChanges } from './records.ts';
import { words } from './words.ts';

const parts: Labels<Meeting> = [
  ['description', words('description', '说明')],
  ['recurrence', words('times', '召开时间')],
  ['holidays', words('what becomes of holidays', '节假日处理')],
  ['zone', words('time zone', '时区')],
  ['lasts', words('length', '时长')],
  ['ahead', words('time it is planned ahead', '提前安排时间')],
  ['place', words('place', '地点')],
  ['link', words('link', '链接')],
  ['chair', words('chair', '主持人')],
  ['secretary', words('who takes the minutes', '记录人')],
  ['required', words('required attendees', '必须参加的人员')],
  ['optional', words('optional attendees', '可选参加的人员')],
  ['invitations', words('invitations', '邀请')],
  ['ready', words('time the agenda is filled', '议程生成时间')],
  ['sections', words('agenda', '议程')],
  ['document', words('document of the minutes', '纪要文档')],
];

interface Kept {
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly records: ReadonlyMap<string, RecordType>;
}

/** How meetings differ, and the fields of their minutes. */
export function meetingChanges(before: Kept, after: Kept): Difference[] {
  const at = (id: string) => definitionPart('meeting', id);
  const fields = [...after.meetings.keys()].flatMap((id) => {
    const [was, is] = [before.records.get(id), after.records.get(id)];
    if (!before.meetings.has(id) || !was || !is) return [];
    // The title is told once, by the meeting.
    return entityChanges(at(id), { ...was.entity, title: is.entity.title }, is.entity);
  });
  return [...changesByParts(at, parts, before.meetings, after.meetings), ...fields];
}
