import { QuestionIcon } from '@primer/octicons-react';
import { Facts, IconButton, PopoverButton } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './figures.module.css';

export interface FigureSource {
  readonly title: string;
  /** What is counted, in words. */
  readonly definition: string;
  /** The funnel or record type. */
  readonly from: string;
  readonly metric?: string | undefined;
  readonly filter?: string | undefined;
  readonly period?: { readonly from: string; readonly to: string } | undefined;
  readonly release?: number | undefined;
  readonly readAt?: string | undefined;
}

/** What a figure is: its definition, of what, which period, which release. */
export function FigureHelp({ of }: { readonly of: FigureSource }) {
  const text = useWords(words);
  const format = useFormat();
  const { title, definition, metric, filter, period, release, readAt } = of;
  const label = text.whatIs(title);
  const facts = [
    { title: text.from, value: of.from },
    ...(metric === undefined ? [] : [{ title: text.metric, value: <code>{metric}</code> }]),
    ...(filter === undefined ? [] : [{ title: text.filter, value: <code>{filter}</code> }]),
    ...(period === undefined
      ? []
      : [{ title: text.period, value: text.fromTo(...daysOf(period, format.date)) }]),
    ...(release === undefined ? [] : [{ title: text.release, value: format.number(release) }]),
    ...(readAt === undefined ? [] : [{ title: text.readAt, value: format.dateTime(readAt) }]),
  ];
  return (
    <PopoverButton
      label={label}
      trigger={
        <IconButton label={label} small>
          <QuestionIcon size={12} />
        </IconButton>
      }
    >
      <div className={styles.help}>
        <p className={styles.definition}>{definition}</p>
        <Facts facts={facts} />
      </div>
    </PopoverButton>
  );
}

/** First and last day: the end of a period is the first moment after it. */
export function daysOf(
  { from, to }: { readonly from: string; readonly to: string },
  date: (day: Date) => string,
): [string, string] {
  return [date(new Date(from)), date(new Date(new Date(to).getTime() - 1))];
}
