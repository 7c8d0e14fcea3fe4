import { useMe, useRight } from '../../api/index.ts';
import {
  AbsencesCard,
  Loaded,
  SessionsCard,
  TokensCard,
  usePerson,
  type Person,
} from '../../parts/people/index.ts';
import { LinkButton, Page, Skeleton } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { PersonActions } from './person-actions.tsx';
import { State } from './people-table.tsx';
import { PlacesCard } from './places-card.tsx';
import { ProfileCard } from './profile-card.tsx';
import { WorkCard } from './work-card.tsx';
import { words } from './words.ts';
import styles from './people.module.css';

/** One person: whole for himself and for whoever administers people, as a colleague for all others. */
export function PersonPage({ person: id }: { readonly person: string }) {
  const text = useWords(words);
  const person = usePerson(id);
  const crumbs = [{ title: text.title, href: '/people' }];
  if (person.data === undefined)
    return (
      <Page title={text.person} crumbs={crumbs}>
        <Loaded query={person} lines={10}>
          {() => <Skeleton />}
        </Loaded>
      </Page>
    );
  return <WholePage person={person.data} crumbs={crumbs} />;
}

function WholePage(props: {
  readonly person: Person;
  readonly crumbs: readonly { readonly title: string; readonly href: string }[];
}) {
  const text = useWords(words);
  const me = useMe();
  const administers = useRight('administer people');
  const { person, crumbs } = props;
  const isWhole = administers || me.id === person.id;
  const actions = administers ? (
    <PersonActions person={person} />
  ) : me.id === person.id ? (
    <LinkButton href="/settings">{text.ownSettings}</LinkButton>
  ) : undefined;
  const lead = (
    <span className={styles.lead}>
      <span>{person.email}</span>
      <State person={person} />
    </span>
  );
  return (
    <Page title={person.name} lead={lead} crumbs={crumbs} actions={actions}>
      <div className={styles.columns}>
        <div className={styles.stack}>
          <PlacesCard person={person} mayEdit={administers} />
          {isWhole ? <AbsencesCard person={person} /> : null}
          {isWhole ? <SessionsCard person={person.id} /> : null}
          {isWhole ? <TokensCard person={person.id} /> : null}
        </div>
        <div className={styles.stack}>
          <ProfileCard person={person} mayEdit={administers} />
          {isWhole ? <WorkCard person={person} mayEdit={administers} /> : null}
        </div>
      </div>
    </Page>
  );
}
