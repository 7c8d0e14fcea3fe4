import { Suspense, useEffect, useRef, useState } from 'react';
import { CheckCircleIcon } from '@primer/octicons-react';
import { useLocation, useSearch } from 'wouter';
import { useWorkCounts } from '../../api/index.ts';
import { useCommands } from '../../parts/commands/index.ts';
import {
  EmptyState,
  Kbd,
  later,
  ProblemState,
  setWindowTitle,
  Sheet,
  Skeleton,
  useKeys,
} from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { MatterActions, type Ask, type MatterDo } from './matter-actions.tsx';
import { MatterList } from './matter-list.tsx';
import type { Matter } from './model.ts';
import { hrefOf, Preview } from './preview.tsx';
import { useActive } from './use-active.ts';
import { useDeeds, type Deeds } from './use-deeds.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useMatters, views, type View } from './use-matters.ts';
import { useWide } from './use-wide.ts';
import { ViewLinks } from './view-links.tsx';
import { words } from './words.ts';
import styles from './inbox.module.css';

const AskDialog = later(async () => (await import('./ask-dialogs.tsx')).AskDialog);

/** What is mine now, and what I was told; dealt with where it stands. */
export function InboxPage() {
  const text = useWords(words);
  const asked = new URLSearchParams(useSearch()).get('view');
  const view = views.find((one) => one === asked) ?? 'todo';
  useEffect(() => setWindowTitle(text.title), [text]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{text.title}</h1>
        <ViewLinks current={view} />
      </header>
      <Split key={view} view={view} />
    </div>
  );
}

function Split({ view }: { readonly view: View }) {
  const text = useWords(words);
  const counts = useWorkCounts();
  const deeds = useDeeds();
  const found = useMatters(view);
  const isWide = useWide();
  const matters = found.matters.filter(({ key }) => !deeds.gone.has(key));
  const active = useActive(matters, isWide ? 'first' : 'none');
  const [isOpen, setOpen] = useState(false);
  const [ask, setAsk] = useState<Ask>();
  const [, navigate] = useLocation();
  const { matter } = active;
  const closeAsk = (): void => {
    setAsk(undefined);
    deeds.asked.reset();
  };
  const can = doable(matter, view, deeds, setAsk);
  const move = (by: number) => active.choose(clamp(active.index + by, matters.length));
  useListKeys({ can, matter, move });
  useReadSoon(matter, deeds);
  const list = useKeptFocus(matter?.key);
  if (found.error) return <ProblemState error={found.error} onRetry={found.retry} />;
  if (found.isPending) return <Reading />;
  if (matters.length === 0 && !found.isMore) return <Nothing view={view} />;
  const total = view === 'cases' ? counts?.cases : undefined;
  return (
    <div className={styles.split}>
      <div className={styles.side}>
        <MatterList
          box={list}
          label={text.list(text[view])}
          matters={matters}
          active={active.index}
          onActive={(index) => {
            active.choose(index);
            setOpen(!isWide);
          }}
          onOpen={(index) => {
            const href = matters[index] && hrefOf(matters[index]);
            if (href !== undefined) navigate(href);
          }}
          onEnd={found.more}
        />
        <Foot count={total ?? matters.length} can={can} matter={matter} />
      </div>
      <Beside
        isWide={isWide}
        matter={matter}
        can={can}
        isOpen={isOpen && ask === undefined}
        onClose={() => setOpen(false)}
      />
      {ask === undefined || matter === undefined ? null : (
        <Suspense>
          <AskDialog ask={ask} matter={matter} deeds={deeds} onClose={closeAsk} />
        </Suspense>
      )}
    </div>
  );
}

/** What is active: beside the list, or over it where there is no room. */
function Beside(props: {
  readonly isWide: boolean;
  readonly matter: Matter | undefined;
  readonly can: MatterDo;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { isWide, matter, can } = props;
  const text = useWords(words);
  const preview = matter && (
    <Preview matter={matter} actions={<MatterActions matter={matter} can={can} />} />
  );
  if (isWide)
    return (
      <section className={styles.preview} aria-label={text.preview}>
        {preview ?? <EmptyState title={text.choose}>{text.chooseText}</EmptyState>}
      </section>
    );
  return (
    <Sheet
      title={matter ? text.kinds[matter.kind] : text.preview}
      isOpen={props.isOpen && matter !== undefined}
      onClose={props.onClose}
    >
      <div className={styles.sheetBody}>{preview}</div>
    </Sheet>
  );
}

function Reading() {
  return (
    <div className={styles.reading}>
      <Skeleton lines={10} />
    </div>
  );
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length - 1));
}

