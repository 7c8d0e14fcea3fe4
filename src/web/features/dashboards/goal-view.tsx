import { useValueText } from '../../parts/charts/index.ts';
import { Badge, ProblemState, Skeleton, type Tone } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { useGoal } from './queries.ts';
import { words } from './words.ts';
import styles from './dashboards.module.css';

const tones: { readonly [colour in 'green' | 'amber' | 'red']: Tone } = {
  green: 'good',
  amber: 'warn',
  red: 'bad',
};

/** A goal of the present period: how far the company has come, what was to be expected, and why it has its colour. */
export function GoalView(props: {
  readonly goal: string;
  readonly title: string;
  /** Level of its heading. */
  readonly under: 2 | 3;
}) {
  const text = useWords(words);
  const values = useValueText();
  const { data, error, refetch } = useGoal(props.goal);
  if (error) return <ProblemState error={error} onRetry={() => void refetch()} />;
  const [whole] = data?.levels ?? [];
  if (data === undefined || whole === undefined) return <Skeleton lines={4} />;
  const say = (value: string | undefined) => values.full(value ?? null, data.metric);
  const { figure, target, expected, forecast, colour, why } = whole;
  const Heading = props.under === 2 ? 'h2' : 'h3';
  return (
    <div className={styles.goal}>
      <div className={styles.goalHead}>
        <Heading className={styles.title}>{props.title}</Heading>
        {colour === 'none' ? null : <Badge tone={tones[colour]}>{text[colour]}</Badge>}
      </div>
      <div>
        <span className={styles.goalFigure}>{say(figure)}</span>{' '}
        {target === undefined ? null : text.ofTarget(say(target))}
      </div>
      <p className={styles.description}>
        {[
          data.period.label,
          ...(expected === undefined ? [] : [text.expected(say(expected))]),
          ...(forecast === undefined ? [] : [text.forecast(say(forecast.value))]),
        ].join(' · ')}
      </p>
      <p className={styles.description}>
        {why} {forecast?.how}
      </p>
    </div>
  );
}
