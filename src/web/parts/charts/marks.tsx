import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { classes } from '../../ui/index.ts';
import styles from './charts.module.css';

/** A figure that is drawn: what it says, and where its words appear. */
export interface Mark {
  readonly id: string;
  /** Read aloud, and shown beside it. */
  readonly says: string;
  readonly onPress?: (() => void) | undefined;
}

/** What makes a drawn thing a mark that can be reached, read and pressed. */
export interface MarkProps {
  readonly role: 'button' | 'img';
  readonly tabIndex: 0 | -1;
  readonly 'aria-label': string;
  readonly className: string;
  readonly 'data-mark': string;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * The marks of a chart: one stop of the Tab key, arrow keys from one to the next, Enter for the cases behind it. The
 * words of the mark that has the focus or the pointer are given back to be shown.
 */
export function useMarks(marks: readonly Mark[]) {
  const root = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const [shown, setShown] = useState<string>();
  const go = (index: number): void => {
    const next = (index + marks.length) % marks.length;
    setCurrent(next);
    const id = marks[next]?.id ?? '';
    root.current?.querySelector<HTMLElement>(`[data-mark=${CSS.escape(id)}]`)?.focus();
  };
  const onKeyDown = (index: number) => (event: KeyboardEvent) => {
    const steps: { readonly [key: string]: number } = {
      ArrowRight: index + 1,
      ArrowDown: index + 1,
      ArrowLeft: index - 1,
      ArrowUp: index - 1,
      Home: 0,
      End: marks.length - 1,
    };
    const step = steps[event.key];
    const presses = event.key === 'Enter' || event.key === ' ';
    if (step === undefined && !presses) return;
    event.preventDefault();
    if (step === undefined) marks[index]?.onPress?.();
    else go(step);
  };
  const at = Math.min(current, marks.length - 1);
  const propsOf = (id: string): MarkProps => {
    const index = marks.findIndex((mark) => mark.id === id);
    const mark = marks[index];
    return {
      role: mark?.onPress ? 'button' : 'img',
      tabIndex: index === at ? 0 : -1,
      'aria-label': mark?.says ?? '',
      className: classes(styles.mark, mark?.onPress && styles.pressable),
      'data-mark': id,
      onFocus: () => {
        setCurrent(index);
        setShown(id);
      },
      onBlur: () => setShown(undefined),
      onPointerEnter: () => setShown(id),
      onPointerLeave: () => setShown(undefined),
      onClick: () => mark?.onPress?.(),
      onKeyDown: onKeyDown(index),
    };
  };
  return { root, propsOf, shown: marks.find(({ id }) => id === shown) };
}

/** The words of a mark beside it; for the eyes only, since the mark itself is read aloud. */
export function MarkTip(props: {
  readonly x: number | string;
  readonly y: number | string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.tip} style={{ left: props.x, top: props.y }} aria-hidden="true">
      {props.children}
    </div>
  );
}
