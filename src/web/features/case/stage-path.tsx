import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { CheckIcon } from '@primer/octicons-react';
import { classes, PopoverButton } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import type { CaseData, PathStage } from './queries.ts';
import { words } from './words.ts';
import styles from './stage-path.module.css';

/** The stages as a way from left to right: where the case was, is, and can come to. */
export function StagePath({ data }: { readonly data: CaseData }) {
  const text = useWords(words);
  const list = useRef<HTMLOListElement>(null);
  const steps = untilHere(stepsOf(data.path));
  const here = steps.findIndex(({ state }) => state === 'here');
  useEffect(() => {
    // The stage before it is seen whole as well.
    const first = list.current?.children[Math.max(0, here - 1)] as HTMLElement | undefined;
    if (first && list.current) list.current.scrollLeft = first.offsetLeft;
  }, [here]);
  if (steps.length === 0) return null;
  return (
    <nav aria-label={text.path.label}>
      <ol className={styles.path} ref={list}>
        {steps.map((stage) => (
          <li
            key={stage.id}
            className={styles.step}
            data-state={isReached(stage) ? 'been' : stage.state}
            aria-current={stage.state === 'here' ? 'step' : undefined}
          >
            <Step stage={stage} branches={branchesOf(data.path, stage)} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Outcomes with reasons are no way one hopes to go: they are shown once the case is there. */
function stepsOf(path: readonly PathStage[]): readonly PathStage[] {
  const outer = path.filter(({ parent }) => parent === undefined);
  const good = outer.find(({ kind }) => kind === 'outcome');
  const ended = outer.find(({ kind, state }) => kind === 'outcome' && state === 'here');
  return outer.filter((stage) => stage.kind !== 'outcome' || stage === (ended ?? good));
}

/** Of a case that was sent back, what it went through before lies ahead again. */
function untilHere(steps: readonly PathStage[]): readonly PathStage[] {
  const here = steps.findIndex(({ state }) => state === 'here');
  return steps.map((stage, place) =>
    here >= 0 && place > here && stage.state === 'been' ? { ...stage, state: 'ahead' } : stage,
  );
}

/** The case has come to the end that one hoped for. */
function isReached({ kind, state, outcome }: PathStage): boolean {
  return kind === 'outcome' && state === 'here' && outcome === 'won';
}

/** Stages within a stage that the case is in, or was. */
function branchesOf(path: readonly PathStage[], { id }: PathStage): readonly PathStage[] {
  return path.filter(({ parent, state }) => parent === id && state !== 'ahead');
}

function Step(props: { readonly stage: PathStage; readonly branches: readonly PathStage[] }) {
  const text = useWords(words);
  const { stage, branches } = props;
  const trigger = (
    <Button className={styles.button}>
      <Mark state={isReached(stage) ? 'been' : stage.state} />
      <span className={styles.title}>{stage.title}</span>
      <span className="visually-hidden">{stateText(text.path, stage.state)}</span>
    </Button>
  );
  return (
    <>
      <PopoverButton label={stage.title} trigger={trigger}>
        <StageNote stage={stage} />
      </PopoverButton>
      {stage.state !== 'here' || branches.length === 0 ? null : (
        <ul className={styles.branches}>
          {branches.map((branch) => (
            <li key={branch.id} className={styles.branch} data-state={branch.state}>
              <Mark state={branch.state} />
              {branch.title}
              <span className="visually-hidden">{stateText(text.path, branch.state)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Mark({ state }: { readonly state: string }) {
  const isPast = state === 'been' || state === 'done';
  return (
    <span className={classes(styles.mark, isPast && styles.past, state === 'here' && styles.here)}>
      {isPast ? <CheckIcon size={12} /> : null}
    </span>
  );
}

function stateText(
  text: {
    readonly here: string;
    readonly been: string;
    readonly done: string;
    readonly ahead: string;
  },
  state: string,
): string {
  if (state === 'here') return text.here;
  if (state === 'done') return text.done;
  return state === 'been' ? text.been : text.ahead;
}

/** What a stage means and what is done there. */
function StageNote({ stage }: { readonly stage: PathStage }) {
  const { path: text } = useWords(words);
  const format = useFormat();
  const { department, means, guidance, entered, left, stays } = stage;
  return (
    <div className={styles.note}>
      <h3>{stage.title}</h3>
      {means === undefined ? null : <p>{means}</p>}
      {guidance === undefined ? null : <p className={styles.quiet}>{guidance}</p>}
      <p className={styles.quiet}>
        {[
          department?.title,
          entered !== undefined && left === undefined && text.since(format.dateTime(entered)),
          left !== undefined && text.left(format.dateTime(left)),
          stays > 1 && text.stays(stays),
          stays === 0 && text.ahead,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}
