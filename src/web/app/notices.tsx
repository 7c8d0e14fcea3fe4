import { useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api, keys, must, useMe, whenSignedOut } from '../api/index.ts';
import { Banner, Button, Dialog, LinkButton } from '../ui/index.ts';
import { useWords } from '../words/index.ts';
import { AwayNotice } from './live.tsx';
import { words } from './words.ts';

/** What holds for every page: whose view this is, that one is signed out. */
export function Notices() {
  return (
    <>
      <SeeingAs />
      <AwayNotice />
      <SignedOut />
    </>
  );
}

function SeeingAs() {
  const text = useWords(words);
  const me = useMe();
  if (me.seenBy === undefined) return null;
  const stop = async (): Promise<void> => {
    await must(api.DELETE('/session/see-as'));
    window.location.assign('/');
  };
  const button = (
    <Button small onPress={() => void stop()}>
      {text.stopSeeingAs}
    </Button>
  );
  return (
    <Banner tone="warn" action={button}>
      {text.seeingAs(me.name)}
    </Banner>
  );
}

const session = {
  isOver: false,
  listeners: new Set<() => void>(),
  set(isOver: boolean): void {
    session.isOver = isOver;
    for (const listener of session.listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    session.listeners.add(listener);
    return () => session.listeners.delete(listener);
  },
};
whenSignedOut(() => session.set(true));

/** Asks to sign in again without leaving the page, so that nothing typed is lost. */
function SignedOut() {
  const text = useWords(words);
  const client = useQueryClient();
  const isOver = useSyncExternalStore(session.subscribe, () => session.isOver);
  const goOn = async (): Promise<void> => {
    await client.refetchQueries({ queryKey: keys.me });
    session.set(client.getQueryState(keys.me)?.status !== 'success');
    await client.invalidateQueries();
  };
  const actions = (
    <>
      <LinkButton href="/?next=/" target="_blank">
        {text.signInAgain}
      </LinkButton>
      <Button variant="primary" onPress={() => void goOn()}>
        {text.signedInAgain}
      </Button>
    </>
  );
  return (
    <Dialog
      title={text.signedOut}
      isOpen={isOver}
      onClose={() => session.set(false)}
      actions={actions}
      isDismissable={false}
    >
      <p>{text.signedOutText}</p>
    </Dialog>
  );
}
