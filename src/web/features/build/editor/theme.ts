import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours of the text, by the tokens of the app, so that they follow its theme. */
export const highlighting = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent-ink)' },
  { tag: tags.comment, color: 'var(--ink-faint)', fontStyle: 'italic' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--good)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--note)' },
  { tag: [tags.keyword, tags.typeName, tags.meta], color: 'var(--note)' },
  {
    tag: [tags.brace, tags.squareBracket, tags.separator, tags.punctuation],
    color: 'var(--ink-soft)',
  },
  { tag: [tags.tagName, tags.angleBracket], color: 'var(--warn)' },
  { tag: tags.attributeName, color: 'var(--accent-ink)' },
  { tag: tags.variableName, color: 'var(--accent-ink)' },
]);

export const theme = EditorView.theme({
  '&': { height: '100%', fontSize: '13px', background: 'var(--ground)', color: 'var(--ink)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--ink)', paddingBlock: '8px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': {
    background: 'var(--ground)',
    color: 'var(--ink-faint)',
    border: 'none',
    borderInlineEnd: '1px solid var(--line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'var(--ground-sunken)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    {
      background: 'var(--ground-selected)',
    },
  '.cm-selectionMatch': { background: 'var(--warn-soft)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    background: 'var(--ground-pressed)',
    outline: '1px solid var(--line-strong)',
  },
  '.cm-foldPlaceholder': {
    background: 'var(--ground-hover)',
    border: 'none',
    color: 'var(--ink-soft)',
    padding: '0 6px',
  },
  '.cm-tooltip': {
    background: 'var(--ground-raised)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius)',
    boxShadow: 'var(--shadow-2)',
    fontFamily: 'var(--font)',
    fontSize: '13px',
    maxWidth: '28rem',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font)', maxHeight: '18rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '4px 10px', lineHeight: '1.4' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--ground-selected)',
    color: 'var(--ink)',
  },
  '.cm-completionDetail': {
    color: 'var(--ink-soft)',
    fontStyle: 'normal',
    fontSize: '12px',
    marginInlineStart: '12px',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-tooltip.cm-completionInfo': {
    padding: '8px 12px',
    maxWidth: '20rem',
    color: 'var(--ink-soft)',
  },
  '.cm-baton-hover': { padding: '8px 12px', display: 'grid', gap: '4px', lineHeight: '1.45' },
  '.cm-baton-hover code': {
    fontFamily: 'var(--font-mono)',
    fontSize: '12px',
    whiteSpace: 'pre-wrap',
  },
  '.cm-baton-hover .quiet': { color: 'var(--ink-soft)' },
  '.cm-diagnostic': { padding: '6px 10px', borderInlineStart: '3px solid var(--bad-solid)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--bad)',
    textUnderlineOffset: '3px',
  },
  '.cm-panels': {
    background: 'var(--ground-side)',
    color: 'var(--ink)',
    borderColor: 'var(--line)',
  },
  '.cm-panels input, .cm-panels button, .cm-panels label': {
    fontSize: '13px',
    fontFamily: 'var(--font)',
  },
  '.cm-textfield': {
    background: 'var(--ground)',
    border: '1px solid var(--line-field)',
    borderRadius: 'var(--radius-s)',
    padding: '3px 8px',
    color: 'var(--ink)',
  },
  '.cm-button': {
    background: 'var(--ground)',
    backgroundImage: 'none',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-s)',
    padding: '3px 10px',
    color: 'var(--ink)',
  },
});
