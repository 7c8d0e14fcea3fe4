import { useEffect, useRef } from 'react';
import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';
import type { Problem } from '../queries.ts';
import { useBench, useVerdict } from '../workbench/use-workbench.ts';
import styles from '../build.module.css';

/** The text of the file that is shown, with what is wrong in it. */
export function CodeEditor() {
  const { shown, files, jump } = useBench();
  const { data: verdict } = useVerdict();
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const file = shown === undefined ? undefined : files.get(shown);
  const state = file?.state;
  useEffect(() => {
    if (!host.current || !state) return;
    // The first state brings the nonce, without which the page would refuse the editor’s styles.
    view.current ??= new EditorView({ parent: host.current, state });
    if (view.current.state !== state) view.current.setState(state);
  }, [state]);
  useEffect(
    () => () => {
      view.current?.destroy();
      view.current = undefined;
    },
    [],
  );
  const { offset, focus, count } = jump;
  useEffect(() => {
    if (count > 0 && view.current) show(view.current, offset, focus);
  }, [offset, focus, count]);
  const problems = verdict?.problems;
  useEffect(() => {
    const { current } = view;
    if (!current || shown === undefined) return;
    const own = (problems ?? []).filter((problem) => problem.file === shown);
    const marks = own.map((one) => diagnostic(one, current));
    current.dispatch(setDiagnostics(current.state, marks));
  }, [problems, shown]);
  return <div ref={host} className={styles.code} />;
}

function show(view: EditorView, offset: number, focus: boolean): void {
  const anchor = Math.min(offset, view.state.doc.length);
  const effects = EditorView.scrollIntoView(anchor, { y: 'center' });
  // From the beginnings of the lines, unless the place lies further to the right than there is room.
  view.scrollDOM.scrollLeft = 0;
  view.dispatch({ selection: { anchor }, effects });
  if (focus) view.focus();
}

function diagnostic(
  { line = 1, column = 1, message, hint }: Problem,
  { state }: EditorView,
): Diagnostic {
  const { from, to, text } = state.doc.line(Math.min(line, state.doc.lines));
  const at = Math.min(from + column - 1, to);
  const word = /^[\w.-]+/.exec(text.slice(at - from))?.[0].length ?? 1;
  return {
    from: at,
    to: Math.min(at + Math.max(word, 1), to),
    severity: 'error',
    message: hint === undefined ? message : `${message}\n${hint}`,
  };
}
