import { useRef } from 'react';
import { Menu as AriaMenu } from 'react-aria-components';
import { Banner, MenuItem, MenuSection, Popover, Spinner } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { words } from '../words.ts';
import { useMoves, type Move } from './moves.ts';
import type { CardData } from './use-board.ts';
import styles from './card.module.css';

export interface MoveMenuProps {
  readonly card: CardData;
  /** The button that opened it. */
  readonly button: HTMLElement;
  readonly onMove: (move: Move) => void;
  readonly onClose: () => void;
}

/** Every step from where a case stands; those that are closed say why. One menu serves all cards. */
export function MoveMenu({ card, button, onMove, onClose }: MoveMenuProps) {
  const { card: text } = useWords(words);
  const moves = useMoves(card.id).data?.items;
  const trigger = useRef<HTMLElement>(button);
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      placement="bottom end"
      aria-label={text.menuFor(String(card.name ?? card.id))}
    >
      {moves === undefined ? (
        <p className={styles.reading} role="status">
          <Spinner /> {text.loading}
        </p>
      ) : moves.length === 0 ? (
        <Banner tone="info">{text.noMoves}</Banner>
      ) : (
        <AriaMenu
          aria-label={text.menuFor(String(card.name ?? card.id))}
          className={styles.menu}
          autoFocus="first"
          onClose={onClose}
        >
          <MenuSection title={text.menu}>
            {moves.map((move) => (
              <MenuItem
                key={move.move}
                id={move.move}
                isDisabled={!move.open}
                help={move.open ? undefined : move.refused.map(({ message }) => message).join(' ')}
                onAction={() => onMove(move)}
              >
                {move.title}
              </MenuItem>
            ))}
          </MenuSection>
        </AriaMenu>
      )}
    </Popover>
  );
}
