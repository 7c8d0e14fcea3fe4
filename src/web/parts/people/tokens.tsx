import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { TrashIcon } from '@primer/octicons-react';
import { api, keys, must, type paths, useDeed } from '../../api/index.ts';
import { Badge, Card, Confirm, IconButton, SimpleTable, toast } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { useProblemText } from '../casework/index.ts';
import { Loaded } from './loaded.tsx';
import { words } from './words.ts';
import styles from './people.module.css';

type Token =
  paths['/people/{person}/tokens']['get']['responses'][200]['content']['application/json']['items'][number];

/** API tokens of a person, each of which can be ended. */
export function TokensCard(props: { readonly person: string; readonly actions?: ReactNode }) {
  const text = useWords(words);
  const tokens = useQuery({
    queryKey: [...keys.people, props.person, 'tokens'],
    queryFn: () =>
      must(api.GET('/people/{person}/tokens', { params: { path: { person: props.person } } })),
  });
  return (
    <Card title={text.tokens} actions={props.actions}>
      <Loaded query={tokens} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.soft}>{text.noTokens}</p>
          ) : (
            <TokenTable person={props.person} tokens={items} />
          )
        }
      </Loaded>
    </Card>
  );
}

function TokenTable(props: { readonly person: string; readonly tokens: readonly Token[] }) {
  const text = useWords(words);
  const format = useFormat();
  const problem = useProblemText();
  const [asked, setAsked] = useState<Token>();
  const deed = useDeed([...keys.people, props.person, 'tokens']);
  const revoke = (token: string) => {
    const params = { path: { person: props.person, token } };
    deed.mutate(() => must(api.DELETE('/people/{person}/tokens/{token}', { params })), {
      onSuccess: () => setAsked(undefined),
      onError: (error) => toast({ bad: true, text: problem(error) }),
    });
  };
  return (
    <>
      <SimpleTable
        label={text.tokens}
        stacks
        rows={props.tokens}
        keyOf={({ id }) => id}
        columns={[
          { id: 'name', title: text.tokenName, cell: ({ name }) => name },
          { id: 'scopes', title: text.scopes, cell: scopesCell },
          { id: 'expires', title: text.expires, cell: ({ expires }) => format.date(expires) },
          {
            id: 'used',
            title: text.lastUsed,
            cell: ({ lastUsed }) =>
              lastUsed === undefined ? text.neverUsed : format.relative(lastUsed),
          },
          {
            id: 'revoke',
            actions: true,
            title: text.actions,
            cell: revokeCell(setAsked),
          },
        ]}
      />
      <Confirm
        title={text.revokeTitle(asked?.name ?? '')}
        text={text.revokeText}
        action={text.revokeDo}
        danger
        isOpen={asked !== undefined}
        isPending={deed.isPending}
        onConfirm={() => asked && revoke(asked.id)}
        onClose={() => setAsked(undefined)}
      />
    </>
  );
}

const scopesCell = ({ scopes }: Token) => <Scopes scopes={scopes} />;

/** The button that ends a token. */
function revokeCell(onAsk: (token: Token) => void) {
  return (token: Token) => <RevokeButton token={token} onAsk={onAsk} />;
}

function RevokeButton(props: { readonly token: Token; readonly onAsk: (token: Token) => void }) {
  const text = useWords(words);
  const { token, onAsk } = props;
  return (
    <IconButton small label={text.revoke(token.name)} onPress={() => onAsk(token)}>
      <TrashIcon />
    </IconButton>
  );
}

function Scopes({ scopes }: { readonly scopes: readonly string[] }) {
  const text = useWords(words);
  const titles: { readonly [scope: string]: string } = text.scopeTitles;
  return (
    <span className={styles.badges}>
      {scopes.map((scope) => (
        <Badge key={scope}>{titles[scope] ?? scope}</Badge>
      ))}
    </span>
  );
}
