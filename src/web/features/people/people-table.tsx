import {
  absenceEnd,
  awayNow,
  type Person,
  placesNow,
  useOrganization,
  useZoneOf,
} from '../../parts/people/index.ts';
import { Avatar, Badge, Link, SimpleTable, type Column } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './people.module.css';

/** People below each other; `isWhole` where the reader may know who is away and who has left. */
export function PeopleTable(props: {
  readonly people: readonly Person[];
  readonly isWhole: boolean;
}) {
  const text = useWords(words);
  const { data: organization } = useOrganization();
  const titles = (person: Person, kind: 'department' | 'role'): string => {
    const all = (kind === 'role' ? organization?.roles : organization?.departments) ?? [];
    return placesNow(person, kind)
      .map((id) => all.find((one) => one.id === id)?.title ?? id)
      .join(text.comma);
  };
  const columns: Column<Person>[] = [
    { id: 'name', title: text.name, cell: personCell },
    { id: 'departments', title: text.departments, cell: (one) => titles(one, 'department') },
    { id: 'roles', title: text.roles, cell: (one) => titles(one, 'role') },
    { id: 'state', title: text.state, cell: stateCell },
  ];
  return (
    <SimpleTable
      label={text.title}
      stacks
      rows={props.people}
      keyOf={({ id }) => id}
      columns={props.isWhole ? columns : columns.slice(0, 3)}
    />
  );
}

const personCell = (person: Person) => <PersonCell person={person} />;
const stateCell = (person: Person) => <State person={person} />;

function PersonCell({ person }: { readonly person: Person }) {
  return (
    <span className={styles.person}>
      <Avatar name={person.name} />
      <span className={styles.personText}>
        <Link href={`/people/${person.id}`}>{person.name}</Link>
        <span className={styles.soft}>{person.email}</span>
      </span>
    </span>
  );
}

/** What is out of the ordinary about somebody: that he is away, or has left. */
export function State({ person }: { readonly person: Person }) {
  const text = useWords(words);
  const format = useFormat();
  const zone = useZoneOf(person);
  if (!person.active) return <Badge>{text.inactive}</Badge>;
  const away = awayNow(person);
  if (away) return <Badge tone="warn">{text.awayUntil(absenceEnd(away, zone, format))}</Badge>;
  return <span className={styles.soft}>{text.active}</span>;
}
