import { useWords } from '../../words/index.ts';
import { numberOf, type Cell, type Grid, type OnDrill } from './grid.ts';
import { FigureButton } from './figure-button.tsx';
import { useMarks } from './marks.tsx';
import { useValueText } from './values.ts';
import { words } from './words.ts';
import styles from './charts.module.css';

interface Step {
  readonly label: string;
  readonly count: Cell;
  readonly rate?: Cell | undefined;
  readonly dropped?: Cell | undefined;
}

/** One reading of a funnel from stage to stage: how many came, which share that is, how many were lost before. */
export function FunnelChart(props: {
  readonly title: string;
  readonly steps: readonly Step[];
  readonly onDrill?: OnDrill | undefined;
}) {
  const { steps, onDrill } = props;
  const values = useValueText();
  const text = useWords(words);
  const first = Math.max(numberOf(steps[0]?.count), 1);
  const said = ({ label, count }: Step) =>
    text.point(label, values.full(count.value, count.measure));
  const marks = steps.map((step) => ({
    id: step.label,
    says: said(step),
    onPress:
      onDrill && numberOf(step.count) !== 0 ? () => onDrill(step.count, said(step)) : undefined,
  }));
  const { root, propsOf } = useMarks(marks);
  return (
    <div ref={root} role="group" aria-label={props.title} className={styles.funnel}>
      <p className={styles.funnelTitle}>{props.title}</p>
      {steps.map((step) => (
        <div key={step.label} className={styles.step}>
          <span className={styles.barLabel}>{step.label}</span>
          <span className={styles.stepTrack}>
            <span
              {...propsOf(step.label)}
              style={{ width: `${(numberOf(step.count) / first) * 100}%` }}
              data-series={1}
            />
          </span>
          <span className={styles.stepValue}>
            <strong>{values.full(step.count.value, step.count.measure)}</strong>
            {step.rate ? <span>{values.full(step.rate.value, step.rate.measure)}</span> : null}
            <Dropped step={step} onDrill={onDrill} />
          </span>
        </div>
      ))}
    </div>
  );
}

function Dropped({
  step,
  onDrill,
}: {
  readonly step: Step;
  readonly onDrill?: OnDrill | undefined;
}) {
  const text = useWords(words);
  const values = useValueText();
  const { dropped, label } = step;
  if (!dropped || numberOf(dropped) === 0) return null;
  const says = text.lost(values.full(dropped.value, dropped.measure));
  return (
    <FigureButton cell={dropped} of={label} onDrill={onDrill}>
      {says}
    </FigureButton>
  );
}

/** The readings of the funnels in a report, each with its stages. */
export function funnelsOf(
  grid: Grid,
): readonly { readonly title: string; readonly steps: readonly Step[] }[] {
  const ids = new Set(
    grid.columns.flatMap(({ measure: { origin } }) => (origin?.kind === 'funnel' ? origin.id : [])),
  );
  return [...ids].map((id) => {
    const at = (figure: string) =>
      grid.columns.findIndex(
        ({ measure: { origin } }) => origin?.id === id && origin.figure === figure,
      );
    const [count, rate, dropped] = [at('count'), at('rate'), at('dropped')];
    const steps = grid.rows.flatMap((row): Step[] => {
      const found = row.cells[count];
      if (!found) return [];
      return [
        {
          label: row.labels[0] ?? '',
          count: found,
          rate: row.cells[rate],
          dropped: row.cells[dropped],
        },
      ];
    });
    return { title: grid.columns[count]?.measure.origin?.title ?? '', steps };
  });
}
