import { useState, type ReactNode } from 'react';
import {
  AlertIcon,
  CheckCircleIcon,
  CircleSlashIcon,
  PaperAirplaneIcon,
} from '@primer/octicons-react';
import { api, must, useDeed } from '../../api/index.ts';
import { useProblemText } from '../../parts/casework/index.ts';
import { Badge, Banner, Button, Facts, ProblemBanner, toast, type Tone } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { channelsKey, type Channel } from './channel.ts';
import { PauseDialog } from './pause-dialog.tsx';
import { words } from './words.ts';
import styles from './channels.module.css';

/** One way out: how it is doing, a message to try it, and a pause. */
export function ChannelCard({ channel }: { readonly channel: Channel }) {
  const text = useWords(words);
  const kinds: { readonly [kind: string]: string } = text.kinds;
  const kind = kinds[channel.kind] ?? channel.kind;
  return (
    <section className={styles.card} aria-label={channel.title}>
      <div className={styles.head}>
        <div>
          <h2>{channel.title}</h2>
          {kind === channel.title ? null : <p className={styles.soft}>{kind}</p>}
        </div>
        <StateBadge state={channel.state} />
      </div>
      {channel.missing === undefined ? null : (
        <Banner tone="warn">{text.missing(channel.missing)}</Banner>
      )}
      <ChannelFacts channel={channel} />
      <ChannelActions channel={channel} />
    </section>
  );
}

const looks: { readonly [state: string]: { readonly tone: Tone; readonly icon: ReactNode } } = {
  ready: { tone: 'good', icon: <CheckCircleIcon size={12} /> },
  failing: { tone: 'bad', icon: <AlertIcon size={12} /> },
  paused: { tone: 'warn', icon: <CircleSlashIcon size={12} /> },
};

function StateBadge({ state }: { readonly state: string }) {
  const text = useWords(words);
  const titles: { readonly [state: string]: string } = text.states;
  return <Badge {...looks[state]}>{titles[state] ?? state}</Badge>;
}

function ChannelFacts({ channel }: { readonly channel: Channel }) {
  const text = useWords(words);
  const format = useFormat();
  const { failures, lastSuccess, lastFailure, pausedUntil } = channel;
  const facts = [
    {
      title: text.lastSuccess,
      value: lastSuccess === undefined ? text.never : format.relative(lastSuccess),
    },
    ...(lastFailure === undefined
      ? []
      : [
          {
            title: text.lastFailure,
            value: `${format.relative(lastFailure.at)} · ${lastFailure.error}`,
          },
        ]),
    ...(failures === 0 ? [] : [{ title: text.failures, value: format.number(failures) }]),
    ...(pausedUntil === undefined
      ? []
      : [{ title: text.pausedUntil, value: format.dateTime(pausedUntil) }]),
  ];
  return <Facts facts={facts} />;
}

function ChannelActions({ channel: given }: { readonly channel: Channel }) {
  const { channel, title, pausedUntil } = given;
  const text = useWords(words);
  const problem = useProblemText();
  const [isPausing, setPausing] = useState(false);
  const test = useDeed(channelsKey);
  const goOn = useDeed(channelsKey);
  const params = { path: { channel } };
  const send = () =>
    test.mutate(() => must(api.POST('/channels/{channel}/test', { params })), {
      onSuccess: () => toast({ text: text.tested(title) }),
    });
  const resume = () =>
    goOn.mutate(() => must(api.POST('/channels/{channel}/continue', { params })), {
      onError: (error) => toast({ bad: true, text: problem(error) }),
    });
  return (
    <>
      {test.error ? <ProblemBanner error={test.error} /> : null}
      <div className={styles.actions}>
        <Button small isPending={test.isPending} onPress={send}>
          <PaperAirplaneIcon />
          {text.test}
        </Button>
        {pausedUntil !== undefined ? (
          <Button small isPending={goOn.isPending} onPress={resume}>
            {text.resume}
          </Button>
        ) : (
          <Button small variant="quiet" onPress={() => setPausing(true)}>
            {text.pause}
          </Button>
        )}
      </div>
      {isPausing ? (
        <PauseDialog channel={channel} title={title} onClose={() => setPausing(false)} />
      ) : null}
    </>
  );
}
