import { SkipIcon } from '@primer/octicons-react';
import { Button, Menu, MenuItem, MenuSection } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import type { OpenDialog } from './open-dialog.ts';
import { isAsked } from './is-asked.ts';
import { MoreMenu } from './more-menu.tsx';
import type { CaseData, CaseMove } from './queries.ts';
import { useMove } from './use-move.ts';
import { words } from './words.ts';

export interface ActionsProps {
  readonly data: CaseData;
  readonly onOpen: (dialog: OpenDialog) => void;
}

/** What can be done: the next move, the others with why some are closed, and what is not a move. */
export function CaseActions({ data, onOpen }: ActionsProps) {
  return (
    <>
      <MoreMenu data={data} onOpen={onOpen} />
      <Moves data={data} onOpen={onOpen} />
    </>
  );
}

/** The move that leads on is a button of its own; where an answer is awaited of the reader, that one comes first. */
function Moves({ data, onOpen }: ActionsProps) {
  const text = useWords(words);
  const { make, isPending } = useMove(data.id, onOpen);
  const next = data.moves.find(({ open, way }) => open && way === 'on');
  const others = data.moves.filter((move) => move !== next);
  const open = others.filter((move) => move.open);
  const closed = others.filter((move) => !move.open);
  return (
    <>
      {others.length === 0 ? null : (
        <Menu
          label={text.moves.menu}
          trigger={
            <Button id="other-moves">
              {next === undefined ? text.moves.only : text.moves.others}
            </Button>
          }
        >
          {open.length === 0 ? null : (
            <MenuSection title={text.moves.possible}>
              {open.map((move) => (
                <MenuItem key={move.move} help={helpOf(move, text)} onAction={() => make(move)}>
                  {move.title}
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {closed.length === 0 ? null : (
            <MenuSection title={text.moves.closed}>
              {closed.map((move) => (
                <MenuItem
                  key={move.move}
                  icon={<SkipIcon />}
                  help={move.refused[0]?.message}
                  onAction={() => onOpen({ kind: 'closed', move: move.move })}
                >
                  {move.title}
                </MenuItem>
              ))}
            </MenuSection>
          )}
        </Menu>
      )}
      {next === undefined ? null : (
        <Button
          variant={isAsked(data) ? 'secondary' : 'primary'}
          isPending={isPending}
          onPress={() => make(next)}
        >
          {next.title}
        </Button>
      )}
    </>
  );
}

function helpOf(move: CaseMove, { moves: text }: (typeof words)['en']): string | undefined {
  const parts = [
    ...(move.to[0] ? [text.to(move.to[0].title)] : []),
    ...(move.approved ? [text.approval] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(' · ');
}
