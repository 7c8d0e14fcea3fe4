import { useState } from 'react';

/**
 * A control whose value is shown in one way and typed in another: while it has the focus it shows what is typed,
 * otherwise what stands.
 */
export function useTyped(
  shown: string,
  editable: string,
  onType: (text: string) => void,
  onLeave: () => void,
) {
  const [typed, setTyped] = useState<string>();
  return {
    value: typed ?? shown,
    onFocus: () => setTyped(editable),
    onChange: (text: string) => {
      setTyped(text);
      onType(text);
    },
    onBlur: () => {
      setTyped(undefined);
      onLeave();
    },
  };
}
