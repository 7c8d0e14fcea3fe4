import { useEffect, useRef } from 'react';

/** What keys do, by the key, or by two that are pressed one after the other: `e`, `?`, `g i`. */
export type KeyBindings = Readonly<Record<string, (() => void) | undefined>>;

/**
 * Single keys do something while the component is there: not while one is typing, nor with a modifier held, nor while a
 * dialog or a menu is open.
 */
export function useKeys(bindings: KeyBindings): void {
  const current = useRef(bindings);
  useEffect(() => {
    current.current = bindings;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || isHeld(event) || isElsewhere(event.target))
        return;
      const bound = current.current;
      const run = bound[`${firstKey(event.timeStamp)} ${event.key}`] ?? bound[event.key];
      if (run === undefined) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** After so many milliseconds a key is no longer the first of two. */
const together = 1000;
let last = { key: '', at: 0, before: '', beforeAt: 0 };

document.addEventListener(
  'keydown',
  ({ key, timeStamp }) => {
    last = { key, at: timeStamp, before: last.key, beforeAt: last.at };
  },
  { capture: true },
);

/** The key that was pressed right before the one of that moment. */
function firstKey(at: number): string {
  return at - last.beforeAt < together ? last.before : '';
}

function isHeld({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}

function isElsewhere(target: EventTarget | null): boolean {
  const over = document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"]');
  if ([...over].some((one) => !isToast(one))) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]');
}

/** What is said in a corner is an `alertdialog` that nobody has to answer. */
function isToast(element: Element): boolean {
  return element.closest('[role="region"]') !== null;
}
