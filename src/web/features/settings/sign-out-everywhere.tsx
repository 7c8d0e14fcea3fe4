import { useState } from 'react';
import { SignOutIcon } from '@primer/octicons-react';
import { api, must, useDeed } from '../../api/index.ts';
import { useProblemText } from '../../parts/casework/index.ts';
import { Button, Confirm, toast } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';

/** Ends every session of one's own, this one too. */
export function SignOutEverywhere({ person }: { readonly person: string }) {
  const text = useWords(words);
  const problem = useProblemText();
  const deed = useDeed();
  const [isAsked, setAsked] = useState(false);
  const signOut = () =>
    deed.mutate(
      async () => {
        await must(api.DELETE('/people/{person}/sessions', { params: { path: { person } } }));
        window.location.assign('/');
      },
      { onError: (error) => toast({ bad: true, text: problem(error) }) },
    );
  return (
    <>
      <Button small onPress={() => setAsked(true)}>
        <SignOutIcon />
        {text.signOutEverywhere}
      </Button>
      <Confirm
        title={text.signOutTitle}
        text={text.signOutText}
        action={text.signOutEverywhere}
        danger
        isOpen={isAsked}
        isPending={deed.isPending}
        onConfirm={signOut}
        onClose={() => setAsked(false)}
      />
    </>
  );
}
