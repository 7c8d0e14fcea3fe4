import { lazy, Suspense, useEffect, useState } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { EmptyState, LinkButton, Page, Skeleton } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { DefinitionTree } from './definition-tree.tsx';
import { FileNotices } from './file-notices.tsx';
import { ProblemsButton } from './problems-button.tsx';
import { draftQuery } from './queries.ts';
import { SavingState } from './saving-state.tsx';
import { SidePanel } from './side-panel.tsx';
import { Splitter, useSplit } from './splitter.tsx';
import {
  BenchProvider,
  useBench,
  useHeld,
  useNewWorkbench,
  useOutline,
} from './workbench/use-workbench.ts';
import { words } from './words.ts';
import styles from './build.module.css';

const CodeEditor = lazy(async () => ({
  default: (await import('./editor/code-editor.tsx')).CodeEditor,
}));

/** A draft being written: what it declares, its text, and beside it what the text means. */
export function DraftPage({ draft: id }: { readonly draft: string }) {
  const { data: draft } = useSuspenseQuery(draftQuery(id));
  const workbench = useNewWorkbench(id);
  const text = useWords(words);
  return (
    <BenchProvider value={{ draft: id, workbench }}>
      <Page
        full
        title={draft.title}
        crumbs={[{ title: text.build, href: '/build' }]}
        actions={
          <>
            <SavingState />
            <ProblemsButton />
            <LinkButton href={`/simulator?draft=${id}`}>{text.simulate}</LinkButton>
            <LinkButton variant="primary" href={`/build/${id}/review`}>
              {text.review}
            </LinkButton>
          </>
        }
      >
        <Workspace />
      </Page>
    </BenchProvider>
  );
}

const layouts = ['tree', 'text', 'both', 'panel'] as const;
type Layout = (typeof layouts)[number];

/** As narrow as a phone: what is defined, the text and the panel take turns, as `build.module.css` has it. */
const isNarrow = () => window.innerWidth < 900;

function Workspace() {
  const text = useWords(words);
  const { shown } = useBench();
  const [layout, setLayout] = useLayout();
  const { share, split, style } = useSplit();
  useFirstFile();
  const titles = {
    tree: text.definitions,
    text: text.viewText,
    both: text.viewBoth,
    panel: text.viewPanel,
  };
  return (
    <div className={styles.workspace} data-layout={layout}>
      <DefinitionTree onOpened={() => setLayout(layout === 'tree' ? 'panel' : layout)} />
      <div className={styles.work}>
        <div className={styles.bar}>
          <span className={styles.path}>{shown ?? ''}</span>
          <ToggleButtonGroup
            aria-label={text.view}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[layout]}
            onSelectionChange={(chosen) => setLayout([...chosen][0] as Layout)}
            className={styles.segments}
          >
            {layouts.map((one) => (
              <ToggleButton key={one} id={one} className={styles.segment} data-view={one}>
                {titles[one]}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </div>
        <FileNotices />
        <div className={styles.panes} style={style}>
          <section
            className={styles.textPane}
            aria-label={text.viewText}
            hidden={layout === 'panel'}
          >
            <Suspense fallback={<Skeleton />}>
              {shown === undefined ? <Nothing /> : <CodeEditor />}
            </Suspense>
          </section>
          {layout === 'text' || layout === 'panel' ? null : (
            <Splitter share={share} onSplit={split} />
          )}
          <section className={styles.sidePane} aria-label={text.panel} hidden={layout === 'text'}>
            <SidePanel />
          </section>
        </div>
        <p className="visually-hidden">{text.keys}</p>
      </div>
    </div>
  );
}

/** What is shown beside each other. Where a line is to be looked at, the text is among it. */
function useLayout() {
  const [layout, setLayout] = useState<Layout>(() => (window.innerWidth < 1100 ? 'panel' : 'both'));
  const { focus, count } = useBench().jump;
  const [seen, setSeen] = useState(count);
  if (count !== seen) {
    setSeen(count);
    if (focus && isNarrow()) setLayout('text');
    else if (focus && layout === 'panel') setLayout('both');
  }
  return [layout, setLayout] as const;
}

function Nothing() {
  const text = useWords(words);
  return <EmptyState title={text.chooseDefinition}>{text.chooseDefinitionText}</EmptyState>;
}

/** Shows the file and line that the address names, `?file=…&line=…`; else the first funnel. */
function useFirstFile(): void {
  const { workbench } = useHeld();
  const { shown } = useBench();
  const { data } = useOutline();
  const [query] = useSearchParams();
  const named = query.get('file');
  const line = Number(query.get('line') ?? 1);
  const funnel = data?.definitions.find(({ kind }) => kind === 'Funnel') ?? data?.definitions[0];
  const first = funnel?.file;
  useEffect(() => {
    if (shown !== undefined) return;
    if (named !== null) void workbench.openLine(named, line, 1);
    else if (first !== undefined) void workbench.open(first);
  }, [workbench, shown, named, line, first]);
}
