import { useEffect, useReducer, useRef } from 'react';
import type { Option } from './select.tsx';

/** What a combo box knows and can do when it is left. */
interface Leaving {
  readonly options: readonly Option[];
  readonly isLoading: boolean;
  readonly onSearch: ((text: string) => void) | undefined;
  readonly onChosen: (id: string) => void;
  readonly onUnchosen: (text: string) => void;
  readonly onBlur: (() => void) | undefined;
}

/** A text with which the field was left, until what is looked for is found. */
interface Left {
  readonly text: string;
  isBlurred: boolean;
  /** The text that would stand there again, had nothing been typed. */
  before?: string;
}

/**
 * A combo box that is left with a text takes the one option of just that name, and says that nothing was chosen where
 * there is none. What is still being looked for is waited for: until then the text stays.
 */
export function useLeaving(box: Leaving) {
  const left = useRef<Left>(undefined);
  const [, lookAgain] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (left.current === undefined || box.isLoading) return;
    const { text, isBlurred, before } = left.current;
    left.current = undefined;
    const named = theOnly(box.options, text);
    if (named) box.onChosen(named.id);
    else {
      box.onUnchosen(text);
      if (before !== undefined) box.onSearch?.(before);
    }
    if (isBlurred) box.onBlur?.();
  });
  return {
    onLeave: (text: string): void => {
      left.current = { text, isBlurred: false };
      lookAgain();
    },
    onReturn: (): void => {
      left.current = undefined;
    },
    onInputChange: (text: string): void => {
      if (left.current) left.current.before = text;
      else box.onSearch?.(text);
    },
    onBlur: (): void => {
      if (left.current) left.current.isBlurred = true;
      else box.onBlur?.();
    },
  };
}

function theOnly(options: readonly Option[], text: string): Option | undefined {
  const sought = text.toLowerCase();
  const [named, another] = options.filter(({ title }) => title.trim().toLowerCase() === sought);
  return another === undefined ? named : undefined;
}
