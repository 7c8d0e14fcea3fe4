import { PersonName, useSince } from '../../parts/casework/index.ts';
import { WhyOfCase } from '../../parts/why/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { Clocks } from './clocks.tsx';
import type { CaseData, Standing } from './queries.ts';
import { words } from './words.ts';
import styles from './side-panel.module.css';

/** Who has the case and since when, its clocks, what the stage means, and who follows. */
export function SidePanel({ data }: { readonly data: CaseData }) {
  const { holder: text, stage } = useWords(words);
  const { batons } = data.standing;
  const here = data.path.filter(
    ({ state, means, guidance }) => state === 'here' && (means ?? guidance),
  );
  return (
    <aside className={styles.side}>
      <section>
        <h2>{text.title}</h2>
        {batons.length === 0 ? <p className={styles.quiet}>{text.nobody}</p> : null}
        {batons.map((baton) => (
          <Holder key={baton.track ?? baton.since} baton={baton} data={data} />
        ))}
      </section>
      <Clocks data={data} />
      {here.length === 0 ? null : (
        <section className={styles.wide}>
          <h2>{stage.title}</h2>
          {here.map(({ id, title, means, guidance }) => (
            <div key={id} className={styles.meaning}>
              {here.length > 1 ? <h3>{title}</h3> : null}
              {means === undefined ? null : <p>{means}</p>}
              {guidance === undefined ? null : <p className={styles.guidance}>{guidance}</p>}
            </div>
          ))}
        </section>
      )}
      <People data={data} />
    </aside>
  );
}

/** A party that holds the baton, on one branch of parallel stages. */
function Holder(props: { readonly baton: Standing['batons'][number]; readonly data: CaseData }) {
  const { holder: text } = useWords(words);
  const format = useFormat();
  const lasts = useSince();
  const { baton, data } = props;
  const { department, kind, liaison, branch, since } = baton;
  // A branch that nobody took over is its department's, though the case keeps its owner.
  const isOwners = branch !== undefined && baton.person?.id === data.owner?.id;
  const person = isOwners ? undefined : baton.person;
  const isOutside = kind === 'waiting';
  const place = isOutside ? (data.standing.paused?.waitingFor ?? text.outside) : department?.title;
  const offer = data.standing.offers.find(({ handoff }) => handoff?.id === baton.handoff?.id);
  return (
    <div className={styles.holder}>
      {branch === undefined ? null : <p className={styles.quiet}>{text.branch(branch.title)}</p>}
      <p className={styles.who}>
        <PersonName person={person} {...(place !== undefined && { title: place })} />
        {kind === 'offer' && offer !== undefined ? (
          <WhyOfCase
            of={person?.name ?? place ?? ''}
            case={data.id}
            question={{ about: 'assignment', offer: offer.id }}
          />
        ) : null}
      </p>
      <p className={styles.quiet}>
        {[person && place, text[kind as 'work' | 'offer' | 'waiting']].filter(Boolean).join(' · ')}
        {' · '}
        <time dateTime={since} title={format.dateTime(since)}>
          {lasts(since)}
        </time>
      </p>
      {liaison?.name === undefined || liaison.id === person?.id ? null : (
        <p className={styles.quiet}>{text.liaison(liaison.name)}</p>
      )}
    </div>
  );
}

function People({ data }: { readonly data: CaseData }) {
  const { holder: text } = useWords(words);
  const { owner, followers } = data;
  const isHolder = data.standing.batons.some(({ person }) => person?.id === owner?.id);
  return (
    <>
      {owner === undefined || isHolder ? null : (
        <section>
          <h2>{text.owner}</h2>
          <PersonName person={owner} />
        </section>
      )}
      {followers.length === 0 ? null : (
        <section>
          <h2>{text.followers}</h2>
          <ul className={styles.people}>
            {followers.map((person) => (
              <li key={person.id}>
                <PersonName person={person} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
