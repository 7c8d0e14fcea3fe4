import { useState } from 'react';
import { AlertIcon, CheckCircleIcon } from '@primer/octicons-react';
import { Button, Said, Sheet } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import type { Problem } from './queries.ts';
import { useHeld, useVerdict } from './workbench/use-workbench.ts';
import { words } from './words.ts';
import styles from './build.module.css';

/** How many things a publish would refuse, each of them a click away. */
export function ProblemsButton() {
  const text = useWords(words);
  const { data } = useVerdict();
  const [isOpen, setOpen] = useState(false);
  if (!data) return <span className={styles.saving}>{text.checking}</span>;
  const { problems } = data;
  if (problems.length === 0)
    return (
      <span className={styles.good} role="status">
        <CheckCircleIcon />
        {text.problems(0)}
      </span>
    );
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        <AlertIcon className={styles.badIcon ?? ''} />
        {text.problems(problems.length)}
      </Button>
      <Sheet title={text.problemList} isOpen={isOpen} onClose={() => setOpen(false)}>
        <ProblemList problems={problems} onChosen={() => setOpen(false)} />
      </Sheet>
    </>
  );
}

function ProblemList(props: {
  readonly problems: readonly Problem[];
  readonly onChosen: () => void;
}) {
  const text = useWords(words);
  const { workbench } = useHeld();
  const show = async ({ file, line = 1, column = 1 }: Problem) => {
    if (file === undefined) return;
    await workbench.openLine(file, line, column);
    props.onChosen();
  };
  return (
    <ul className={styles.problems}>
      {props.problems.map((problem) => (
        <li key={`${problem.file} ${problem.line} ${problem.column} ${problem.message}`}>
          <button type="button" className={styles.problem} onClick={() => void show(problem)}>
            <span>
              <Said text={problem.message} />
            </span>
            {problem.hint === undefined ? null : (
              <span className={styles.soft}>
                <Said text={problem.hint} />
              </span>
            )}
            {problem.file === undefined ? null : (
              <span className={styles.place}>
                {problem.file} · <span className="unbroken">{text.line(problem.line ?? 1)}</span>
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
