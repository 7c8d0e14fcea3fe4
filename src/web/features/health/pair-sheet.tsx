import { Facts, Sheet } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import type { FigureWords, Health, Pair } from './queries.ts';
import type { Rate } from './rates.ts';
import { words } from './words.ts';
import styles from './health.module.css';

/** All that is known of one pair of departments. */
export function PairSheet(props: {
  readonly pair: Pair;
  readonly health: Health;
  readonly figures: readonly FigureWords[];
  readonly onClose: () => void;
}) {
  const { pair, health, figures, onClose } = props;
  const text = useWords(words);
  const format = useFormat();
  const title = text.pair(pair.giver?.title ?? text.unknown, pair.receiver?.title ?? text.unknown);
  return (
    <Sheet title={title} isOpen onClose={onClose} isDismissable>
      <div className={styles.stack}>
        <p className={styles.soft}>{text.offers(pair.offers, format.number(pair.offers))}</p>
        <Facts
          facts={figures.map(({ id, title: name }) => ({
            title: name,
            value: <RateText share={pair.rates[id as Rate]} />,
          }))}
        />
        {pair.funnels.map((row) => (
          <InFunnel
            key={row.funnel.id}
            row={row}
            currency={health.funnels.find(({ id }) => id === row.funnel.id)?.stake?.currency}
          />
        ))}
      </div>
    </Sheet>
  );
}

function RateText({ share }: { readonly share: Pair['rates'][Rate] }) {
  const text = useWords(words);
  const format = useFormat();
  const { value, of, to, low, high } = share;
  if (value === undefined) return text.notCounted;
  return (
    <>
      {format.percent(value, 1)}{' '}
      <span className={styles.soft}>{text.ofCount(format.number(of), format.number(to))}</span>
      <br />
      <span className={styles.soft}>
        {text.between(format.percent(low, 0), format.percent(high, 0))}
      </span>
    </>
  );
}

function InFunnel(props: {
  readonly row: Pair['funnels'][number];
  readonly currency: string | undefined;
}) {
  const { row, currency } = props;
  const text = useWords(words);
  const format = useFormat();
  const { waiting, value, reasons } = row;
  const hours = waiting === undefined ? '–' : format.number(waiting, 1);
  const amount =
    value === undefined || currency === undefined
      ? []
      : [{ title: text.value, value: format.money({ amount: value, currency }) }];
  return (
    <section>
      <h3>{row.funnel.title}</h3>
      <Facts
        facts={[
          { title: text.cases, value: format.number(row.cases) },
          { title: text.stillOpen, value: format.number(row.open) },
          { title: text.waiting, value: hours },
          ...amount,
        ]}
      />
      {reasons.length === 0 ? null : (
        <>
          <h4>{text.reasons}</h4>
          <ul className={styles.list}>
            {reasons.map(({ id, title, count }) => (
              <li key={id}>{text.person(title, format.number(count))}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
