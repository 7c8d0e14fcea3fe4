import { AlertIcon, BeakerIcon, CheckCircleIcon } from '@primer/octicons-react';
import { Badge, EmptyState, Link, LinkButton } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import { editorHref, type Example } from '../queries.ts';
import { words } from '../words.ts';
import { ProblemList } from './problems-tab.tsx';
import styles from '../publish.module.css';

/** Every example as it was tried, step by step; those that fail come first. */
export function ExamplesTab(props: {
  readonly draft: string;
  readonly examples: readonly Example[];
}) {
  const text = useWords(words);
  const { draft, examples } = props;
  if (examples.length === 0)
    return (
      <EmptyState
        icon={<BeakerIcon size={24} />}
        title={text.examplesNone}
        action={<LinkButton href={`/simulator?draft=${draft}`}>{text.simulate}</LinkButton>}
      >
        {text.examplesNoneText}
      </EmptyState>
    );
  const failedFirst = examples.toSorted((a, b) => Number(a.passed) - Number(b.passed));
  return (
    <ul className={styles.examples}>
      {failedFirst.map((example) => (
        <li key={example.id}>
          <details open={!example.passed} className={styles.example}>
            <summary>
              {example.passed ? (
                <CheckCircleIcon className={styles.good ?? ''} />
              ) : (
                <AlertIcon className={styles.bad ?? ''} />
              )}
              <span className={styles.exampleTitle}>{example.title}</span>
              <Badge tone={example.passed ? 'good' : 'bad'}>
                {example.passed ? text.passed : text.failed}
              </Badge>
            </summary>
            <ProblemList draft={draft} problems={example.problems} />
            <ExampleSteps example={example} />
            {example.file === undefined ? null : (
              <Link href={editorHref(draft, example)}>
                {example.file}
                {example.line === undefined ? null : (
                  <span className="unbroken"> · {text.line(example.line)}</span>
                )}
              </Link>
            )}
          </details>
        </li>
      ))}
    </ul>
  );
}

function ExampleSteps({ example }: { readonly example: Example }) {
  const text = useWords(words);
  const format = useFormat();
  const topics: { readonly [topic: string]: string } = text.topics;
  return (
    <ol className={styles.steps}>
      {example.steps.map((step, index) => (
        // The steps of an example are told anew as a whole.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <span className={styles.stepHead}>
            <strong>{step.move ?? text.given}</strong>
            {step.as === undefined ? null : (
              <span className={styles.softText}>{text.as(step.as)}</span>
            )}
            <span className={styles.softText}>→ {step.stages.join(' / ')}</span>
          </span>
          {step.refused.map((refused) => (
            <span key={refused} className={styles.refused}>
              {refused}
            </span>
          ))}
          {step.told.length + step.documents.length === 0 ? null : (
            <span className={styles.softText}>
              {[
                ...step.told.map(({ topic, to }) =>
                  text.told(topics[topic] ?? topic, format.list(to)),
                ),
                ...step.documents,
              ].join(' · ')}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
