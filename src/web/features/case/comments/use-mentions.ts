import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useReaders } from '../../../parts/casework/index.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Mentions {
  readonly isOpen: boolean;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
  }[];
  /** Which of the people is marked. */
  readonly at: number;
  readonly choose: (person: Named) => void;
  readonly close: () => void;
  /** Looks whether a name is being written where the cursor stands. */
  readonly look: (area: HTMLTextAreaElement) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Who is named in a text. */
  readonly named: (text: string) => string[];
}

/** Names people who may see the case while one writes: `@` and a part of the name. */
export function useMentions(props: {
  readonly caseId: string;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly value: string;
  readonly onChange: (text: string) => void;
}): Mentions {
  const { caseId, area, value, onChange } = props;
  const [word, setWord] = useState<string>();
  const [at, setAt] = useState(0);
  const chosen = useRef(new Map<string, string>());
  const { data } = useReaders(caseId, word ?? '', word !== undefined);
  const people = word === undefined ? [] : (data ?? []).slice(0, 6);
  const isOpen = people.length > 0;
  const close = () => setWord(undefined);
  const choose = ({ id, name }: Named) => {
    const end = area.current?.selectionStart ?? value.length;
    const start = end - (word?.length ?? 0) - 1;
    const before = `${value.slice(0, start)}@${name} `;
    chosen.current.set(name, id);
    // At once, for the next letter may come before the next frame.
    flushSync(() => {
      onChange(before + value.slice(end));
      close();
    });
    area.current?.focus();
    area.current?.setSelectionRange(before.length, before.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) setAt((before) => (before + step + people.length) % people.length);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' || event.key === 'Tab') {
      const person = people[at] ?? people[0];
      if (person) choose(person);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    isOpen,
    people,
    at: Math.min(at, Math.max(0, people.length - 1)),
    choose,
    close,
    look: ({ value: text, selectionStart }) => {
      setWord(wordAt(text, selectionStart));
      setAt(0);
    },
    onKeyDown,
    named: (text) =>
      [...chosen.current].flatMap(([name, id]) => (text.includes(`@${name}`) ? [id] : [])),
  };
}

/** What stands between the last `@` and the cursor; undefined where no name is being written. */
function wordAt(text: string, cursor: number): string | undefined {
  return /(?:^|[\s(（，。、])@([^\s@]{0,40}(?: [^\s@]{0,40})?)$/u.exec(text.slice(0, cursor))?.[1];
}
