import { useState } from 'react';
import { FlowDiagram } from '../../parts/charts/index.ts';
import { Card, EmptyState, Select } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { GoalsCard } from './goals-card.tsx';
import { PairSheet } from './pair-sheet.tsx';
import type { FigureWords, Health, Pair } from './queries.ts';
import { SatisfactionCard } from './satisfaction-card.tsx';
import { rates, toneOf, type Rate } from './rates.ts';
import { words } from './words.ts';
import styles from './health.module.css';

/** The departments against each other, and what flows between them. */
export function PairsTab({ health }: { readonly health: Health }) {
  const text = useWords(words);
  const [rate, setRate] = useState<Rate>('acceptance');
  const [open, setOpen] = useState<Pair>();
  const figures = rates.flatMap((id) => health.figures.find((figure) => figure.id === id) ?? []);
  const figure = figures.find(({ id }) => id === rate);
  if (health.pairs.length === 0) return <EmptyState title={text.none}>{text.noneText}</EmptyState>;
  return (
    <div className={styles.stack}>
      <Card title={text.matrix} lead={text.matrixLead}>
        <div className={styles.asked}>
          <Select
            label={text.figure}
            options={figures}
            value={rate}
            onChange={(id) => setRate(id as Rate)}
          />
        </div>
        {figure ? <p className={styles.method}>{figure.definition}</p> : null}
        <Matrix pairs={health.pairs} rate={rate} figure={figure} onOpen={setOpen} />
      </Card>
      <Card title={text.flows}>
        <FlowDiagram
          flows={health.pairs.map((pair) => ({
            id: keyOf(pair),
            from: pair.giver?.title ?? text.unknown,
            to: pair.receiver?.title ?? text.unknown,
            offers: pair.offers,
            accepted: pair.kept,
            back: pair.rates.rework.of,
            cells: {},
          }))}
        />
      </Card>
      {health.goals.length === 0 ? null : <GoalsCard goals={health.goals} />}
      {health.satisfaction.length === 0 ? null : <SatisfactionCard rows={health.satisfaction} />}
      {open ? (
        <PairSheet
          pair={open}
          health={health}
          figures={figures}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </div>
  );
}

function Matrix(props: {
  readonly pairs: readonly Pair[];
  readonly rate: Rate;
  readonly figure: FigureWords | undefined;
  readonly onOpen: (pair: Pair) => void;
}) {
  const { pairs, rate, figure, onOpen } = props;
  const text = useWords(words);
  const givers = partiesOf(pairs, 'giver', text.unknown);
  const receivers = partiesOf(pairs, 'receiver', text.unknown);
  return (
    <div className={styles.scroll} role="region" aria-label={text.matrix} tabIndex={0}>
      <table className={styles.matrix}>
        <caption className="visually-hidden">{`${text.matrix}: ${figure?.title ?? ''}`}</caption>
        <thead>
          <tr>
            <th scope="col">{text.giver}</th>
            {receivers.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {givers.map((giver) => (
            <tr key={giver.id}>
              <th scope="row">{giver.title}</th>
              {receivers.map((receiver) => {
                const pair = pairs.find(
                  (one) =>
                    (one.giver?.id ?? '') === giver.id && (one.receiver?.id ?? '') === receiver.id,
                );
                return (
                  <td key={receiver.id}>
                    {pair ? (
                      <Cell pair={pair} rate={rate} figure={figure} onOpen={() => onOpen(pair)} />
                    ) : (
                      <span className={styles.empty}>–</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell(props: {
  readonly pair: Pair;
  readonly rate: Rate;
  readonly figure: FigureWords | undefined;
  readonly onOpen: () => void;
}) {
  const { pair, rate, figure } = props;
  const text = useWords(words);
  const format = useFormat();
  const { value, of, to } = pair.rates[rate];
  const shown = value === undefined ? '–' : format.percent(value, 0);
  const count = text.ofCount(format.number(of), format.number(to));
  const from = pair.giver?.title ?? text.unknown;
  const receiver = pair.receiver?.title ?? text.unknown;
  return (
    <button
      type="button"
      className={styles.cell}
      data-tone={toneOf(rate, value)}
      aria-label={text.cellSays(from, receiver, figure?.title ?? '', shown, count)}
      onClick={props.onOpen}
    >
      <span className={styles.cellValue}>{shown}</span>
      <span className={styles.cellCount}>{count}</span>
    </button>
  );
}

function partiesOf(
  pairs: readonly Pair[],
  side: 'giver' | 'receiver',
  unknown: string,
): readonly { readonly id: string; readonly title: string }[] {
  const parties = new Map(
    pairs.map((pair) => [pair[side]?.id ?? '', pair[side]?.title ?? unknown] as const),
  );
  return [...parties].map(([id, title]) => ({ id, title }));
}

function keyOf({ giver, receiver }: Pair): string {
  return `${giver?.id ?? ''} ${receiver?.id ?? ''}`;
}
