import { useContext, useEffect, useRef, type KeyboardEvent } from 'react';
import { ComboBoxStateContext, Input } from 'react-aria-components';
import type { Option } from './select.tsx';

/** Where one types in a combo box: Enter takes the first of what is found for the text, once it is found. */
export function ComboInput(props: {
  /** What was found for the text; undefined where the combo box finds it by itself. */
  readonly found: readonly Option[] | undefined;
  readonly isLoading: boolean;
  readonly placeholder: string;
  /** It is left with the Tab key and a text of which nothing was chosen yet. */
  readonly onLeave: (text: string) => void;
  /** It is left otherwise with such a text. */
  readonly onUnchosen: (text: string) => void;
  readonly onReturn: () => void;
}) {
  const state = useContext(ComboBoxStateContext);
  const isAwaited = useRef(false);
  const isMarked = useRef(false);
  const isLeft = useRef(false);
  const { found, isLoading } = props;
  const first = state?.collection.getFirstKey() ?? undefined;
  const isFound = !isLoading && (found === undefined || found[0]?.id === first);
  useEffect(() => {
    if (!isAwaited.current || !isFound) return;
    isAwaited.current = false;
    if (first !== undefined) state?.selectionManager.select(first);
  });
  const text = state?.inputValue ?? '';
  const isTyped = text.trim() !== '' && text !== state?.selectedItem?.textValue;
  const onKey = (event: KeyboardEvent): void => {
    isAwaited.current = false;
    const { key } = event;
    if (key !== 'Enter' && key !== 'Tab') isMarked.current = key.startsWith('Arrow');
    else if (state?.isOpen && isTyped && !isMarked.current) {
      // Only what was marked with the arrows is taken when the field is left.
      if (key === 'Tab') {
        isLeft.current = true;
        props.onLeave(text.trim());
        return state.selectionManager.setFocusedKey(null);
      }
      // The text stays where nothing is found for it.
      event.preventDefault();
      event.stopPropagation();
      if (!isFound) isAwaited.current = true;
      else if (first !== undefined) state.selectionManager.select(first);
    }
  };
  return (
    <Input
      placeholder={props.placeholder}
      onKeyDownCapture={onKey}
      onFocusCapture={() => {
        isLeft.current = false;
        props.onReturn();
      }}
      onBlurCapture={() => {
        if (isTyped && !isLeft.current) props.onUnchosen(text.trim());
      }}
    />
  );
}
