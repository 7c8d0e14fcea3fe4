import { useState } from 'react';
import { ProblemState, Skeleton } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { BigNumber } from '../charts/index.ts';
import { DrillSheet, type Drill } from './drill-sheet.tsx';
import { daysOf, FigureHelp } from './figure-help.tsx';
import { useFigure, type Metric } from './queries.ts';
import { words } from './words.ts';

/** A metric as one large number, of a period beside the one before, with the cases behind it. */
export function NumberView(props: {
  readonly metric: Metric;
  readonly title?: string | undefined;
  readonly period?: unknown;
}) {
  const { metric, period } = props;
  const text = useWords(words);
  const format = useFormat();
  const [drill, setDrill] = useState<Drill>();
  const { data, error, refetch } = useFigure(metric.id, period);
  if (error) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={3} />;
  const { value, previous, release, readAt } = data;
  const title = props.title ?? metric.title;
  const source = {
    title,
    definition: metric.definition,
    metric: metric.id,
    from: metric.from.title,
    period: data.period,
    release,
    readAt,
  };
  const drills = value !== null && Number(value) !== 0;
  return (
    <>
      <BigNumber
        title={title}
        value={value}
        previous={previous?.value}
        than={previous && text.than(...daysOf(previous, format.day))}
        shape={metric}
        help={<FigureHelp of={source} />}
        onPress={
          drills ? (says) => setDrill({ question: { metric: metric.id, period }, says }) : undefined
        }
      />
      <DrillSheet drill={drill} onClose={() => setDrill(undefined)} />
    </>
  );
}
