import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { SearchIcon } from '@primer/octicons-react';
import { announce, Spinner } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { ChoiceLine, type Choice, type Section } from './choices.tsx';
import { words } from './words.ts';
import styles from './search.module.css';

export interface FinderProps {
  readonly label: string;
  readonly placeholder: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly sections: readonly Section[];
  readonly isBusy: boolean;
  readonly onChoose: (choice: Choice, aside: boolean) => void;
  /** Stands where nothing was found, or nothing was asked yet. */
  readonly nothing: ReactNode;
}

/** A field in which one types, and below it what fits, gone through with the arrow keys. */
export function Finder(props: FinderProps) {
  const { typed, sections, onType, onChoose } = props;
  const id = useId();
  const [at, setAt] = useState<string>();
  const choices = sections.flatMap((section) => section.choices);
  const index = Math.max(
    0,
    choices.findIndex((choice) => choice.id === at),
  );
  const active = choices[index];
  useTelling(typed, choices.length);
  useEffect(() => {
    document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, index]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt(choices[(index + step + choices.length) % choices.length]?.id);
    } else if (event.key === 'Enter' && active) {
      event.preventDefault();
      onChoose(active, event.ctrlKey || event.metaKey);
    }
  };
  return (
    <>
      <div className={styles.field}>
        <SearchIcon className={styles.icon} />
        <input
          // The field is what one has come for.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          type="text"
          role="combobox"
          aria-label={props.label}
          aria-expanded={choices.length > 0}
          aria-controls={choices.length > 0 ? `${id}-list` : undefined}
          aria-autocomplete="list"
          aria-activedescendant={active && choices.length > 0 ? `${id}-${index}` : undefined}
          placeholder={props.placeholder}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          className={styles.input}
          onChange={(event) => {
            onType(event.target.value);
            setAt(undefined);
          }}
          onKeyDown={onKeyDown}
        />
        {props.isBusy ? <Spinner className={styles.busy} /> : null}
      </div>
      {choices.length === 0 ? (
        props.nothing
      ) : (
        <SectionList {...props} id={id} active={active} onPoint={setAt} />
      )}
    </>
  );
}

function SectionList(
  props: FinderProps & {
    readonly id: string;
    readonly active: Choice | undefined;
    readonly onPoint: (id: string) => void;
  },
) {
  const { id, sections, active } = props;
  const text = useWords(words);
  const all = sections.flatMap((section) => section.choices);
  return (
    <div id={`${id}-list`} role="listbox" aria-label={text.results} className={styles.list}>
      {sections.map((section) => (
        <div key={section.id} role="group" aria-labelledby={`${id}-${section.id}`}>
          <div id={`${id}-${section.id}`} role="presentation" className={styles.section}>
            {section.title}
          </div>
          {section.choices.map((choice) => (
            // The field has the focus and hears the keys for all options.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={choice.id}
              id={`${id}-${all.indexOf(choice)}`}
              role="option"
              aria-selected={choice === active}
              className={styles.line}
              onMouseMove={() => {
                if (choice !== active) props.onPoint(choice.id);
              }}
              onClick={(event) => props.onChoose(choice, event.ctrlKey || event.metaKey)}
            >
              <ChoiceLine choice={choice} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Says how many there are, once the typing has paused. */
function useTelling(typed: string, count: number): void {
  const text = useWords(words);
  useEffect(() => {
    if (typed.trim() === '') return undefined;
    const timer = setTimeout(
      () => announce(count === 0 ? text.nothing(typed.trim()) : text.found(count)),
      700,
    );
    return () => clearTimeout(timer);
  }, [typed, count, text]);
}
