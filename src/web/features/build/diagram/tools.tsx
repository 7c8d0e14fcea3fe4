import { DiffAddedIcon, RedoIcon, UndoIcon } from '@primer/octicons-react';
import { Button, IconButton, Menu, MenuItem } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { Guide } from '../guided/guide.ts';
import { useBench, useHeld } from '../workbench/use-workbench.ts';
import { words } from '../words.ts';
import styles from './diagram.module.css';

const guides = ['Stage', 'Field', 'Move', 'Handoff', 'Plan'] as const;

/** Adding something, and taking back what was done. A record type has only fields to add. */
export function Tools(props: {
  readonly onAdd: (what: Guide['what']) => void;
  readonly onlyFields?: boolean;
  readonly hint?: string;
}) {
  const text = useWords(words);
  const { workbench } = useHeld();
  useBench();
  const { onAdd } = props;
  return (
    <div className={styles.tools}>
      {props.onlyFields === true ? (
        <Button small onPress={() => onAdd('Field')}>
          <DiffAddedIcon />
          {text.addField}
        </Button>
      ) : (
        <AddMenu onAdd={onAdd} />
      )}
      <IconButton small label={text.undo} isDisabled={!workbench.mayUndo} onPress={workbench.undo}>
        <UndoIcon />
      </IconButton>
      <IconButton small label={text.redo} isDisabled={!workbench.mayRedo} onPress={workbench.redo}>
        <RedoIcon />
      </IconButton>
      {props.hint === undefined ? null : <span className={styles.hint}>{props.hint}</span>}
    </div>
  );
}

function AddMenu({ onAdd }: { readonly onAdd: (what: Guide['what']) => void }) {
  const text = useWords(words);
  const button = (
    <Button small>
      <DiffAddedIcon />
      {text.add}
    </Button>
  );
  return (
    <Menu label={text.add} trigger={button}>
      {guides.map((what) => (
        <MenuItem key={what} help={text[`add${what}Help`]} onAction={() => onAdd(what)}>
          {text[`add${what}`]}
        </MenuItem>
      ))}
    </Menu>
  );
}
