import type { ReactNode } from 'react';
import {
  BellIcon,
  BellSlashIcon,
  ClockIcon,
  KebabHorizontalIcon,
  LinkIcon,
  PencilIcon,
  PersonIcon,
  PlayIcon,
  SkipIcon,
} from '@primer/octicons-react';
import { api, must, useMe } from '../../api/index.ts';
import { useAct } from '../../parts/casework/index.ts';
import { IconButton, Menu, MenuItem, toast } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import type { OpenDialog } from './open-dialog.ts';
import type { CaseData } from './queries.ts';
import { words } from './words.ts';

interface MoreProps {
  readonly data: CaseData;
  readonly onOpen: (dialog: OpenDialog) => void;
}

interface Item {
  readonly id: string;
  readonly title: string;
  readonly icon: ReactNode;
  readonly run: () => void;
  readonly danger?: boolean;
}

/** What is no move: edit, follow, give away, stop the clocks, override. */
export function MoreMenu(props: MoreProps) {
  const { more: text } = useWords(words);
  const items = useItems(props);
  return (
    <Menu
      label={text.label}
      trigger={
        <IconButton label={text.label}>
          <KebabHorizontalIcon />
        </IconButton>
      }
    >
      {items.map(({ id, title, icon, run, danger }) => (
        <MenuItem key={id} icon={icon} onAction={run} danger={danger ?? false}>
          {title}
        </MenuItem>
      ))}
    </Menu>
  );
}

function useItems({ data, onOpen }: MoreProps): readonly Item[] {
  const { more: text } = useWords(words);
  const { follow, resume, copy } = useDeeds(data);
  const may = new Set([...data.may, ...data.standing.may, 'copy']);
  const open = (kind: 'edit' | 'assign' | 'pause' | 'override') => () => onOpen({ kind });
  const followText = data.follows ? text.unfollow : text.follow;
  const all: readonly Item[] = [
    { id: 'edit', title: text.edit, icon: <PencilIcon />, run: open('edit') },
    {
      id: 'follow',
      title: followText,
      icon: data.follows ? <BellSlashIcon /> : <BellIcon />,
      run: follow,
    },
    { id: 'assign', title: text.assign, icon: <PersonIcon />, run: open('assign') },
    { id: 'pause', title: text.pause, icon: <ClockIcon />, run: open('pause') },
    { id: 'resume', title: text.resume, icon: <PlayIcon />, run: resume },
    { id: 'copy', title: text.copy, icon: <LinkIcon />, run: copy },
    {
      id: 'override',
      title: text.override,
      icon: <SkipIcon />,
      run: open('override'),
      danger: true,
    },
  ];
  return all.filter(({ id }) => may.has(id));
}

function useDeeds({ id, follows }: CaseData) {
  const { more: text, ...all } = useWords(words);
  const { id: person } = useMe();
  const act = useAct(id);
  const params = { path: { case: id } };
  return {
    follow: () => {
      const body = { person, following: !follows };
      act.run(() => must(api.POST('/cases/{case}/follow', { params, body })), {
        said: follows ? all.followsNot : all.follows,
      });
    },
    resume: () =>
      act.run(() => must(api.POST('/cases/{case}/resume', { params, body: {} })), {
        said: all.pause.resumed,
      }),
    copy: () =>
      void navigator.clipboard.writeText(location.href).then(() => toast({ text: text.copied })),
  };
}
