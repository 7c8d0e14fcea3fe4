import { useState, type ReactNode } from 'react';
import { ListUnorderedIcon, PlusIcon, ProjectIcon } from '@primer/octicons-react';
import { useLocation, useSearch } from 'wouter';
import { keys, useInvalidate } from '../../api/index.ts';
import { useCommands } from '../../parts/commands/index.ts';
import { FormSheet } from '../../parts/form/index.ts';
import { sourceOf, useFunnel, type ListSource } from '../../parts/table/index.ts';
import { Button, Link, Page, ProblemState, Skeleton, useKeys } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './funnel.module.css';

export type FunnelData = NonNullable<ReturnType<typeof useFunnel>['data']>;

export interface FunnelFrameProps {
  readonly funnel: string;
  readonly as: 'board' | 'list';
  readonly children: (found: {
    readonly funnel: FunnelData;
    readonly source: ListSource;
  }) => ReactNode;
}

/** What the board and the list of a funnel have in common: its name, the way between them, and a new case. */
export function FunnelFrame({ funnel, as, children }: FunnelFrameProps) {
  const text = useWords(words);
  const { data, error, refetch } = useFunnel(funnel);
  const [, navigate] = useLocation();
  const [isOpening, setOpening] = useState(false);
  const invalidate = useInvalidate();
  const mayOpen = data?.mayOpen === true;
  const open = () => setOpening(true);
  const ways = useWays(funnel);
  const go = () => navigate(as === 'board' ? ways.list : ways.board);
  useKeys({ c: mayOpen ? open : undefined, b: go });
  useCommands([
    ...(mayOpen
      ? [{ id: 'open-case', title: text.open, icon: PlusIcon, keys: 'c', run: open }]
      : []),
    as === 'board'
      ? { id: 'as-list', title: text.asList, icon: ListUnorderedIcon, keys: 'b', run: go }
      : { id: 'as-board', title: text.asBoard, icon: ProjectIcon, keys: 'b', run: go },
  ]);
  const actions = (
    <>
      <Switcher funnel={funnel} as={as} />
      {mayOpen ? (
        <Button variant="primary" onPress={open}>
          <PlusIcon />
          {text.open}
        </Button>
      ) : null}
    </>
  );
  return (
    <Page title={data?.title ?? ''} actions={actions} full>
      {error ? <ProblemState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={8} /> : null}
      {data ? children({ funnel: data, source: sourceOf('cases', data) }) : null}
      {isOpening ? (
        <FormSheet
          path={`funnels/${funnel}/open`}
          title={text.openIn(data?.title ?? '')}
          sendLabel={text.create}
          isOpen
          onClose={() => setOpening(false)}
          onDone={(answer) => {
            setOpening(false);
            void invalidate(keys.cases(funnel), keys.work);
            navigate(`/cases/${String((answer as { readonly id?: string }).id)}`);
          }}
        />
      ) : null}
    </Page>
  );
}

/** Where the board and the list are; what is filtered stays. */
function useWays(funnel: string): { readonly board: string; readonly list: string } {
  const search = useSearch();
  const after = search === '' ? '' : `?${search}`;
  return { board: `/funnels/${funnel}${after}`, list: `/funnels/${funnel}/list${after}` };
}

/** Board or list. */
function Switcher({ funnel, as }: { readonly funnel: string; readonly as: 'board' | 'list' }) {
  const text = useWords(words);
  const { board, list } = useWays(funnel);
  const ways = [
    { id: 'board', href: board, icon: <ProjectIcon />, title: text.board },
    { id: 'list', href: list, icon: <ListUnorderedIcon />, title: text.list },
  ];
  return (
    <nav aria-label={text.shownAs} className={styles.switcher}>
      {ways.map(({ id, href, icon, title }) => (
        <Link key={id} href={href} plain aria-current={id === as ? 'page' : undefined}>
          {icon}
          {title}
        </Link>
      ))}
    </nav>
  );
}
