import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import { api, type paths } from '../../../api/index.ts';

type Hover =
  paths['/definition-drafts/{draft}/hovers']['post']['responses'][200]['content']['application/json'];

/** Suggestions of the server, which checks the text with something in place of the cursor. */
export function completeIn(draft: string, path: string) {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const { state, pos, explicit } = context;
    const before = state.sliceDoc(Math.max(0, pos - 1), pos);
    if (!explicit && !/[\w.{"'=-]/.test(before)) return null;
    const controller = new AbortController();
    context.addEventListener('abort', () => controller.abort());
    const { data } = await api
      .POST('/definition-drafts/{draft}/completions', {
        params: { path: { draft } },
        body: { path, content: state.doc.toString(), offset: pos },
        signal: controller.signal,
      })
      .catch(() => ({ data: undefined }));
    if (!data || data.items.length === 0) return null;
    const options = data.items.map(
      ({ label, insert, detail, description, required, kind }, index): Completion => ({
        label,
        type: kind,
        boost: (required ? 50 : 0) - index / data.items.length,
        ...(insert !== undefined && { apply: insert }),
        ...(detail !== undefined && { detail: detail.split('\n')[0] ?? '' }),
        ...(description !== undefined && { info: description }),
      }),
    );
    return { from: data.from, to: data.to, options, validFor: /^[\w -]*$/ };
  };
}

/** What stands under the pointer, and with Ctrl-Shift-Space what stands at the cursor. */
export function explainIn(draft: string, path: string): Extension {
  const ask = async (view: EditorView, pos: number): Promise<Tooltip | null> => {
    const body = { path, content: view.state.doc.toString(), offset: pos };
    const params = { path: { draft } };
    const { data } = await api
      .POST('/definition-drafts/{draft}/hovers', { params, body })
      .catch(() => ({ data: undefined }));
    if (!data?.name) return null;
    return {
      pos: data.from ?? pos,
      end: data.to ?? pos,
      above: true,
      create: () => ({ dom: hoverBox(data) }),
    };
  };
  return [
    hoverTooltip(ask, { hideOnChange: true }),
    explained,
    keymap.of([
      {
        key: 'Mod-Shift-Space',
        run: (view) => {
          void ask(view, view.state.selection.main.head).then((tooltip) =>
            view.dispatch({ effects: explain.of(tooltip) }),
          );
          return true;
        },
      },
    ]),
  ];
}

const explain = StateEffect.define<Tooltip | null>();

/** What was asked for by key; any move of the cursor puts it away. */
const explained = StateField.define<Tooltip | null>({
  create: () => null,
  update: (shown, { effects, docChanged, selection }) => {
    for (const effect of effects) if (effect.is(explain)) return effect.value;
    return docChanged || selection ? null : shown;
  },
  provide: (field) => showTooltip.from(field),
});

function hoverBox({
  name = '',
  type,
  title,
  meaning,
  reading,
  signatures = [],
}: Hover): HTMLElement {
  const box = document.createElement('div');
  box.className = 'cm-baton-hover';
  const line = (text: string | undefined, quiet = false, element: 'div' | 'code' = 'div') => {
    if (text === undefined) return;
    const made = document.createElement(element);
    made.textContent = text;
    if (quiet) made.className = 'quiet';
    box.append(made);
  };
  line(title === undefined ? name : `${title} · ${name}`);
  for (const signature of signatures) line(signature, false, 'code');
  line(type, true);
  line(meaning);
  line(reading);
  return box;
}

/** F12, or a click with Ctrl held, shows where the name under the cursor is declared. */
export function goToDeclaration(
  draft: string,
  path: string,
  go: (path: string, offset: number) => void,
): Extension {
  const follow = async (view: EditorView, offset: number): Promise<void> => {
    const body = { path, content: view.state.doc.toString(), offset };
    const params = { path: { draft } };
    const { data } = await api.POST('/definition-drafts/{draft}/uses', { params, body });
    const [declared] = data?.items ?? [];
    if (declared) go(declared.file, declared.offset);
  };
  return [
    keymap.of([
      {
        key: 'F12',
        run: (view) => {
          void follow(view, view.state.selection.main.head);
          return true;
        },
      },
    ]),
    EditorView.domEventHandlers({
      mousedown: (event, view) => {
        if (!event.ctrlKey && !event.metaKey) return false;
        const offset = view.posAtCoords(event);
        if (offset === null) return false;
        event.preventDefault();
        void follow(view, offset);
        return true;
      },
    }),
  ];
}
