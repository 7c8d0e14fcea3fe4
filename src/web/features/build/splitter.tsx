import { useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './build.module.css';

const place = 'baton.build.split';
const [least, most, usual] = [20, 80, 44];

const within = (share: number) => Math.round(Math.min(most, Math.max(least, share)));

/** How much of the room the text takes, in hundredths, as it was last chosen on this machine. */
export function useSplit() {
  const [share, setShare] = useState(() => within(Number(localStorage.getItem(place) ?? usual)));
  const split = (next: number): void => {
    localStorage.setItem(place, String(within(next)));
    setShare(within(next));
  };
  return {
    share,
    split,
    style: { '--split': `${share}fr`, '--rest': `${100 - share}fr` } as CSSProperties,
  };
}

/** The edge between text and panel: dragged, or moved with the arrow keys. A double click puts it back. */
export function Splitter(props: {
  readonly share: number;
  readonly onSplit: (share: number) => void;
}) {
  const text = useWords(words);
  const { share, onSplit } = props;
  const drag = ({ currentTarget, clientX, buttons }: PointerEvent<HTMLElement>): void => {
    const room = currentTarget.parentElement?.getBoundingClientRect();
    if (buttons === 1 && room) onSplit(((clientX - room.left) / room.width) * 100);
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -4, ArrowRight: 4, Home: least - share, End: most - share }[
      event.key
    ];
    if (step === undefined) return;
    event.preventDefault();
    onSplit(share + step);
  };
  return (
    <div
      className={styles.splitter}
      role="separator"
      aria-orientation="vertical"
      aria-label={text.split}
      aria-valuenow={share}
      aria-valuemin={least}
      aria-valuemax={most}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a separator that can be moved is a control
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => onSplit(usual)}
      onKeyDown={press}
    />
  );
}
