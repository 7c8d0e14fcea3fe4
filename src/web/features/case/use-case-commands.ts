import { CommentIcon, PencilIcon, PlayIcon, TasklistIcon } from '@primer/octicons-react';
import { useCommands, type Command } from '../../parts/commands/index.ts';
import { useKeys, type KeyBindings } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { tabIds, type TabId } from './case-tabs.tsx';
import type { OpenDialog } from './open-dialog.ts';
import type { CaseData } from './queries.ts';
import { useMove } from './use-move.ts';
import { words } from './words.ts';

/** What can be done on the page of a case, by its words and by a key: each move, edit, comment, a task, the parts. */
export function useCaseCommands(
  data: CaseData,
  page: {
    readonly setTab: (tab: TabId) => void;
    readonly setDialog: (dialog: OpenDialog) => void;
  },
): void {
  const { commands: text, more, tabs } = useWords(words);
  const { make } = useMove(data.id, page.setDialog);
  const { setTab, setDialog } = page;
  const comment = () => {
    setTab('comments');
    whenThere('new-comment', (field) => field.focus());
  };
  const addTask = () => {
    setTab('tasks');
    whenThere('add-task', (button) => button.click());
  };
  const commands: readonly Command[] = [
    ...data.moves
      .filter(({ open }) => open)
      .map((move): Command => ({
        id: `move ${move.move}`,
        title: move.title,
        icon: PlayIcon,
        run: () => make(move),
      })),
    {
      id: 'moves',
      title: text.moves,
      keys: 'm',
      run: () => whenThere('other-moves', (button) => button.click()),
    },
    ...(data.may.includes('edit')
      ? [
          {
            id: 'edit',
            title: more.edit,
            icon: PencilIcon,
            keys: 'e',
            run: () => setDialog({ kind: 'edit' }),
          } as const,
        ]
      : []),
    { id: 'comment', title: text.comment, icon: CommentIcon, keys: 'c', run: comment },
    ...(data.standing.may.includes('add task')
      ? [{ id: 'task', title: text.task, icon: TasklistIcon, keys: 't', run: addTask } as const]
      : []),
    ...tabIds.map((tab, index): Command => ({
      id: `part ${tab}`,
      title: tabs[tab],
      keys: String(index + 1),
      run: () => setTab(tab),
    })),
  ];
  useCommands(commands);
  useKeys(keysOf(commands));
}

function keysOf(commands: readonly Command[]): KeyBindings {
  return Object.fromEntries(
    commands.flatMap(({ keys, run }) => (keys === undefined ? [] : [[keys, run] as const])),
  );
}

/** A part that was just opened is drawn a moment later. */
function whenThere(id: string, then: (element: HTMLElement) => void): void {
  setTimeout(() => {
    const element = document.getElementById(id);
    if (element) then(element);
  }, 60);
}
