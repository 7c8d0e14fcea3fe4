import styles from './said.module.css';

/** A sentence of the server; ids and expressions stand between backticks in it. */
export function Said({ text }: { readonly text: string }) {
  return text.split('`').map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // The same sentence has the same parts.
      // oxlint-disable-next-line react/no-array-index-key
      <code key={index} className={styles.code}>
        {part}
      </code>
    ),
  );
}
