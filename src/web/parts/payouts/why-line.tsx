import { QuestionIcon } from '@primer/octicons-react';
import { IconButton, PopoverButton, ProblemState, Skeleton } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { useWhyLine, type Because, type OfPeriod } from './queries.ts';
import { words } from './words.ts';
import styles from './payouts.module.css';

/** A button that answers why a line of a statement is what it is. */
export function WhyLine({
  of,
  entry,
  title,
}: {
  readonly of: OfPeriod;
  readonly entry: string;
  readonly title: string;
}) {
  const text = useWords(words);
  const label = text.why(title);
  return (
    <PopoverButton
      label={label}
      trigger={
        <IconButton label={label} small>
          <QuestionIcon />
        </IconButton>
      }
    >
      <Answer of={of} entry={entry} />
    </PopoverButton>
  );
}

function Answer({ of, entry }: { readonly of: OfPeriod; readonly entry: string }) {
  const { data, error, refetch } = useWhyLine(of, entry);
  if (error) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={4} />;
  return <WhyTree of={becauseOf(data.why)} />;
}

/** A reason as the API gives it. */
export function becauseOf(why: { readonly [key: string]: unknown }): Because {
  return why as unknown as Because;
}

/** Reasons and what they follow from, each under what it explains. */
export function WhyTree({ of }: { readonly of: Because }) {
  return (
    <div className={styles.why}>
      <p className={styles.says}>{of.says}</p>
      <Reasons from={of.from} />
    </div>
  );
}

function Reasons({ from }: { readonly from: readonly Because[] }) {
  if (from.length === 0) return null;
  return (
    <ul className={styles.reasons}>
      {from.map((one) => (
        <li key={`${one.rule ?? ''} ${one.says}`}>
          {one.says}
          <Reasons from={one.from} />
        </li>
      ))}
    </ul>
  );
}
