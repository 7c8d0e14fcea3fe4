import { CheckCircleIcon } from '@primer/octicons-react';
import { EmptyState, Link, Said } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { editorHref, type Problem } from '../queries.ts';
import { words } from '../words.ts';
import styles from '../publish.module.css';

/** Everything that a publish would refuse, each with the way to its line. */
export function ProblemsTab(props: {
  readonly draft: string;
  readonly problems: readonly Problem[];
}) {
  const text = useWords(words);
  if (props.problems.length === 0)
    return (
      <EmptyState icon={<CheckCircleIcon size={24} />} title={text.problemsNone}>
        {text.problemsNoneText}
      </EmptyState>
    );
  return <ProblemList {...props} />;
}

export function ProblemList(props: {
  readonly draft: string;
  readonly problems: readonly Problem[];
}) {
  const text = useWords(words);
  return (
    <ul className={styles.problems}>
      {props.problems.map((problem) => (
        <li key={placeOf(problem)} className={styles.problem}>
          <p>
            <Said text={problem.message} />
          </p>
          {problem.hint === undefined ? null : (
            <p className={styles.softText}>
              <Said text={problem.hint} />
            </p>
          )}
          {problem.file === undefined ? null : (
            <Link href={editorHref(props.draft, problem)}>
              {problem.file}
              {problem.line === undefined ? null : (
                <span className="unbroken"> · {text.line(problem.line)}</span>
              )}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

function placeOf({ file, line, column, message }: Problem): string {
  return `${file} ${line} ${column} ${message}`;
}
