import styles from './health.module.css';

/** How much of the most it is; the figure beside it says it. */
export function Bar({ share }: { readonly share: number }) {
  return (
    <span className={styles.bar} aria-hidden="true">
      <span className={styles.barFill} style={{ width: `${Math.round(share * 100)}%` }} />
    </span>
  );
}
