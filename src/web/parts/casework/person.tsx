import { PeopleIcon } from '@primer/octicons-react';
import { Avatar } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './casework.module.css';

/** A person by name with initials, else a department or team by its title; nobody where there is neither. */
export function PersonName(props: {
  readonly person: { readonly id: string; readonly name?: string } | undefined;
  readonly title?: string;
}) {
  const text = useWords(words);
  const name = props.person?.name ?? props.title;
  if (name === undefined) return <span className={styles.nobody}>{text.nobody}</span>;
  return (
    <span className={styles.person}>
      {props.person?.name === undefined ? <PeopleIcon /> : <Avatar name={name} size="small" />}
      <span>{name}</span>
    </span>
  );
}
