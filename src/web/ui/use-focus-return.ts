import { useEffect, useState } from 'react';

/**
 * Gives the focus back to what had it before, once what calls this is gone. A dialog does so by itself; one whose panel
 * is replaced by another while it loads does not.
 */
export function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        if (before instanceof HTMLElement && before.isConnected) before.focus();
      });
    },
    [before],
  );
}
