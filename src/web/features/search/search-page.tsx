import { useState } from 'react';
import { ArrowRightIcon, SearchIcon } from '@primer/octicons-react';
import { useLocation, useSearch as useQueryText } from 'wouter';
import { EmptyState, Page, ProblemState, Select } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { useFoundSections, type Section } from './choices.tsx';
import { Finder } from './finder.tsx';
import { kinds, type Kind } from './model.ts';
import { useSearch } from './use-search.ts';
import { words } from './words.ts';
import styles from './search.module.css';

const everything = 'everything';

/** All that is found for some words; the address keeps them. */
export function SearchPage() {
  const text = useWords(words);
  const format = useFormat();
  const asked = new URLSearchParams(useQueryText());
  const [typed, setTyped] = useState(asked.get('q') ?? '');
  const [, navigate] = useLocation();
  const only = kinds.find((kind) => kind === asked.get('only'));
  const search = useSearch(typed, { limit: only === undefined ? 8 : 50, only });
  const isAsked = typed.trim() !== '';
  const found = useFoundSections(isAsked ? search.data : undefined);
  const go = (words_: string, kind: Kind | undefined): void => {
    const query = new URLSearchParams({ q: words_, ...(kind !== undefined && { only: kind }) });
    navigate(`/search?${query.toString()}`, { replace: true });
  };
  const sections = found.map((section) =>
    withRest(section, text.all(format.number(section.count ?? 0), section.title), () =>
      go(typed, kindOf(section)),
    ),
  );
  const type = (next: string): void => {
    setTyped(next);
    go(next, only);
  };
  const among = <Among only={only} onChange={(kind) => go(typed, kind)} />;
  return (
    <Page title={text.title} actions={among}>
      <div className={styles.page}>
        {search.error ? (
          <ProblemState error={search.error} onRetry={() => void search.refetch()} />
        ) : null}
        <Finder
          label={text.title}
          placeholder={text.pagePlaceholder}
          typed={typed}
          onType={type}
          sections={sections}
          isBusy={search.isFetching}
          onChoose={({ href, run }, aside) => {
            if (href === undefined) run?.();
            else if (aside) window.open(href, '_blank', 'noopener');
            else navigate(href);
          }}
          nothing={<Nothing asked={typed.trim()} isBusy={search.isFetching} />}
        />
      </div>
    </Page>
  );
}

/** Which kind of thing is looked for. */
function Among(props: {
  readonly only: Kind | undefined;
  readonly onChange: (only: Kind | undefined) => void;
}) {
  const text = useWords(words);
  const options = [everything, ...kinds].map((id) => ({
    id,
    title: id === everything ? text.everything : text.kinds[id as Kind],
  }));
  return (
    <Select
      label={text.kindFilter}
      hideLabel
      options={options}
      value={props.only ?? everything}
      onChange={(id) => props.onChange(kinds.find((kind) => kind === id))}
    />
  );
}

/** With a way to those that are not shown. */
function withRest(section: Section, title: string, run: () => void): Section {
  const { id, count = 0, choices } = section;
  if (count <= choices.length) return section;
  return {
    ...section,
    choices: [...choices, { id: `${id} rest`, title, icon: ArrowRightIcon, run }],
  };
}

function kindOf({ id }: Section): Kind | undefined {
  return kinds.find((kind) => id === kind || id.startsWith(`${kind} `));
}

function Nothing({ asked, isBusy }: { readonly asked: string; readonly isBusy: boolean }) {
  const text = useWords(words);
  if (isBusy) return null;
  return (
    <EmptyState
      icon={<SearchIcon size={24} />}
      title={asked === '' ? text.begin : text.nothing(asked)}
    >
      {asked === '' ? text.beginText : text.nothingText}
    </EmptyState>
  );
}
