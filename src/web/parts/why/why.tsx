import { useQuery } from '@tanstack/react-query';
import { CheckCircleIcon, DotIcon, QuestionIcon, XCircleIcon } from '@primer/octicons-react';
import { keys } from '../../api/index.ts';
import { Button, IconButton, PopoverButton, ProblemState, Skeleton } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { explainCase, type CaseQuestion, type Explanation, type Reason } from './explanation.ts';
import { words } from './words.ts';
import styles from './why.module.css';

export interface WhyProps {
  /** What is asked about, as the button is called for who doesn't see the place: “due on Friday”. */
  readonly of: string;
  /** The answer is kept under this key. */
  readonly about: readonly unknown[];
  readonly ask: () => Promise<Explanation>;
  /** A word in place of the sign. */
  readonly asText?: boolean;
}

/** A button that answers “why?” in place: the sentence, the reasons behind it, the release. */
export function Why({ of, about, ask, asText }: WhyProps) {
  const text = useWords(words);
  const label = text.whyOf(of);
  const trigger = asText ? (
    <Button variant="quiet" small aria-label={label}>
      <QuestionIcon />
      {text.why}
    </Button>
  ) : (
    <IconButton label={label} small>
      <QuestionIcon className={styles.question} />
    </IconButton>
  );
  return (
    <PopoverButton label={label} trigger={trigger}>
      <Answer about={about} ask={ask} />
    </PopoverButton>
  );
}

/** The same about a case. */
export function WhyOfCase(props: {
  readonly of: string;
  readonly case: string;
  readonly question: CaseQuestion;
  readonly asText?: boolean;
}) {
  const { question } = props;
  return (
    <Why
      of={props.of}
      about={[...keys.case(props.case), 'why', question]}
      ask={() => explainCase(props.case, question)}
      {...(props.asText !== undefined && { asText: props.asText })}
    />
  );
}

function Answer({ about, ask }: Pick<WhyProps, 'about' | 'ask'>) {
  const { data, error, refetch } = useQuery({ queryKey: about, queryFn: ask, staleTime: 0 });
  if (error) return <ProblemState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={styles.answer} aria-live="polite">
      {data === undefined ? <Skeleton lines={3} /> : <ExplanationView explanation={data} />}
    </div>
  );
}

/** An explanation to be read. */
export function ExplanationView({ explanation }: { readonly explanation: Explanation }) {
  const text = useWords(words);
  const { points, release } = explanation;
  return (
    <>
      <p className={styles.sentence}>{explanation.text}</p>
      {points.length === 0 ? null : (
        <ul className={styles.reasons}>
          {points.map((reason) => (
            <li key={`${reason.because?.rule ?? ''} ${reason.text}`}>
              <ReasonView reason={reason} />
            </li>
          ))}
        </ul>
      )}
      {release === undefined ? null : <p className={styles.release}>{text.release(release)}</p>}
    </>
  );
}

function ReasonView({ reason }: { readonly reason: Reason }) {
  const text = useWords(words);
  const { holds, because, withheld } = reason;
  const inputs = Object.entries(because?.inputs ?? {});
  return (
    <>
      <span className={styles.sign} data-holds={holds}>
        {holds === undefined ? <DotIcon /> : null}
        {holds === true ? <CheckCircleIcon aria-label={text.holds} /> : null}
        {holds === false ? <XCircleIcon aria-label={text.holdsNot} /> : null}
      </span>
      <div className={styles.reason}>
        <p>{reason.text}</p>
        {withheld ? <p className={styles.quiet}>{text.withheld}</p> : null}
        {because?.expression === undefined ? null : (
          <details className={styles.details}>
            <summary>{text.details}</summary>
            <code>{because.expression}</code>
            {inputs.length === 0 ? null : (
              <dl aria-label={text.inputs}>
                {inputs.map(([path, value]) => (
                  <div key={path}>
                    <dt>
                      <code>{path}</code>
                    </dt>
                    <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
                  </div>
                ))}
              </dl>
            )}
          </details>
        )}
      </div>
    </>
  );
}
