import { usePeople, type Organization } from '../../parts/people/index.ts';
import { Badge, SimpleTable, type Column } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './organization.module.css';

type Role = Organization['roles'][number];

/** What each role includes, which rights of the product it carries, and how many have it. */
export function Roles({ organization }: { readonly organization: Organization }) {
  const text = useWords(words);
  const { data: people = [] } = usePeople();
  const titleOf = (id: string) => organization.roles.find((one) => one.id === id)?.title ?? id;
  const holders = (role: string) =>
    people.filter(
      ({ active, memberships }) =>
        active && memberships.some(({ kind, id }) => kind === 'role' && id === role),
    ).length;
  const columns: Column<Role>[] = [
    { id: 'title', title: text.role, cell: ({ title }) => title },
    {
      id: 'includes',
      title: text.includes,
      cell: ({ includes }) => includes.map(titleOf).join(text.comma) || text.nothing,
    },
    { id: 'rights', title: text.rights, cell: rightsCell },
    { id: 'people', title: text.people, number: true, cell: ({ id }) => holders(id) },
  ];
  return (
    <div className={styles.stack}>
      <p className={styles.soft}>{text.rolesText}</p>
      <SimpleTable
        label={text.roles}
        stacks
        rows={organization.roles}
        keyOf={({ id }) => id}
        columns={columns}
      />
    </div>
  );
}

const rightsCell = ({ rights }: Role) => <Rights rights={rights} />;

function Rights({ rights }: { readonly rights: readonly string[] }) {
  const text = useWords(words);
  const titles: { readonly [right: string]: string } = text.rightTitles;
  if (rights.length === 0) return text.nothing;
  return (
    <span className={styles.badges}>
      {rights.map((right) => (
        <Badge key={right}>{titles[right] ?? right}</Badge>
      ))}
    </span>
  );
}
