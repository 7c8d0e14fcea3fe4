import { useState } from 'react';
import { PlayIcon } from '@primer/octicons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useLocation, useSearchParams } from 'wouter';
import { api, must } from '../../api/index.ts';
import {
  Button,
  Card,
  ComboBox,
  LinkButton,
  Page,
  ProblemBanner,
  Select,
  SimpleTable,
} from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { draftsQuery, releasesQuery, simulationsQuery } from './queries.ts';
import { useTitleOf } from './use-title-of.ts';
import { words } from './words.ts';
import styles from './simulator.module.css';

/** Where a simulation begins, and those that go on. */
export function SimulatorPage() {
  const text = useWords(words);
  return (
    <Page title={text.simulator} lead={text.lead}>
      <Card>
        <Begin />
      </Card>
      <Running />
    </Page>
  );
}

function Begin() {
  const text = useWords(words);
  const { options, asked, choose, what } = useWhat();
  const [caseId, setCase] = useState<string>();
  const { begin, isPending, error } = useBegin();
  return (
    <form
      className={styles.begin}
      onSubmit={(event) => {
        event.preventDefault();
        begin({ ...what, ...(caseId !== undefined && { case: caseId }) });
      }}
    >
      {error === undefined ? null : <ProblemBanner error={error} />}
      <Select label={text.what} options={options} value={asked} onChange={choose} />
      <CaseChoice value={caseId} onChange={setCase} />
      <div>
        <Button type="submit" variant="primary" isPending={isPending}>
          <PlayIcon />
          {text.begin}
        </Button>
      </div>
    </form>
  );
}

/** What can be played: the release that applies, drafts, and an older release where the address names one. */
function useWhat() {
  const text = useWords(words);
  const { data: drafts } = useSuspenseQuery(draftsQuery);
  const { data: releases } = useSuspenseQuery(releasesQuery);
  const [query] = useSearchParams();
  const [latest] = releases;
  const older = Number(query.get('release') ?? latest?.number);
  const draft = drafts.find(({ id }) => id === query.get('draft'));
  const [asked, choose] = useState(draft ? `draft ${draft.id}` : `release ${older}`);
  const current = latest?.number ?? 0;
  const options = [
    { id: `release ${current}`, title: text.currentRelease(current) },
    ...(older === current ? [] : [{ id: `release ${older}`, title: text.release(older) }]),
    ...drafts.map(({ id, title }) => ({ id: `draft ${id}`, title: text.draft(title) })),
  ];
  const [kind, id = ''] = asked.split(' ');
  const what = kind === 'draft' ? { draft: id } : { release: Number(id) };
  return { options, asked, choose, what };
}

function CaseChoice(props: {
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}) {
  const text = useWords(words);
  const [sought, setSought] = useState('');
  const { data: found = [], isFetching } = useQuery({
    queryKey: ['search', 'cases', sought],
    queryFn: async () => {
      const query = { q: sought, only: ['case' as const], limit: 10 };
      const { groups } = await must(api.GET('/search', { params: { query } }));
      return groups.flatMap(({ items, of }) =>
        items.map(({ id, title, stands }) => ({ id, title, help: stands ?? of?.title })),
      );
    },
    enabled: sought.trim().length > 1,
    placeholderData: (before) => before,
  });
  return (
    <ComboBox
      label={text.beginWith}
      help={text.beginWithHelp}
      placeholder={text.searchCase}
      options={found}
      value={props.value}
      onChange={(id) => {
        props.onChange(id);
        const chosen = found.find((hit) => hit.id === id);
        if (chosen) setSought(chosen.title);
      }}
      text={sought}
      onSearch={setSought}
      isLoading={isFetching}
    />
  );
}

interface What {
  readonly draft?: string;
  readonly release?: number;
  readonly case?: string;
}

function useBegin() {
  const [, go] = useLocation();
  const [state, setState] = useState<{ isPending: boolean; error?: unknown }>({ isPending: false });
  const open = async (what: What) => {
    setState({ isPending: true });
    try {
      const simulation = await must(api.POST('/simulations', { body: what }));
      go(`/simulator/${simulation.id}`);
    } catch (error) {
      setState({ isPending: false, error });
    }
  };
  return { ...state, begin: (what: What) => void open(what) };
}

function Running() {
  const text = useWords(words);
  const format = useFormat();
  const titleOf = useTitleOf();
  const { data: simulations } = useSuspenseQuery(simulationsQuery);
  if (simulations.length === 0) return null;
  return (
    <Card title={text.running} lead={text.runningText}>
      <SimpleTable
        label={text.running}
        stacks
        rows={simulations}
        keyOf={({ id }) => id}
        columns={[
          { id: 'what', title: text.played, cell: titleOf },
          { id: 'now', title: text.clock, cell: ({ now }) => format.dateTime(now) },
          { id: 'steps', title: text.steps, number: true, cell: ({ steps }) => steps },
          { id: 'go', title: text.goOn, actions: true, cell: goCell },
        ]}
      />
    </Card>
  );
}

const goCell = ({ id }: { readonly id: string }) => <GoOn id={id} />;

function GoOn({ id }: { readonly id: string }) {
  const text = useWords(words);
  return (
    <LinkButton small href={`/simulator/${id}`}>
      {text.goOn}
    </LinkButton>
  );
}
