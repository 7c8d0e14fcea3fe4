import { useQuery } from '@tanstack/react-query';
import { BroadcastIcon } from '@primer/octicons-react';
import { api, must, useRight } from '../../api/index.ts';
import { Loaded } from '../../parts/people/index.ts';
import { EmptyState, LinkButton, Page } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { ChannelCard } from './channel-card.tsx';
import { channelsKey } from './channel.ts';
import { words } from './words.ts';
import styles from './channels.module.css';

/** The ways by which messages leave, and how they are doing. */
export function ChannelsPage() {
  const text = useWords(words);
  const publishes = useRight('publish');
  const channels = useQuery({
    queryKey: channelsKey,
    queryFn: () => must(api.GET('/channels')),
    refetchInterval: 15_000,
  });
  const edit = publishes ? <LinkButton href="/build">{text.edit}</LinkButton> : undefined;
  return (
    <Page title={text.title} lead={text.lead} actions={edit}>
      <Loaded query={channels}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={<BroadcastIcon size={24} />} title={text.none}>
              {text.noneText}
            </EmptyState>
          ) : (
            <ul className={styles.channels}>
              {items.map((channel) => (
                <li key={channel.channel}>
                  <ChannelCard channel={channel} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}
