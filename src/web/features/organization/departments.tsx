import { usePeople, type Organization, type Person } from '../../parts/people/index.ts';
import { Avatar, Link } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './organization.module.css';

type Department = Organization['departments'][number];

/** The departments, those within others below them, with their teams and people. */
export function Departments({ organization }: { readonly organization: Organization }) {
  const top = organization.departments.filter(({ within }) => within === undefined);
  return <DepartmentList departments={top} organization={organization} />;
}

function DepartmentList(props: {
  readonly departments: readonly Department[];
  readonly organization: Organization;
}) {
  const { departments, organization } = props;
  return (
    <ul className={styles.departments}>
      {departments.map((department) => {
        const within = organization.departments.filter((one) => one.within === department.id);
        return (
          <li key={department.id} className={styles.department}>
            <DepartmentFacts department={department} organization={organization} />
            {within.length === 0 ? null : (
              <DepartmentList departments={within} organization={organization} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function DepartmentFacts(props: {
  readonly department: Department;
  readonly organization: Organization;
}) {
  const text = useWords(words);
  const { department, organization } = props;
  const { data: people = [] } = usePeople();
  const members = membersOf(people, 'department', department.id);
  const teams = organization.teams.filter((team) => team.department === department.id);
  const { liaison } = department;
  const calendarTitle = (id: string) =>
    organization.calendars.find((one) => one.id === id)?.title ?? id;
  return (
    <>
      <div className={styles.head}>
        <h2>{department.title}</h2>
        <span className={styles.soft}>{text.members(members.length)}</span>
      </div>
      <div className={styles.facts}>
        {liaison === undefined ? <span>{text.noLiaison}</span> : <Liaison liaison={liaison} />}
        {department.calendar === organization.calendar ? null : (
          <span>{text.calendarIs(calendarTitle(department.calendar))}</span>
        )}
      </div>
      {teams.length === 0 ? null : (
        <ul className={styles.teams} aria-label={text.teams}>
          {teams.map(({ id, title }) => (
            <li key={id}>
              {title}{' '}
              <span className={styles.soft}>
                {text.members(membersOf(people, 'team', id).length)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.members} aria-label={text.people}>
        {members.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/people/${id}`} plain>
              <Avatar name={name} size="small" />
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function Liaison({ liaison }: { readonly liaison: NonNullable<Department['liaison']> }) {
  const text = useWords(words);
  const { id, name } = liaison;
  return (
    <>
      <span>{text.liaison}</span>
      {id === undefined ? <span>{name}</span> : <Link href={`/people/${id}`}>{name}</Link>}
    </>
  );
}

function membersOf(people: readonly Person[], kind: 'department' | 'team', id: string) {
  return people.filter(
    ({ active, memberships }) =>
      active && memberships.some((place) => place.kind === kind && place.id === id),
  );
}
