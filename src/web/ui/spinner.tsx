import { classes } from './classes.ts';
import styles from './spinner.module.css';

/** Something is under way; say what in words beside it. */
export function Spinner({ className }: { readonly className?: string | undefined }) {
  return (
    <svg className={classes(styles.spinner, className)} viewBox="0 0 16 16" aria-hidden="true">
      <circle
        cx="8"
        cy="8"
        r="6"
        fill="none"
        stroke="currentColor"
        strokeOpacity="0.25"
        strokeWidth="2"
      />
      <path
        d="M8 2a6 6 0 0 1 6 6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
