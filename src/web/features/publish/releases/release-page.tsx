import { useState } from 'react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import {
  Badge,
  Button,
  EmptyState,
  LinkButton,
  Page,
  ProblemState,
  Select,
  Skeleton,
  Tabs,
} from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import { ChangeList } from '../change-list.tsx';
import { FileChanges } from '../file-changes.tsx';
import {
  releaseChangesQuery,
  releaseHunksQuery,
  releaseQuery,
  releasesQuery,
  type Release,
} from '../queries.ts';
import { words } from '../words.ts';
import { FileBrowser } from './file-browser.tsx';
import { TakeAsDraft } from './take-as-draft.tsx';
import styles from '../publish.module.css';

/** A release: what it changed against another, and all of its files. */
export function ReleasePage({ number }: { readonly number: string }) {
  const text = useWords(words);
  const format = useFormat();
  const { data: releases } = useSuspenseQuery(releasesQuery);
  const { data: release } = useSuspenseQuery(releaseQuery(number));
  const [tab, setTab] = useState('changes');
  const [isTaking, setTaking] = useState(false);
  const { message, at } = release;
  const byName = releases.find((one) => one.number === release.number)?.byName;
  return (
    <Page
      title={text.releaseTitle(release.number)}
      lead={text.byOn(byName ?? text.theSystem, format.dateTime(at))}
      crumbs={[{ title: text.releases, href: '/releases' }]}
      actions={
        <>
          {releases[0]?.number === release.number ? (
            <Badge tone="good">{text.current}</Badge>
          ) : null}
          <LinkButton href={`/simulator?release=${number}`}>{text.simulate}</LinkButton>
          <Button onPress={() => setTaking(true)}>{text.takeAsDraft}</Button>
        </>
      }
    >
      <p className={styles.message}>{message}</p>
      <Tabs
        label={text.release}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'changes',
            title: text.changes,
            content: <Changes release={release} releases={releases} />,
          },
          { id: 'files', title: text.allFiles, content: <FileBrowser files={release.files} /> },
        ]}
      />
      {isTaking ? <TakeAsDraft release={release.number} onClose={() => setTaking(false)} /> : null}
    </Page>
  );
}

function Changes(props: { readonly release: Release; readonly releases: readonly Release[] }) {
  const text = useWords(words);
  const { number } = props.release;
  const others = props.releases.filter((other) => other.number !== number);
  const [since, setSince] = useState(number - 1);
  if (others.length === 0 || since < 1)
    return <EmptyState title={text.first}>{text.releasesLead}</EmptyState>;
  return (
    <div className={styles.stack}>
      <div className={styles.compare}>
        <Select
          label={text.compareWith}
          value={String(since)}
          onChange={(chosen) => setSince(Number(chosen))}
          options={others.map((other) => ({
            id: String(other.number),
            title: text.releaseOption(other.number, other.message),
          }))}
        />
      </div>
      <ChangesSince number={String(number)} since={since} />
    </div>
  );
}

function ChangesSince({ number, since }: { readonly number: string; readonly since: number }) {
  const text = useWords(words);
  const { data, error, refetch } = useQuery(releaseChangesQuery(number, since));
  if (error) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const { items, files } = data;
  if (files.length === 0)
    return <EmptyState title={text.changesNone}>{text.changesNoneText}</EmptyState>;
  return (
    <>
      {items.length > 0 ? (
        <ChangeList changes={items} />
      ) : (
        <p className={styles.note}>{text.otherFiles}</p>
      )}
      <section>
        <h2>{text.files}</h2>
        <FileChanges
          key={since}
          files={files}
          hunksOf={(path) => releaseHunksQuery(number, since, path)}
        />
      </section>
    </>
  );
}
