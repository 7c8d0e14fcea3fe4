import { useState } from 'react';
import {
  ChevronDownIcon,
  ChevronUpIcon,
  CodeIcon,
  KebabHorizontalIcon,
  PencilIcon,
  TrashIcon,
} from '@primer/octicons-react';
import { Confirm, IconButton, Menu, MenuItem, toast } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { Graph } from '../queries.ts';
import { useHeld } from '../workbench/use-workbench.ts';
import { words } from '../words.ts';

type Part = Pick<Graph['handoffs'][number], 'id' | 'title' | 'path' | 'at'>;

interface PartMenuProps {
  readonly of: { readonly kind: string; readonly id: string };
  readonly file: string;
  /** All of its sort. */
  readonly parts: readonly Part[];
  readonly part: Part;
  readonly removeText: string;
  readonly onEdit?: (() => void) | undefined;
}

/** What can be done with a part of a definition: its settings, its text, its place, and removing it. */
export function PartMenu(props: PartMenuProps) {
  const text = useWords(words);
  const { workbench } = useHeld();
  const { file, part } = props;
  const title = part.title ?? part.id;
  const [isRemoving, setRemoving] = useState(false);
  const { place, last, order, remove } = usePart(props);
  const trigger = (
    <IconButton small label={text.moreFor(title)}>
      <KebabHorizontalIcon />
    </IconButton>
  );
  return (
    <>
      <Menu label={title} trigger={trigger}>
        {props.onEdit ? (
          <MenuItem icon={<PencilIcon />} onAction={props.onEdit}>
            {text.edit}
          </MenuItem>
        ) : null}
        <MenuItem
          icon={<CodeIcon />}
          onAction={() => void workbench.open(file, { offset: part.at, focus: true })}
        >
          {text.showInText}
        </MenuItem>
        <MenuItem
          icon={<ChevronUpIcon />}
          isDisabled={place <= 0}
          onAction={() => order(place - 2)}
        >
          {text.earlier}
        </MenuItem>
        <MenuItem
          icon={<ChevronDownIcon />}
          isDisabled={place >= last}
          onAction={() => order(place + 1)}
        >
          {text.later}
        </MenuItem>
        <MenuItem icon={<TrashIcon />} danger onAction={() => setRemoving(true)}>
          {text.remove}
        </MenuItem>
      </Menu>
      <Confirm
        isOpen={isRemoving}
        title={text.removePart(title)}
        text={props.removeText}
        action={text.remove}
        danger
        onConfirm={() => {
          setRemoving(false);
          void remove();
        }}
        onClose={() => setRemoving(false)}
      />
    </>
  );
}

/** Where a part stands among those beside it, and moving and removing it. */
function usePart({ of, parts, part }: PartMenuProps) {
  const text = useWords(words);
  const { workbench } = useHeld();
  const path = [...part.path];
  const around = path.slice(0, -1).join(' ');
  const beside = parts.filter((one) => one.path.slice(0, -1).join(' ') === around);
  const place = beside.findIndex(({ id }) => id === part.id);
  const order = (behind: number) => {
    const after = beside[behind]?.id;
    void workbench.carryOut([{ do: 'order', of, path, ...(after !== undefined && { after }) }]);
  };
  const remove = async () => {
    const { left } = await workbench.carryOut([{ do: 'remove', of, path }]);
    const done = text.removed(part.title ?? part.id);
    const said = left.length === 0 ? done : `${done} ${text.stillNamed(left.length)}`;
    toast({ text: said, action: { title: text.undo, run: workbench.undo } });
  };
  return { place, last: beside.length - 1, order, remove };
}
