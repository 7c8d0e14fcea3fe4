import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import {
  bracketMatching,
  codeFolding,
  foldGutter,
  foldKeymap,
  indentOnInput,
  indentUnit,
  StreamLanguage,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { handlebars } from './handlebars.ts';
import { completeIn, explainIn, goToDeclaration } from './language.ts';
import { highlighting, theme } from './theme.ts';

export interface EditorPlace {
  readonly draft: string;
  readonly path: string;
  /** Told of every change of text, cursor or marks. */
  readonly changed: (path: string, state: EditorState) => void;
  /** Shows a place of another file, or of this. */
  readonly go: (path: string, offset: number) => void;
}

/** Everything that an editor of a file of a draft can do. Tab indents; Escape, then Tab, leaves it. */
export function editorExtensions({ draft, path, changed, go }: EditorPlace): Extension {
  const definitions = /\.(ya?ml|json)$/.test(path);
  return [
    EditorView.cspNonce.of(nonce()),
    lineNumbers(),
    highlightActiveLineGutter(),
    foldGutter(),
    codeFolding(),
    history(),
    drawSelection(),
    dropCursor(),
    indentOnInput(),
    indentUnit.of('  '),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    lintGutter(),
    EditorState.tabSize.of(2),
    syntaxHighlighting(highlighting),
    theme,
    definitions ? yaml() : StreamLanguage.define(handlebars),
    ...(definitions
      ? [
          autocompletion({ override: [completeIn(draft, path)], icons: false }),
          explainIn(draft, path),
          goToDeclaration(draft, path, go),
        ]
      : []),
    keymap.of([
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...foldKeymap,
      ...completionKeymap,
      ...lintKeymap,
      indentWithTab,
    ]),
    EditorView.contentAttributes.of({ 'aria-label': path, spellcheck: 'false', tabindex: '0' }),
    EditorView.updateListener.of((update) => {
      if (update.transactions.length > 0) changed(path, update.state);
    }),
  ];
}

/** By which the page allows styles that the editor makes. */
function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
