import { useCallback, useRef, useState, type ReactNode } from 'react';

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [contenteditable="true"], [tabindex]:not([tabindex="-1"])';

/**
 * What may be longer than its place, and is scrolled then. Where nothing inside takes the keyboard, the area itself
 * does, so that the arrow keys scroll it.
 */
export function ScrollArea(props: {
  readonly label: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}) {
  const { takesKeyboard, watch } = useScrolling();
  return (
    <div
      ref={watch}
      className={props.className}
      {...(takesKeyboard ? { role: 'group', 'aria-label': props.label, tabIndex: 0 } : {})}
    >
      {props.children}
    </div>
  );
}

/** Watches the size and the content of an area for whether it needs the keyboard itself. */
function useScrolling() {
  const [takesKeyboard, setTakesKeyboard] = useState(false);
  const stop = useRef<(() => void) | undefined>(undefined);
  const watch = useCallback((area: HTMLElement | null) => {
    stop.current?.();
    if (area === null) return;
    const look = (): void =>
      setTakesKeyboard(
        (area.scrollHeight > area.clientHeight + 1 || area.scrollWidth > area.clientWidth + 1) &&
          area.querySelector(focusable) === null,
      );
    const sizes = new ResizeObserver(look);
    const content = new MutationObserver(look);
    sizes.observe(area);
    content.observe(area, { childList: true, subtree: true });
    stop.current = () => {
      sizes.disconnect();
      content.disconnect();
    };
  }, []);
  return { takesKeyboard, watch };
}
