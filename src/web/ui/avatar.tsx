import { classes } from './classes.ts';
import styles from './avatar.module.css';

/** The initials of a person; the name stands beside it, so it is hidden from screen readers. */
export function Avatar(props: { readonly name: string; readonly size?: 'small' | 'large' }) {
  const tone = styles[`c${toneOf(props.name)}`];
  return (
    <span
      className={classes(styles.avatar, tone, props.size && styles[props.size])}
      aria-hidden="true"
    >
      {initials(props.name)}
    </span>
  );
}

/** Of a Chinese name its last character, as is usual there, also where a Latin spelling follows; of others the first letters. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = ''] = words;
  if (/^\p{Script=Han}+$/u.test(first)) return [...first].at(-1) ?? '';
  return [first, words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

function toneOf(name: string): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % 8;
}
