import { TextField } from '../../ui/index.ts';
import styles from './payouts.module.css';

/** A decimal amount as text; the separators that people type are left out where it is sent. */
export function AmountField(props: {
  readonly label: string;
  readonly help?: string;
  readonly unit?: string | undefined;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const { unit, ...rest } = props;
  return (
    <TextField
      {...rest}
      isRequired
      inputMode="decimal"
      after={unit === undefined ? undefined : <span className={styles.unit}>{unit}</span>}
    />
  );
}

/** As the API takes it; undefined for what is no amount. */
export function amountOf(typed: string): string | undefined {
  const plain = typed.replaceAll(/[\s,，]/g, '').replace('−', '-');
  return /^[+-]?\d{1,15}(\.\d{1,10})?$/.test(plain) ? plain : undefined;
}
