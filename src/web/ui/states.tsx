import type { ReactNode } from 'react';
import { AlertIcon, CheckCircleIcon, InfoIcon } from '@primer/octicons-react';
import { ApiError, NetworkError } from '../api/index.ts';
import { useWords } from '../words/index.ts';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import { Said } from './said.tsx';
import { words } from './words.ts';
import styles from './states.module.css';

/** What stands where nothing is yet: what would be here, and what to do. */
export function EmptyState(props: {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      {props.icon === undefined ? null : <span className={styles.icon}>{props.icon}</span>}
      <h2>{props.title}</h2>
      {props.children === undefined ? null : <p>{props.children}</p>}
      {props.action === undefined ? null : <div className={styles.action}>{props.action}</div>}
    </div>
  );
}

/** Grey bars in the place of what is being read. */
export function Skeleton({ lines = 5 }: { readonly lines?: number }) {
  const text = useWords(words);
  return (
    <div className={styles.skeleton} role="status" aria-busy="true" aria-label={text.loading}>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={styles.bar} />
      ))}
    </div>
  );
}

/** A sentence about the state of what is below it. Of tone `bad` it is read aloud at once. */
export function Banner(props: {
  readonly tone: 'bad' | 'warn' | 'good' | 'info';
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  const { tone } = props;
  const icons = {
    bad: <AlertIcon />,
    warn: <AlertIcon />,
    good: <CheckCircleIcon />,
    info: <InfoIcon />,
  };
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={classes(styles.banner, tone !== 'bad' && styles[tone])}
    >
      {icons[tone]}
      <div className={styles.bannerText}>{props.children}</div>
      {props.action}
    </div>
  );
}

/** What the server said instead of doing what it was asked, in a line or a few. */
export function ProblemBanner({ error }: { readonly error: unknown }) {
  const { title, texts } = useProblem(error);
  return (
    <Banner tone="bad">
      {texts.length === 0 ? title : null}
      {texts.map((line) => (
        <p key={line}>
          <Said text={line} />
        </p>
      ))}
    </Banner>
  );
}

/** What stands in the place of a page or a part of it that could not be read. */
export function ProblemState(props: { readonly error: unknown; readonly onRetry?: () => void }) {
  const text = useWords(words);
  const { title, texts, reference } = useProblem(props.error);
  const action = props.onRetry ? <Button onPress={props.onRetry}>{text.retry}</Button> : undefined;
  return (
    <div role="alert">
      <EmptyState icon={<AlertIcon size={24} />} title={title} action={action}>
        <Said text={texts.join(' ')} />
      </EmptyState>
      {reference ? <p className={styles.small}>{text.requestId(reference)}</p> : null}
    </div>
  );
}

interface ProblemText {
  readonly title: string;
  readonly texts: readonly string[];
  readonly reference?: string;
}

/** An error in words for the reader. */
function useProblem(error: unknown): ProblemText {
  const text = useWords(words);
  if (error instanceof NetworkError)
    return { title: text.notReached, texts: [text.notReachedText] };
  if (!(error instanceof ApiError)) return { title: text.wentWrong, texts: [text.wentWrongText] };
  const { problem } = error;
  if (problem.status === 404) return { title: text.notThere, texts: [text.notThereText] };
  if (problem.status >= 500)
    return { title: text.wentWrong, texts: [text.wentWrongText], reference: problem.requestId };
  const texts = problem.errors.map(({ message, hint }) =>
    [message, hint].filter(Boolean).join(' '),
  );
  return { title: problem.title, texts: texts.length > 0 ? texts : [problem.detail] };
}
