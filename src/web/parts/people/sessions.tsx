import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, keys, must, type paths, useDeed } from '../../api/index.ts';
import { Badge, Button, Card, toast } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { useProblemText } from '../casework/index.ts';
import { deviceOf } from './device.ts';
import { Loaded } from './loaded.tsx';
import { words } from './words.ts';
import styles from './people.module.css';

type Session =
  paths['/people/{person}/sessions']['get']['responses'][200]['content']['application/json']['items'][number];

const sessionsKey = (person: string) => [...keys.people, person, 'sessions'];

/** Where a person is signed in, and signing out there; one's own session of this window ends by signing out. */
export function SessionsCard(props: { readonly person: string; readonly actions?: ReactNode }) {
  const text = useWords(words);
  const { person, actions } = props;
  const sessions = useQuery({
    queryKey: sessionsKey(person),
    queryFn: () => must(api.GET('/people/{person}/sessions', { params: { path: { person } } })),
  });
  return (
    <Card title={text.sessions} actions={actions}>
      <Loaded query={sessions} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.soft}>{text.noSessions}</p>
          ) : (
            <ul className={styles.rows}>
              {items.map((session) => (
                <SessionRow key={session.id} person={person} session={session} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function SessionRow({ person, session }: { readonly person: string; readonly session: Session }) {
  const text = useWords(words);
  const format = useFormat();
  const problem = useProblemText();
  const deed = useDeed(sessionsKey(person));
  const { browser, system } = deviceOf(session.agent ?? '');
  const device = browser && system ? text.browserOn(browser, system) : (browser ?? system);
  const name = device ?? text.unknownDevice;
  const begun = text.signedIn(format.relative(session.created));
  const end = () => {
    const params = { path: { person, session: session.id } };
    deed.mutate(() => must(api.DELETE('/people/{person}/sessions/{session}', { params })), {
      onSuccess: () => toast({ text: text.sessionEnded }),
      onError: (error) => toast({ bad: true, text: problem(error) }),
    });
  };
  return (
    <li className={styles.row}>
      <div className={styles.grow}>
        <div>
          {name} {session.current ? <Badge tone="good">{text.thisSession}</Badge> : null}
        </div>
        <div className={styles.soft}>{[session.address, begun].filter(Boolean).join(' · ')}</div>
      </div>
      {session.current ? null : (
        <Button
          small
          isPending={deed.isPending}
          onPress={end}
          aria-label={text.endSession(name, begun)}
        >
          {text.signOut}
        </Button>
      )}
    </li>
  );
}
