import styles from './charts.module.css';

/** Which colour and pattern is what; each series has its number, so that colour isn't needed to tell them apart. */
export function Legend({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className={styles.legend}>
      {items.map((item, index) => (
        <li key={item}>
          <span className={styles.swatch} data-series={index + 1} />
          {item}
        </li>
      ))}
    </ul>
  );
}
