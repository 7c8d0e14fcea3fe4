import { Avatar } from '../../../ui/index.ts';
import type { Mentions } from './use-mentions.ts';
import styles from './comments.module.css';

/** People who fit what is being written after `@`; the cursor stays in the text. */
export function MentionList(props: {
  readonly id: string;
  readonly label: string;
  readonly mentions: Mentions;
}) {
  const { people, at, choose } = props.mentions;
  return (
    <div id={props.id} role="listbox" aria-label={props.label} className={styles.people}>
      {people.map((person, index) => (
        <div
          key={person.id}
          id={`${props.id}-${person.id}`}
          role="option"
          aria-selected={index === at}
          className={styles.person}
          onPointerDown={(event) => {
            event.preventDefault();
            choose(person);
          }}
        >
          <Avatar name={person.name} size="small" />
          <span>{person.name}</span>
          <span className={styles.mail}>{person.email}</span>
        </div>
      ))}
    </div>
  );
}
