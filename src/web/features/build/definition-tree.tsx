import { useState } from 'react';
import { Collection, Tree, TreeItem, TreeItemContent, Button } from 'react-aria-components';
import { ChevronRightIcon } from '@primer/octicons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { SearchField, Skeleton } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { draftQuery, type Definition, type Outline } from './queries.ts';
import {
  useBench,
  useDefinition,
  useHeld,
  useOutline,
  useVerdict,
} from './workbench/use-workbench.ts';
import { words } from './words.ts';
import styles from './build.module.css';

interface Branch {
  readonly key: string;
  readonly title: string;
  readonly count: number;
  readonly leaves: readonly Leaf[];
}
interface Leaf {
  readonly key: string;
  readonly title: string;
  readonly file: string;
  readonly offset: number;
  readonly problems: number;
}

/** Everything a draft holds: definitions by their kind, and templates. */
export function DefinitionTree({ onOpened }: { readonly onOpened: () => void }) {
  const text = useWords(words);
  const [search, setSearch] = useState('');
  const branches = useBranches(search);
  if (!branches) return <Skeleton lines={8} />;
  return (
    <nav className={styles.tree} aria-label={text.definitions}>
      <SearchField label={text.findDefinition} value={search} onChange={setSearch} />
      <Branches branches={branches} isSearching={search.trim() !== ''} onOpened={onOpened} />
    </nav>
  );
}

function Branches(props: {
  readonly branches: readonly Branch[];
  readonly isSearching: boolean;
  readonly onOpened: () => void;
}) {
  const text = useWords(words);
  const { workbench } = useHeld();
  const { branches, isSearching } = props;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(['Funnel']));
  const current = useDefinition();
  const { shown } = useBench();
  const selected = current ? keyOf(current) : (shown ?? '');
  const leaves = new Map(branches.flatMap((one) => one.leaves.map((leaf) => [leaf.key, leaf])));
  return (
    <Tree
      aria-label={text.definitions}
      className={styles.treeList}
      items={branches}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={leaves.has(selected) ? [selected] : []}
      expandedKeys={isSearching ? branches.map(({ key }) => key) : open}
      onExpandedChange={(keys) => setOpen(new Set([...keys].map(String)))}
      onSelectionChange={(keys) => {
        const leaf = keys === 'all' ? undefined : leaves.get(String([...keys][0]));
        if (leaf) void workbench.open(leaf.file, { offset: leaf.offset }).then(props.onOpened);
      }}
      renderEmptyState={() => <p className={styles.soft}>{text.nothingFound}</p>}
    >
      {(branch: Branch) => (
        <TreeItem id={branch.key} textValue={branch.title} className={styles.item}>
          <TreeItemContent>
            <span className={styles.branch}>
              <Button slot="chevron" className={styles.chevron}>
                <ChevronRightIcon />
              </Button>
              <span className={styles.leafTitle}>{branch.title}</span>
              <Count problems={sum(branch.leaves)} count={branch.count} />
            </span>
          </TreeItemContent>
          <Collection items={branch.leaves}>
            {(leaf) => (
              <TreeItem id={leaf.key} textValue={leaf.title} className={styles.item}>
                <TreeItemContent>
                  <span className={styles.leaf}>
                    <span className={styles.leafTitle}>{leaf.title}</span>
                    <Count problems={leaf.problems} />
                  </span>
                </TreeItemContent>
              </TreeItem>
            )}
          </Collection>
        </TreeItem>
      )}
    </Tree>
  );
}

const sum = (leaves: readonly Leaf[]) => leaves.reduce((all, { problems }) => all + problems, 0);

function Count({ problems, count }: { readonly problems: number; readonly count?: number }) {
  const text = useWords(words);
  if (problems > 0)
    return (
      <span className={styles.badCount} aria-label={text.problems(problems)}>
        {problems}
      </span>
    );
  return count === undefined ? null : <span className={styles.count}>{count}</span>;
}

const keyOf = ({ file, kind, id }: Pick<Definition, 'file' | 'kind' | 'id'>) =>
  `${file}#${kind}/${id}`;

function useBranches(search: string): readonly Branch[] | undefined {
  const text = useWords(words);
  const { draft } = useHeld();
  const { data: outline } = useOutline();
  const { data: verdict } = useVerdict();
  const { data: whole } = useSuspenseQuery(draftQuery(draft));
  if (!outline) return undefined;
  const found = (title: string) => title.toLowerCase().includes(search.trim().toLowerCase());
  const problems = verdict?.problems ?? [];
  const kinds: { readonly [kind: string]: string } = text.kinds;
  const definitions = kindsOf(outline).map((kind): Branch => {
    const own = outline.definitions.filter((one) => one.kind === kind);
    const leaves = own.map((one) => ({
      key: keyOf(one),
      title: one.title ?? one.id,
      file: one.file,
      offset: one.offset,
      problems: problems.filter(
        ({ file, line = 0 }) => file === one.file && line >= one.line && line <= one.endLine,
      ).length,
    }));
    return { key: kind, title: kinds[kind] ?? kind, count: own.length, leaves };
  });
  const templates = whole.files
    .filter(
      ({ path, binary, state }) => path.startsWith('templates/') && !binary && state !== 'deleted',
    )
    .map(({ path }) => ({
      key: path,
      title: path.slice('templates/'.length),
      file: path,
      offset: 0,
      problems: problems.filter(({ file }) => file === path).length,
    }));
  const all = [
    ...definitions,
    { key: 'templates', title: text.templates, count: templates.length, leaves: templates },
  ];
  return all
    .map((one) => ({ ...one, leaves: one.leaves.filter(({ title }) => found(title)) }))
    .filter(({ leaves }) => leaves.length > 0);
}

/** The kinds that are there, in the order in which one thinks of them. */
function kindsOf({ definitions, kinds }: Outline): readonly string[] {
  const order = ['Funnel', 'Record', 'Document', 'Incentive', ...kinds.map(({ kind }) => kind)];
  const there = new Set(definitions.map(({ kind }) => kind));
  return [...new Set(order)].filter((kind) => there.has(kind));
}
