/** What a scanner tells of; attributes by name, their entities resolved. */
export interface TagHandlers {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  /** The text is not well-formed; must raise. */
  damaged(reason: string): never;
}

/** In whole, as far as an attribute can be read; none has a `<` in it. */
const attribute = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const end = /\s*(\/?)>/y;
/** An attribute that is not there to its end: within it a `>` may stand. */
const unfinished = /\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*|'[^'<]*)$/y;
const blank = /^\s*$/;

/** Characters of the longest tag or comment. */
const longest = 4_000_000;

/** What begins with one and ends with the other is passed over. */
const passedOver = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/**
 * Finds the tags of an XML text that comes in pieces, for formats in which everything stands in attributes: the text
 * between tags is not told. Tags must be closed in their order, within one root. It goes by whole attributes rather
 * than by single characters, many times as fast as a general parser.
 */
export class TagScanner {
  readonly #handlers: TagHandlers;
  readonly #within: string[] = [];
  #text = '';
  #at = 0;
  /** Line breaks in the text that is gone. */
  #breaks = 0;
  #hadRoot = false;

  constructor(handlers: TagHandlers) {
    this.#handlers = handlers;
  }

  /** The line of what was last read, from 1. */
  get line(): number {
    return this.#breaks + breaksIn(this.#text.slice(0, this.#at)) + 1;
  }

  write(piece: string): void {
    this.#breaks += breaksIn(this.#text.slice(0, this.#at));
    this.#text = this.#text.slice(this.#at) + piece;
    this.#at = 0;
    while (this.#next());
    if (this.#text.length - this.#at > longest) this.#handlers.damaged('<…');
  }

  /** Nothing follows. */
  end(): void {
    const [open] = this.#within;
    if (open !== undefined) this.#handlers.damaged(`<${open}> …`);
    if (!this.#hadRoot || this.#at < this.#text.length) this.#handlers.damaged('<…>');
  }

  /** Reads on to the end of the next tag; false where that has not come yet. */
  #next(): boolean {
    const start = this.#text.indexOf('<', this.#at);
    const between = this.#text.slice(this.#at, start < 0 ? undefined : start);
    if (this.#within.length === 0 && !blank.test(between.replace('\uFEFF', '')))
      this.#handlers.damaged(between.trim().slice(0, 40));
    this.#at = start < 0 ? this.#text.length : start;
    if (start < 0) return false;
    const over = passedOver.find(([begin]) => this.#text.startsWith(begin, start));
    if (over) return this.#passOver(over[0], over[1]);
    // What may yet become a comment or a section.
    if (this.#text.length - start < 9 && '<![CDATA['.startsWith(this.#text.slice(start)))
      return false;
    return this.#text[start + 1] === '/' ? this.#closing() : this.#opening();
  }

  #passOver(begin: string, until: string): boolean {
    // A document type may have declarations in brackets.
    const isType = begin === '<!';
    const head = this.#text.indexOf('>', this.#at);
    const bracket = isType ? this.#text.indexOf('[', this.#at) : -1;
    const last = bracket >= 0 && (head < 0 || bracket < head) ? ']>' : until;
    const found = this.#text.indexOf(last, this.#at + begin.length);
    if (found < 0) return false;
    this.#at = found + last.length;
    return true;
  }

  #closing(): boolean {
    const stop = this.#text.indexOf('>', this.#at);
    if (stop < 0) return false;
    const name = this.#text.slice(this.#at + 2, stop).trimEnd();
    if (this.#within.pop() !== name) this.#handlers.damaged(`</${name}>`);
    this.#at = stop + 1;
    this.#handlers.close(name);
    return true;
  }

  #opening(): boolean {
    const text = this.#text;
    if (text.indexOf('>', this.#at) < 0) return false;
    const from = this.#at + 1;
    let at = from;
    while (at < text.length && !/[\s/>]/.test(text[at] ?? '')) at += 1;
    const name = text.slice(from, at);
    const attributes = new Map<string, string>();
    attribute.lastIndex = at;
    for (let found = attribute.exec(text); found; found = attribute.exec(text)) {
      at = attribute.lastIndex;
      attributes.set(found[1] ?? '', this.#resolved(found[2] ?? found[3] ?? ''));
    }
    end.lastIndex = at;
    const ended = end.exec(text);
    if (!ended) {
      unfinished.lastIndex = at;
      if (unfinished.test(text) || !/[<>]/.test(text.slice(at))) return false;
      this.#handlers.damaged(`<${name}`);
    }
    if (name === '' || (this.#within.length === 0 && this.#hadRoot))
      this.#handlers.damaged(`<${name}>`);
    this.#hadRoot = true;
    this.#at = end.lastIndex;
    this.#handlers.open(name, attributes);
    if (ended[1] === '/') this.#handlers.close(name);
    else this.#within.push(name);
    return true;
  }

  #resolved(value: string): string {
    if (!value.includes('&')) return value;
    return value.replaceAll(
      /&(?:#x([0-9a-f]+)|#(\d+)|(\w*));?/gi,
      (whole: string, hex?: string, decimal?: string, name?: string) => {
        const known = name === undefined ? codePoint(hex, decimal) : entities[name];
        return known !== undefined && whole.endsWith(';') ? known : this.#handlers.damaged(whole);
      },
    );
  }
}

const entities: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function codePoint(hex: string | undefined, decimal: string | undefined): string | undefined {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function breaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
