import { useState } from 'react';
import { PeopleIcon, PersonAddIcon } from '@primer/octicons-react';
import { useRight } from '../../api/index.ts';
import { Loaded, useOrganization, usePeople, type Person } from '../../parts/people/index.ts';
import {
  Button,
  EmptyState,
  LinkButton,
  Page,
  SearchField,
  Select,
  Switch,
} from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { AddPersonDialog } from './add-person.tsx';
import { PeopleTable } from './people-table.tsx';
import { words } from './words.ts';
import styles from './people.module.css';

/** What the list is narrowed to. */
interface Wanted {
  readonly search: string;
  readonly department: string;
  readonly role: string;
  readonly inactive: boolean;
}

const everything: Wanted = { search: '', department: '', role: '', inactive: false };

/** Everybody of the company: for whoever administers people to be changed, for all others to be found. */
export function PeoplePage() {
  const text = useWords(words);
  const format = useFormat();
  const administers = useRight('administer people');
  const people = usePeople();
  const [wanted, setWanted] = useState(everything);
  const [isAdding, setAdding] = useState(false);
  const mayImport = useRight('import');
  const actions = administers ? (
    <>
      {mayImport ? <LinkButton href="/imports/new?into=people">{text.import}</LinkButton> : null}
      <Button variant="primary" onPress={() => setAdding(true)}>
        <PersonAddIcon />
        {text.add}
      </Button>
    </>
  ) : undefined;
  return (
    <Page title={text.title} lead={text.lead} actions={actions}>
      <Filters wanted={wanted} onChange={setWanted} />
      <Loaded query={people} lines={10}>
        {(all) => {
          const shown = all
            .filter((person) => fits(person, wanted))
            .toSorted((a, b) => format.compare(a.name, b.name));
          return shown.length === 0 ? (
            <EmptyState icon={<PeopleIcon size={24} />} title={text.nobodyFound}>
              {text.nobodyFoundText}
            </EmptyState>
          ) : (
            <PeopleTable people={shown} isWhole={administers} />
          );
        }}
      </Loaded>
      {isAdding ? <AddPersonDialog onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

function Filters(props: { readonly wanted: Wanted; readonly onChange: (wanted: Wanted) => void }) {
  const text = useWords(words);
  const { data } = useOrganization();
  const { wanted, onChange } = props;
  const change = (part: Partial<Wanted>) => onChange({ ...wanted, ...part });
  return (
    <div className={styles.filters} role="search">
      <SearchField
        label={text.search}
        value={wanted.search}
        onChange={(search) => change({ search })}
      />
      <div className={styles.choice}>
        <Select
          label={text.department}
          hideLabel
          options={[{ id: '', title: text.allDepartments }, ...(data?.departments ?? [])]}
          value={wanted.department}
          onChange={(department) => change({ department })}
        />
      </div>
      <div className={styles.choice}>
        <Select
          label={text.role}
          hideLabel
          options={[{ id: '', title: text.allRoles }, ...(data?.roles ?? [])]}
          value={wanted.role}
          onChange={(role) => change({ role })}
        />
      </div>
      <Switch isSelected={wanted.inactive} onChange={(inactive) => change({ inactive })}>
        {text.withInactive}
      </Switch>
    </div>
  );
}

function fits(person: Person, { search, department, role, inactive }: Wanted): boolean {
  const stands = (kind: string, id: string) =>
    id === '' || person.memberships.some((place) => place.kind === kind && place.id === id);
  const text = `${person.name} ${person.email}`.toLowerCase();
  return (
    (inactive || person.active) &&
    text.includes(search.trim().toLowerCase()) &&
    stands('department', department) &&
    stands('role', role)
  );
}
