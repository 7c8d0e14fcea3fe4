import { BeakerIcon, PlayIcon } from '@primer/octicons-react';
import {
  Badge,
  Banner,
  Button,
  Card,
  LinkButton,
  ProblemBanner,
  Progress,
} from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { RefusedTable } from './refused-table.tsx';
import { useImportRun, type Outcome, type Source } from './use-import-run.ts';
import { words } from './words.ts';
import styles from './imports.module.css';

/** Tries an import first, shows what would come of it, and then runs it. */
export function RunPanel(props: { readonly source: Source; readonly isReady: boolean }) {
  const text = useWords(words);
  const { source, isReady } = props;
  const trial = useImportRun();
  const real = useImportRun();
  const isRunning = trial.isRunning || real.isRunning;
  return (
    <Card title={text.tryAndRun}>
      <div className={styles.stack}>
        <div className={styles.bar}>
          <Button
            isDisabled={!isReady || isRunning}
            isPending={trial.isRunning}
            onPress={() => void trial.run(source, true)}
          >
            <BeakerIcon />
            {text.try}
          </Button>
          <Button
            variant="primary"
            isDisabled={!isReady || isRunning}
            isPending={real.isRunning}
            onPress={() => void real.run(source, false)}
          >
            <PlayIcon />
            {text.run}
          </Button>
          {real.isRunning ? (
            <Button variant="quiet" onPress={real.stop}>
              {text.breakOff}
            </Button>
          ) : null}
        </div>
        <p className={styles.soft}>{text.tryHelp}</p>
        <RunState state={real.outcome || real.isRunning || real.error ? real : trial} />
        {real.outcome === undefined && trial.outcome ? <Trial outcome={trial.outcome} /> : null}
        {real.outcome ? <Done outcome={real.outcome} /> : null}
      </div>
    </Card>
  );
}

/** How far it is, and what went wrong. */
function RunState({ state }: { readonly state: ReturnType<typeof useImportRun> }) {
  const text = useWords(words);
  const format = useFormat();
  const { isRunning, progress, error } = state;
  return (
    <div aria-live="polite" className={styles.stack}>
      {error ? <ProblemBanner error={error} /> : null}
      {isRunning ? (
        <Progress
          label={
            progress === undefined ? text.sending : text.rowsSoFar(format.number(progress.rows))
          }
          value={progress?.share}
        />
      ) : null}
    </div>
  );
}

function Trial({ outcome }: { readonly outcome: Outcome }) {
  const text = useWords(words);
  const { run, refusedRows = [] } = outcome;
  return (
    <div className={styles.stack} aria-live="polite">
      <Banner tone={run.refused === 0 ? 'good' : 'warn'}>
        {run.refused === 0 ? text.wouldAllCome : text.wouldNotCome(run.refused)}
      </Banner>
      <Counts outcome={outcome} />
      {refusedRows.length === 0 ? null : <RefusedTable rows={refusedRows} />}
    </div>
  );
}

function Done({ outcome }: { readonly outcome: Outcome }) {
  const text = useWords(words);
  const isWhole = outcome.run.finished !== undefined;
  return (
    <div className={styles.stack} aria-live="polite">
      <Banner tone={isWhole ? 'good' : 'warn'}>{isWhole ? text.runDone : text.runBrokenOff}</Banner>
      <Counts outcome={outcome} />
      <div>
        <LinkButton href="/imports">{text.toRuns}</LinkButton>
      </div>
    </div>
  );
}

function Counts({ outcome: { run } }: { readonly outcome: Outcome }) {
  const text = useWords(words);
  const format = useFormat();
  return (
    <p className={styles.bar}>
      <Badge tone="good">{text.countCreated(format.number(run.created))}</Badge>
      <Badge tone="accent">{text.countUpdated(format.number(run.updated))}</Badge>
      <Badge>{text.countUnchanged(format.number(run.unchanged))}</Badge>
      <Badge tone={run.refused === 0 ? 'plain' : 'warn'}>
        {text.countRefused(format.number(run.refused))}
      </Badge>
    </p>
  );
}
