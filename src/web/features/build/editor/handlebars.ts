import type { StreamParser } from '@codemirror/language';

interface State {
  /** Within `{{ … }}`, a comment of the template, or a tag of HTML. */
  within: 'text' | 'placeholder' | 'comment' | 'tag';
}

/** Colours of a template: placeholders, helpers and blocks, and the tags of HTML around them. */
export const handlebars: StreamParser<State> = {
  name: 'handlebars',
  startState: () => ({ within: 'text' }),
  token(stream, state) {
    switch (state.within) {
      case 'comment':
        if (stream.match(/^.*?--\}\}/)) state.within = 'text';
        else stream.skipToEnd();
        return 'comment';
      case 'placeholder':
        return placeholder(stream, state);
      case 'tag':
        if (stream.match('{{')) return open(stream, state);
        if (stream.match('>')) {
          state.within = 'text';
          return 'angleBracket';
        }
        if (stream.match(/^"[^"{]*"?|^'[^'{]*'?/)) return 'string';
        if (stream.match(/^[\w-]+(?==)/)) return 'attributeName';
        stream.next();
        return null;
      case 'text':
        if (stream.match('{{')) return open(stream, state);
        if (stream.match(/^<\/?[A-Za-z][\w-]*/)) {
          state.within = 'tag';
          return 'tagName';
        }
        stream.next();
        stream.eatWhile(/[^{<]/);
        return null;
    }
  },
};

type Stream = Parameters<StreamParser<State>['token']>[0];

function open(stream: Stream, state: State): string {
  if (stream.match('!--')) {
    state.within = 'comment';
    return 'comment';
  }
  stream.match(/^\{?[#/^>]?/);
  state.within = 'placeholder';
  return 'brace';
}

function placeholder(stream: Stream, state: State): string | null {
  if (stream.match(/^\}\}\}?/)) {
    state.within = 'text';
    return 'brace';
  }
  if (stream.eatSpace()) return null;
  if (stream.match(/^"[^"]*"?|^'[^']*'?/)) return 'string';
  if (stream.match(/^-?\d[\d.]*/)) return 'number';
  if (stream.match(/^(each|if|else|unless|with|group|when)\b/)) return 'keyword';
  if (stream.match(/^[\w-]+(?==)/)) return 'attributeName';
  if (stream.match(/^[@\w.]+/)) return 'variableName';
  stream.next();
  return null;
}