/** What can be done with an item, as the server said. */
function doable(
  matter: Matter | undefined,
  view: View,
  deeds: Deeds,
  ask: (what: Ask) => void,
): MatterDo {
  const may = (what: string) =>
    matter !== undefined && 'may' in matter.of && matter.of.may.includes(what);
  const decides = may('approve') || matter?.kind === 'document';
  const isOver = view === 'done' || view === 'snoozed';
  const when = <T,>(holds: boolean, run: T) => (matter !== undefined && holds ? run : undefined);
  return {
    accept: may('accept')
      ? when(true, () => matter && deeds.accept(matter))
      : when(decides || may('resubmit'), () => ask(decides ? 'approve' : 'offer again')),
    refuse: may('reject')
      ? when(true, () => ask('reject'))
      : when(may('refuse') || matter?.kind === 'document', () => ask('refuse')),
    done: when(
      !isOver && (may('done') || matter?.kind === 'news'),
      () => matter && deeds.done(matter),
    ),
    reopen: when(isOver, () => matter && deeds.reopen(matter)),
    snooze: when(!isOver && matter?.item !== undefined, () => ask('snooze')),
  };
}

/** What is agreed to or not, rather than taken over. */
function isDecided(matter: Matter | undefined): boolean {
  return matter?.kind === 'approval' || matter?.kind === 'document';
}

function useListKeys({
  can,
  matter,
  move,
}: {
  readonly can: MatterDo;
  readonly matter: Matter | undefined;
  readonly move: (by: number) => void;
}) {
  const { keys } = useWords(words);
  const decides = isDecided(matter);
  const bound = [
    { id: 'j', title: keys.next, run: () => move(1) },
    { id: 'k', title: keys.previous, run: () => move(-1) },
    { id: 'a', title: decides ? keys.approve : keys.accept, run: can.accept },
    { id: 'r', title: decides ? keys.refuse : keys.reject, run: can.refuse },
    { id: 'e', title: keys.done, run: can.done ?? can.reopen },
    { id: 's', title: keys.snooze, run: can.snooze },
  ];
  useKeys(Object.fromEntries(bound.map(({ id, run }) => [id, run])));
  useCommands(bound.flatMap(({ id, title, run }) => (run ? [{ id, title, keys: id, run }] : [])));
}

/** News that were looked at for a moment are read. */
function useReadSoon(matter: Matter | undefined, { read }: Deeds): void {
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  const key = matter?.kind === 'news' && matter.of.read === undefined ? matter.key : undefined;
  useEffect(() => {
    if (key === undefined || matter === undefined) return undefined;
    const timer = setTimeout(() => latest.current(matter), 800);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the item itself is new with each reading
  }, [key]);
}

/** How many there are, and the keys for the active one. */
function Foot(props: {
  readonly count: number;
  readonly can: MatterDo;
  readonly matter: Matter | undefined;
}) {
  const text = useWords(words);
  return (
    <div className={styles.foot}>
      <span>{text.left(props.count)}</span>
      <Hints can={props.can} matter={props.matter} />
    </div>
  );
}

/** The keys that do something with the active item. */
function Hints({ can, matter }: { readonly can: MatterDo; readonly matter: Matter | undefined }) {
  const { keys } = useWords(words);
  const decides = isDecided(matter);
  const hints = [
    ['j', keys.next, true],
    ['a', decides ? keys.approve : keys.accept, can.accept],
    ['r', decides ? keys.refuse : keys.reject, can.refuse],
    ['e', keys.done, can.done],
    ['s', keys.snooze, can.snooze],
  ] as const;
  return (
    <span className={styles.hints} aria-hidden="true">
      {hints.map(([key, title, does]) =>
        does ? (
          <span key={key} className={styles.hint}>
            <Kbd>{key.toUpperCase()}</Kbd> {title}
          </span>
        ) : null,
      )}
    </span>
  );
}

function Nothing({ view }: { readonly view: View }) {
  const text = useWords(words);
  const said = {
    todo: [text.nothingTodo, text.nothingTodoText],
    news: [text.nothingNews, text.nothingNewsText],
    cases: [text.nothingCases, text.nothingCasesText],
    snoozed: [text.nothingSnoozed, text.nothingSnoozedText],
    done: [text.nothingDone, text.nothingDoneText],
  }[view];
  return (
    <EmptyState icon={<CheckCircleIcon size={24} />} title={said[0] ?? ''}>
      {said[1]}
    </EmptyState>
  );
}
