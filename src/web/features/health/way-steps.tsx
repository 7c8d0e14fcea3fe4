import styles from './health.module.css';

/** Steps one after the other. */
export function WaySteps({ steps }: { readonly steps: readonly string[] }) {
  return (
    <ol className={styles.way}>
      {steps.map((step, place) => (
        // A way may come to the same step again.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={`${place} ${step}`}>
          <span className={styles.step}>{step}</span>
        </li>
      ))}
    </ol>
  );
}
