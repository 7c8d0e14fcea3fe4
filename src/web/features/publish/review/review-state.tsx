import type { ReactNode } from 'react';
import { AlertIcon, CheckCircleIcon, CircleIcon } from '@primer/octicons-react';
import { useWords } from '../../../words/index.ts';
import type { Draft, Verdict } from '../queries.ts';
import { words } from '../words.ts';
import styles from '../publish.module.css';

/** What is in order and what is not, in one line. */
export function ReviewState(props: {
  readonly draft: Draft;
  readonly verdict: Verdict | undefined;
}) {
  const { draft, verdict } = props;
  const text = useWords(words);
  const changed = draft.files.filter(({ state }) => state !== 'same').length;
  const conflicts = draft.files.filter(({ aside }) => aside > 0).length;
  const passed = verdict?.examples.filter((example) => example.passed).length ?? 0;
  const all = verdict?.examples.length ?? 0;
  return (
    <ul className={styles.state} aria-label={text.state}>
      <Point how={changed > 0 ? 'good' : 'open'}>
        {changed > 0 ? text.changeCount(changed) : text.nothingChanged}
      </Point>
      <Point how={draft.behind ? 'bad' : 'good'}>
        {draft.behind ? text.behindShort(draft.release) : text.upToDate(draft.release)}
      </Point>
      {conflicts > 0 ? <Point how="bad">{text.conflictCount(conflicts)}</Point> : null}
      {verdict ? (
        <>
          <Point how={verdict.problems.length > 0 ? 'bad' : 'good'}>
            {verdict.problems.length > 0
              ? text.problemCount(verdict.problems.length)
              : text.noProblems}
          </Point>
          {verdict.problems.length > 0 && all === 0 ? null : (
            <Point how={passed < all ? 'bad' : all === 0 ? 'open' : 'good'}>
              {text.examplesPass(passed, all)}
            </Point>
          )}
        </>
      ) : null}
    </ul>
  );
}

const icons = { good: CheckCircleIcon, bad: AlertIcon, open: CircleIcon } as const;

function Point(props: { readonly how: keyof typeof icons; readonly children: ReactNode }) {
  const Icon = icons[props.how];
  return (
    <li className={styles.point}>
      <Icon className={styles[props.how] ?? ''} />
      {props.children}
    </li>
  );
}
