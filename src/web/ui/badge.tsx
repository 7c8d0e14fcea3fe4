import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './badge.module.css';

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'accent' | 'note';

/** A word about the state of something; the word says it, the colour only helps. */
export function Badge(props: {
  readonly tone?: Tone | undefined;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}) {
  const { tone = 'plain' } = props;
  return (
    <span className={classes(styles.badge, tone !== 'plain' && styles[tone])}>
      {props.icon}
      <span>{props.children}</span>
    </span>
  );
}
