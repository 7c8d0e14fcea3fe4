import { EmptyState } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { StepView } from './step-view.tsx';
import { usePlay } from './use-play.ts';
import { words } from './words.ts';
import styles from './simulator.module.css';

/** Every step and what came of it, the latest first. */
export function Timeline() {
  const text = useWords(words);
  const { steps } = usePlay().simulation;
  return (
    <section className={styles.timeline} aria-labelledby="happened">
      <h2 id="happened">{text.happened}</h2>
      {steps.length === 0 ? (
        <EmptyState title={text.nothingHappened}>{text.nothingHappenedText}</EmptyState>
      ) : (
        <ol aria-live="polite" reversed>
          {steps.toReversed().map((step) => (
            <StepView key={step.number} step={step} />
          ))}
        </ol>
      )}
    </section>
  );
}
