import type { RecordType, Survey } from '../model/index.ts';
import { changesByParts, type Labels } from './by-parts.ts';
import type { Difference } from './difference.ts';
import { definitionPart } from './part.ts';
import { entityChanges } from './records.ts';
import { words } from './words.ts';

const parts: Labels<Survey> = [
  ['text', words('introduction', '开场说明')],
  ['thanks', words('thanks', '致谢')],
  ['funnel', words('subject', '对象')],
  ['about', words('subject', '对象')],
  ['to', words('people who are asked', '被询问人')],
  ['send', words('occasions', '发送时机')],
  ['openFor', words('time to answer', '答复期限')],
  ['remind', words('reminders', '提醒')],
  ['atMostOnceIn', words('limit of how often one is asked', '询问频率上限')],
  ['scores', words('what it measures', '衡量内容')],
  ['alert', words('alert', '预警')],
];

interface Kept {
  readonly surveys: ReadonlyMap<string, Survey>;
  readonly records: ReadonlyMap<string, RecordType>;
}

/** How surveys differ, and what is asked. */
export function surveyChanges(before: Kept, after: Kept): Difference[] {
  const at = (id: string) => definitionPart('survey', id);
  const asked = [...after.surveys.keys()].flatMap((id) => {
    const [was, is] = [before.records.get(id), after.records.get(id)];
    if (!before.surveys.has(id) || !was || !is) return [];
    // The title is told once, by the survey.
    return entityChanges(at(id), { ...was.entity, title: is.entity.title }, is.entity);
  });
  return [...changesByParts(at, parts, before.surveys, after.surveys), ...asked];
}
