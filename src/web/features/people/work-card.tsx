import { useOrganization, type Person } from '../../parts/people/index.ts';
import { Facts } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { WorkDialog } from './work-dialog.tsx';
import { EditableCard } from './editable-card.tsx';
import { words } from './words.ts';

/** How a person works, as routing reckons with it. */
export function WorkCard(props: { readonly person: Person; readonly mayEdit: boolean }) {
  const text = useWords(words);
  const format = useFormat();
  const { person } = props;
  const { share = 1, capacity, calendar, skills = {} } = person.work ?? {};
  const named = useOrganization().data?.calendars.find(({ id }) => id === calendar);
  const skilled = Object.entries(skills).map(([skill, level]) => text.skillAt(skill, level));
  const facts = [
    { title: text.share, value: format.percent(share, 0) },
    { title: text.capacity, value: capacity === undefined ? text.noLimit : text.cases(capacity) },
    { title: text.calendar, value: named?.title ?? calendar ?? text.departmentCalendar },
    { title: text.skills, value: skilled.length === 0 ? text.none : format.list(skilled) },
  ];
  return (
    <EditableCard title={text.work} mayEdit={props.mayEdit} person={person} Dialog={WorkDialog}>
      <Facts facts={facts} />
    </EditableCard>
  );
}
