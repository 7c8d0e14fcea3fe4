import { KebabHorizontalIcon } from '@primer/octicons-react';
import { IconButton, Menu, MenuItem } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { LayoutState } from '../model/use-layout.ts';
import { words } from '../words.ts';

export type ViewAsk = 'new' | 'share' | 'remove';

/** What else can be done with a view. */
export function ViewMenu(props: {
  readonly state: LayoutState;
  readonly onAsk: (ask: ViewAsk) => void;
}) {
  const { views: text } = useWords(words);
  const { state, onAsk } = props;
  const { view, isChanged, choose } = state;
  const button = (
    <IconButton small label={text.more}>
      <KebabHorizontalIcon />
    </IconButton>
  );
  return (
    <Menu label={text.more} trigger={button}>
      {isChanged ? <MenuItem onAction={() => choose(view?.id)}>{text.reset}</MenuItem> : null}
      <MenuItem onAction={() => onAsk('new')}>{text.saveAs}</MenuItem>
      {view?.mine ? (
        <>
          <MenuItem onAction={() => onAsk('share')}>{text.share}</MenuItem>
          <MenuItem danger onAction={() => onAsk('remove')}>
            {text.remove}
          </MenuItem>
        </>
      ) : null}
    </Menu>
  );
}
