import { classes } from '../../ui/index.ts';
import { useFormat } from '../../words/index.ts';
import styles from './payouts.module.css';

/** An amount of a plan, in figures of one width; with its sign where it is a difference. */
export function Amount(props: {
  readonly amount: string;
  readonly currency: string;
  readonly signed?: boolean;
  readonly strong?: boolean;
}) {
  const { amount, currency, signed, strong } = props;
  const format = useFormat();
  const shown = format.money({ amount, currency });
  const isMore = signed && Number(amount) > 0;
  return (
    <span className={classes(styles.amount, strong && styles.strong)}>
      {isMore ? `+${shown}` : shown}
    </span>
  );
}
