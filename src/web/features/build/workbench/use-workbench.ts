import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../api/index.ts';
import {
  graphQuery,
  outlineQuery,
  verdictQuery,
  type Definition,
  type Graph,
  type OpenText,
} from '../queries.ts';
import { textOf } from './open-file.ts';
import { Workbench, type Bench } from './workbench.ts';

interface Held {
  readonly draft: string;
  readonly workbench: Workbench;
}

const BenchContext = createContext<Held | undefined>(undefined);
export const BenchProvider = BenchContext.Provider;

/** The draft that is being worked on. */
export function useHeld(): Held {
  const held = useContext(BenchContext);
  if (!held) throw new Error('no workbench here');
  return held;
}

export function useBench(): Bench {
  const { workbench } = useHeld();
  return useSyncExternalStore(workbench.subscribe, workbench.snapshot);
}

/** A workbench for a draft; what is not saved yet is saved when it is left. */
export function useNewWorkbench(draft: string): Workbench {
  const [workbench] = useState(() => newWorkbench(draft));
  const client = useQueryClient();
  const { saves } = useSyncExternalStore(workbench.subscribe, workbench.snapshot);
  useEffect(() => {
    if (saves === 0) return;
    for (const what of ['check', 'outline', 'diagram', 'fields'])
      void client.invalidateQueries({ queryKey: [...keys.drafts, draft, what] });
  }, [saves, client, draft]);
  useEffect(() => {
    const leave = (): void => void workbench.flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [workbench]);
  return workbench;
}

function newWorkbench(draft: string): Workbench {
  const made: Workbench = new Workbench(draft, async () => {
    const { createEditing } = await import('../editor/editing.ts');
    return createEditing({
      draft,
      changed: made.edited,
      go: (file, offset) => void made.open(file, { offset, focus: true }),
    });
  });
  return made;
}

export function useOutline() {
  return useQuery(outlineQuery(useHeld().draft));
}

export function useVerdict() {
  return useQuery(verdictQuery(useHeld().draft));
}

/** The definition whose text the cursor is in: the last that begins before it. */
export function useDefinition(): Definition | undefined {
  const { shown, files } = useBench();
  const { data } = useOutline();
  const file = shown === undefined ? undefined : files.get(shown);
  if (!data || !file) return undefined;
  const { state } = file;
  const line = state.doc.lineAt(state.selection.main.head).number;
  const own = data.definitions.filter((one) => one.file === shown);
  return own.findLast((one) => one.line <= line) ?? own[0];
}

const hasForms = ({ kind }: Definition): boolean => kind === 'Funnel' || kind === 'Record';

/** The funnel or record whose forms are previewed; it stays while a policy or another text is written. */
export function useFormed(): Definition | undefined {
  const current = useDefinition();
  const { data } = useOutline();
  const [last, setLast] = useState<Definition>();
  const isNew = current !== undefined && current !== last && hasForms(current);
  if (isNew) setLast(current);
  const { kind, id } = (isNew ? current : last) ?? {};
  return data?.definitions.find((one) => one.kind === kind && one.id === id);
}

/** The diagram of the funnel in the editor, as its text is now. */
export function useGraph(funnel: string | undefined): Graph | undefined {
  const { draft } = useHeld();
  const open = useOpenText();
  const { data } = useQuery({
    ...graphQuery(draft, funnel ?? '', open),
    enabled: funnel !== undefined && open !== undefined,
  });
  return data;
}

/** The text in the editor, once nothing was typed for a moment. */
export function useOpenText(): OpenText | undefined {
  const { shown, files } = useBench();
  const file = shown === undefined ? undefined : files.get(shown);
  const content = useLater(file && textOf(file), 250);
  return shown !== undefined && content !== undefined ? { path: shown, content } : undefined;
}

/** A value once it has not changed for a while. */
function useLater<T>(value: T, delay: number): T {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return later;
}
