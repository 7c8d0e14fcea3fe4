import { useState, type FormEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, keys, must, useDeed } from '../../api/index.ts';
import { Loaded, type Person } from '../../parts/people/index.ts';
import {
  Button,
  Card,
  CheckboxGroup,
  ProblemBanner,
  Select,
  Switch,
  toast,
} from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './settings.module.css';

type Preferences = NonNullable<Person['messages']>;
type Wish = NonNullable<Preferences['channels']>[string];
type Quiet = NonNullable<Preferences['quiet']>;

interface PartProps {
  readonly wishes: Preferences;
  readonly onChange: (part: Preferences) => void;
}

/** How one wants to be told. */
export function Messages({ person }: { readonly person: Person }) {
  const text = useWords(words);
  const deed = useDeed(keys.people);
  const [wishes, setWishes] = useState<Preferences>(person.messages ?? {});
  const change = (part: Preferences) => setWishes({ ...wishes, ...part });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const { revision } = person;
    const body = { messages: wishes, ...(revision !== undefined && { revision }) };
    const params = { path: { person: person.id } };
    deed.mutate(() => must(api.PUT('/people/{person}/messages', { params, body })), {
      onSuccess: () => toast({ text: text.saved }),
    });
  };
  return (
    <Card title={text.messages}>
      <form className={styles.form} onSubmit={save}>
        {deed.error ? <ProblemBanner error={deed.error} /> : null}
        <Channels wishes={wishes} onChange={change} />
        <QuietHours
          quiet={wishes.quiet}
          onChange={(quiet) => {
            const { quiet: _before, ...rest } = wishes;
            setWishes(quiet === undefined ? rest : { ...rest, quiet });
          }}
        />
        <MutedFunnels wishes={wishes} onChange={change} />
        <div>
          <Button type="submit" variant="primary" isPending={deed.isPending}>
            {text.save}
          </Button>
        </div>
      </form>
    </Card>
  );
}

const ways = ['on', 'digest', 'off'] as const satisfies readonly Wish[];

function Channels({ wishes, onChange }: PartProps) {
  const text = useWords(words);
  const channels = useQuery({
    queryKey: [...keys.me, 'channels'],
    queryFn: () => must(api.GET('/me/channels')),
  });
  const choose = (id: string, wish: string) =>
    onChange({ channels: { ...wishes.channels, [id]: ways.find((one) => one === wish) ?? 'on' } });
  return (
    <Loaded query={channels} lines={2}>
      {({ items }) => (
        <div className={styles.pair}>
          {items.map(({ id, title, kind }) => (
            <Select
              key={id}
              label={title}
              help={kind === 'inbox' ? text.inboxHelp : undefined}
              options={ways
                .filter((way) => kind !== 'inbox' || way !== 'digest')
                .map((way) => ({ id: way, title: text.ways[way] }))}
              value={wishes.channels?.[id] ?? 'on'}
              onChange={(wish) => choose(id, wish)}
            />
          ))}
        </div>
      )}
    </Loaded>
  );
}

const times = Array.from({ length: 48 }, (_, half) => {
  const time = `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
  return { id: time, title: time };
});
const usualQuiet: Quiet = { from: '22:00', to: '07:00' };

function QuietHours(props: {
  readonly quiet: Quiet | undefined;
  readonly onChange: (quiet: Quiet | undefined) => void;
}) {
  const text = useWords(words);
  const { quiet, onChange } = props;
  const isOdd = (time: string) => !times.some(({ id }) => id === time);
  const offered = (time: string) => (isOdd(time) ? [{ id: time, title: time }, ...times] : times);
  return (
    <div className={styles.group}>
      <Switch
        isSelected={quiet !== undefined}
        onChange={(isOn) => onChange(isOn ? usualQuiet : undefined)}
      >
        {text.quiet}
      </Switch>
      {quiet === undefined ? null : (
        <div className={styles.pair}>
          <Select
            label={text.quietFrom}
            options={offered(quiet.from)}
            value={quiet.from}
            onChange={(from) => onChange({ ...quiet, from })}
          />
          <Select
            label={text.quietTo}
            options={offered(quiet.to)}
            value={quiet.to}
            onChange={(to) => onChange({ ...quiet, to })}
          />
        </div>
      )}
      <p className={styles.soft}>{text.quietHelp}</p>
    </div>
  );
}

function MutedFunnels({ wishes, onChange }: PartProps) {
  const text = useWords(words);
  const { data } = useQuery({
    queryKey: keys.funnels,
    queryFn: () => must(api.GET('/funnels')),
  });
  const funnels = data?.items ?? [];
  if (funnels.length === 0) return null;
  return (
    <CheckboxGroup
      label={text.muted}
      help={text.mutedHelp}
      options={funnels}
      value={[...(wishes.muted ?? [])]}
      onChange={(muted) => onChange({ muted })}
    />
  );
}
