import { useState } from 'react';
import {
  ArrowSwitchIcon,
  CircleSlashIcon,
  EyeIcon,
  KebabHorizontalIcon,
  LinkIcon,
  SignOutIcon,
  UndoIcon,
} from '@primer/octicons-react';
import { api, type Deed, keys, must, useDeed, useMe, useRight } from '../../api/index.ts';
import { useProblemText } from '../../parts/casework/index.ts';
import { type Person } from '../../parts/people/index.ts';
import { Button, Confirm, Menu, MenuItem, MenuSeparator, toast } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { HandOverDialog } from './hand-over.tsx';
import { SignInLinkDialog } from './sign-in-link.tsx';
import { words } from './words.ts';

/** What is asked about once more, or in a dialog. */
type Asked = 'deactivate' | 'sign out' | 'link' | 'hand over';

/** What whoever administers people can do about somebody, beside changing what stands on the page. */
export function PersonActions({ person }: { readonly person: Person }) {
  const [asked, setAsked] = useState<Asked>();
  return (
    <>
      <SeeAsButton person={person} />
      <ActionsMenu person={person} onAsk={setAsked} />
      <AskedDialog person={person} asked={asked} onClose={() => setAsked(undefined)} />
    </>
  );
}

function SeeAsButton({ person }: { readonly person: Person }) {
  const text = useWords(words);
  const me = useMe();
  const seesAs = useRight('see as');
  const { run } = useToldDeed();
  if (!seesAs || me.id === person.id || !person.active) return null;
  const seeAs = async () => {
    await must(api.POST('/session/see-as', { body: { person: person.id } }));
    window.location.assign('/');
  };
  return (
    <Button onPress={() => run(seeAs)}>
      <EyeIcon />
      {text.seeAs}
    </Button>
  );
}

function ActionsMenu(props: { readonly person: Person; readonly onAsk: (asked: Asked) => void }) {
  const text = useWords(words);
  const { run } = useToldDeed();
  const { person, onAsk } = props;
  const reactivate = () =>
    run(() => must(api.POST('/people/{person}/reactivate', changeOf(person))));
  const button = (
    <Button aria-label={text.more}>
      <KebabHorizontalIcon />
    </Button>
  );
  return (
    <Menu label={text.more} trigger={button}>
      <MenuItem icon={<LinkIcon />} help={text.linkHelp} onAction={() => onAsk('link')}>
        {text.link}
      </MenuItem>
      <MenuItem
        icon={<ArrowSwitchIcon />}
        help={text.handOverHelp}
        onAction={() => onAsk('hand over')}
      >
        {text.handOver}
      </MenuItem>
      <MenuItem icon={<SignOutIcon />} onAction={() => onAsk('sign out')}>
        {text.signOut}
      </MenuItem>
      <MenuSeparator />
      {person.active ? (
        <MenuItem icon={<CircleSlashIcon />} danger onAction={() => onAsk('deactivate')}>
          {text.deactivate}
        </MenuItem>
      ) : (
        <MenuItem icon={<UndoIcon />} onAction={reactivate}>
          {text.reactivate}
        </MenuItem>
      )}
    </Menu>
  );
}

function AskedDialog(props: {
  readonly person: Person;
  readonly asked: Asked | undefined;
  readonly onClose: () => void;
}) {
  const text = useWords(words);
  const { run, isPending } = useToldDeed();
  const { person, asked, onClose } = props;
  const change = changeOf(person);
  if (asked === 'link') return <SignInLinkDialog person={person} onClose={onClose} />;
  if (asked === 'hand over') return <HandOverDialog person={person} onClose={onClose} />;
  return (
    <>
      <Confirm
        title={text.deactivateTitle(person.name)}
        text={text.deactivateText}
        action={text.deactivate}
        danger
        isOpen={asked === 'deactivate'}
        isPending={isPending}
        onConfirm={() => run(() => must(api.POST('/people/{person}/deactivate', change)), onClose)}
        onClose={onClose}
      />
      <Confirm
        title={text.signOutTitle(person.name)}
        text={text.signOutText}
        action={text.signOut}
        isOpen={asked === 'sign out'}
        isPending={isPending}
        onConfirm={() =>
          run(
            () => must(api.DELETE('/people/{person}/sessions', { params: change.params })),
            onClose,
          )
        }
        onClose={onClose}
      />
    </>
  );
}

/** A change of the person as he was read. */
function changeOf({ id, revision }: Person) {
  return {
    params: { path: { person: id } },
    body: revision === undefined ? {} : { revision },
  };
}

/** Does something about people, and says in a corner what went wrong. */
function useToldDeed() {
  const problem = useProblemText();
  const deed = useDeed(keys.people);
  const run = (what: Deed, done?: () => void) =>
    deed.mutate(what, {
      onSuccess: () => done?.(),
      onError: (error) => toast({ bad: true, text: problem(error) }),
    });
  return { run, isPending: deed.isPending };
}
