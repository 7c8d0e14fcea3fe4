import { ArrowRightIcon } from '@primer/octicons-react';
import { PersonName, useWorkingTime } from '../../parts/casework/index.ts';
import { WhyOfCase } from '../../parts/why/index.ts';
import { useWords } from '../../words/index.ts';
import type { Contract } from './queries.ts';
import { words } from './words.ts';
import styles from './handoff.module.css';

/** Who gives and who takes over, side by side. */
export function Sides({ contract }: { readonly contract: Contract }) {
  const text = useWords(words);
  const workingTime = useWorkingTime();
  const { giver, to, department, liaisons, from, stage, giverTime, receiverTime, routed } =
    contract;
  const pool = to.team ?? to.role ?? to.department ?? department;
  const receiver = to.person?.name ?? pool?.title;
  return (
    <div className={styles.sides}>
      <section className={styles.side}>
        <h2>{text.giver}</h2>
        <PersonName
          person={giver.person}
          {...(giver.department && { title: giver.department.title })}
        />
        <p className={styles.quiet}>
          {[
            giver.person && giver.department?.title,
            from.at(-1) && text.from(from.at(-1)?.title ?? ''),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {giverTime === undefined ? null : (
          <p className={styles.quiet}>{text.had(workingTime(giverTime))}</p>
        )}
        <Liaison name={liaisons.giver?.name} than={giver.person?.name} />
      </section>
      <span className={styles.arrow}>
        <ArrowRightIcon size={24} aria-label={text.way} />
      </span>
      <section className={styles.side}>
        <h2>{text.receiver}</h2>
        <p className={styles.who}>
          <PersonName person={to.person} {...(pool && { title: pool.title })} />
          <WhyOfCase
            of={text.whyThem(receiver ?? '')}
            case={contract.case.id}
            question={{ about: 'assignment', offer: contract.id }}
          />
        </p>
        <p className={styles.quiet}>
          {[
            to.standsInFor?.name && text.standsIn(to.standsInFor.name),
            to.person && department?.title,
            stage && text.to(stage.title),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {receiverTime === undefined || contract.status === 'open' ? null : (
          <p className={styles.quiet}>{text.took(workingTime(receiverTime))}</p>
        )}
        {routed === undefined ? null : <p className={styles.quiet}>{routed}</p>}
        <Liaison name={liaisons.receiver?.name} than={to.person?.name} />
      </section>
    </div>
  );
}

function Liaison(props: { readonly name: string | undefined; readonly than: string | undefined }) {
  const text = useWords(words);
  if (props.name === undefined || props.name === props.than) return null;
  return <p className={styles.quiet}>{text.liaison(props.name)}</p>;
}
