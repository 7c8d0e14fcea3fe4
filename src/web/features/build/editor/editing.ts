import { redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { editorExtensions, type EditorPlace } from './extensions.ts';

/** What is done with the texts of files. It is large, so a draft is shown before it is there. */
export interface Editing {
  /** The text of a file, with nothing to be undone yet. */
  begin(path: string, content: string): EditorState;
  /** The text with the last step taken back; the same where there is none. */
  undo(state: EditorState): EditorState;
  redo(state: EditorState): EditorState;
  mayUndo(state: EditorState): boolean;
  mayRedo(state: EditorState): boolean;
}

export function createEditing(place: Omit<EditorPlace, 'path'>): Editing {
  return {
    begin: (path, doc) =>
      EditorState.create({ doc, extensions: editorExtensions({ ...place, path }) }),
    undo: (state) => after(undo, state),
    redo: (state) => after(redo, state),
    mayUndo: (state) => undoDepth(state) > 0,
    mayRedo: (state) => redoDepth(state) > 0,
  };
}

function after(command: typeof undo, state: EditorState): EditorState {
  let next = state;
  command({ state, dispatch: (change) => (next = change.state) });
  return next;
}
