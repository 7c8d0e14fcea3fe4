import type { EditorState } from '@codemirror/state';
import { api, must } from '../../../api/index.ts';
import type { Editing } from '../editor/editing.ts';
import type { DraftFile, Operation } from '../queries.ts';
import { changeBetween, textOf, type OpenFile } from './open-file.ts';

/** What the page sees of the workbench. */
export interface Bench {
  readonly files: ReadonlyMap<string, OpenFile>;
  readonly shown: string | undefined;
  /** Grows whenever something was saved. */
  readonly saves: number;
  /** Grows when a place is to be shown; the place is an offset in the file that is shown. */
  readonly jump: { readonly offset: number; readonly focus: boolean; readonly count: number };
}

/** Where a file is shown; with `focus` one can write there at once. */
export interface Place {
  readonly offset?: number;
  readonly focus?: boolean;
}

export interface Edited {
  readonly left: readonly { readonly file?: string; readonly line?: number }[];
  /** Undoes the last step of every file that was changed. */
  readonly takeBack: () => void;
}

type Kept = Pick<DraftFile, 'revision' | 'content'>;

const pause = 500;

/**
 * The files of a draft that are being worked on: their texts with what can be undone, saved by themselves a moment
 * after each change. What somebody else saved meanwhile is never written over.
 */
export class Workbench {
  readonly #draft: string;
  readonly #load: () => Promise<Editing>;
  #editing: Editing | undefined;
  #bench: Bench = {
    files: new Map(),
    shown: undefined,
    saves: 0,
    jump: { offset: 0, focus: false, count: 0 },
  };
  readonly #listeners = new Set<() => void>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #saving = new Map<string, Promise<void>>();

  constructor(draft: string, load: () => Promise<Editing>) {
    this.#draft = draft;
    this.#load = load;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly snapshot = (): Bench => this.#bench;

  /** Opens a file and shows it, at an offset where one is named. Raises as the API does. */
  async open(path: string, { offset, focus = false }: Place = {}): Promise<void> {
    if (!this.#bench.files.has(path)) await this.#take(path, this.#read(path));
    const { jump } = this.#bench;
    const next = offset === undefined ? jump : { offset, focus, count: jump.count + 1 };
    this.#set({ shown: path, jump: next });
  }

  /** Shows a line and column, both from 1, with the editor ready to write. */
  async openLine(path: string, line: number, column: number): Promise<void> {
    await this.open(path);
    const doc = this.#bench.files.get(path)?.state.doc;
    if (!doc) return;
    const { from, to } = doc.line(Math.min(line, doc.lines));
    await this.open(path, { offset: Math.min(from + column - 1, to), focus: true });
  }

  /** What the editor did to the file that is shown. */
  readonly edited = (path: string, state: EditorState): void => {
    const file = this.#bench.files.get(path);
    if (!file) return;
    const changed = !file.state.doc.eq(state.doc);
    this.#put({ ...file, state, ...(changed ? { saving: 'waiting' } : {}) });
    if (changed) this.#soon(path);
  };

  /** Carries operations out on the text, each file’s change being one step to undo. Raises as the API does. */
  async carryOut(operations: readonly Operation[]): Promise<Edited> {
    await this.flush();
    const { files, left } = await must(
      api.POST('/definition-drafts/{draft}/edits', {
        params: { path: { draft: this.#draft } },
        body: { operations: [...operations] },
      }),
    );
    for (const { path, content } of files) await this.write(path, content);
    await this.flush();
    const takeBack = (): void => {
      for (const { path } of files) this.#step((state) => this.#editing?.undo(state), path);
    };
    return { left, takeBack };
  }

  /** Replaces the text of a file, new or known, as one step to undo. */
  async write(path: string, content: string): Promise<void> {
    if (!this.#bench.files.has(path)) {
      const there = await this.#readIfThere(path);
      await this.#take(path, there ?? { revision: 0, content: '' });
    }
    const file = this.#bench.files.get(path);
    if (!file || textOf(file) === content) return;
    const change = changeBetween(textOf(file), content);
    const { state } = file.state.update({
      changes: change,
      selection: { anchor: change.from },
      userEvent: 'input.form',
      scrollIntoView: true,
    });
    this.edited(path, state);
  }

  undo = (): void => this.#step((state) => this.#editing?.undo(state));
  redo = (): void => this.#step((state) => this.#editing?.redo(state));

  get mayUndo(): boolean {
    const file = this.#shownFile();
    return file !== undefined && this.#editing?.mayUndo(file.state) === true;
  }
  get mayRedo(): boolean {
    const file = this.#shownFile();
    return file !== undefined && this.#editing?.mayRedo(file.state) === true;
  }

  /** Saves what is not saved yet, and waits for it. */
  async flush(): Promise<void> {
    const waiting = [...this.#bench.files.values()].filter(({ saving }) => saving === 'waiting');
    await Promise.all([...waiting.map(({ path }) => this.#save(path)), ...this.#saving.values()]);
  }

  /** Takes the kept text of a file in place of the one here. */
  async reload(path: string): Promise<void> {
    const kept = await this.#read(path);
    const file = this.#bench.files.get(path);
    if (!file) return this.#take(path, kept);
    this.#put({ ...file, revision: kept.revision, kept: kept.content ?? '', saving: 'saved' });
    await this.write(path, kept.content ?? '');
  }

  /** Keeps one’s own text although the kept one was changed meanwhile; that stays aside. */
  async keepOwn(path: string): Promise<void> {
    const kept = await this.#read(path);
    const file = this.#bench.files.get(path);
    if (!file) return;
    this.#put({ ...file, revision: kept.revision, saving: 'waiting' });
    await this.#save(
      path,
      kept.aside.map(({ id }) => id),
    );
  }

  retry = (): void => {
    for (const { path, saving } of this.#bench.files.values())
      if (saving === 'failed') void this.#save(path);
  };

  #step(step: (state: EditorState) => EditorState | undefined, path = this.#bench.shown): void {
    const file = path === undefined ? undefined : this.#bench.files.get(path);
    const state = file && step(file.state);
    if (file && state && state !== file.state) this.edited(file.path, state);
  }

  #shownFile(): OpenFile | undefined {
    const { shown, files } = this.#bench;
    return shown === undefined ? undefined : files.get(shown);
  }

  async #read(path: string): Promise<DraftFile> {
    const params = { path: { draft: this.#draft }, query: { path } };
    return must(api.GET('/definition-drafts/{draft}/file', { params }));
  }

  async #readIfThere(path: string): Promise<DraftFile | undefined> {
    const params = { path: { draft: this.#draft }, query: { path } };
    const { data } = await api.GET('/definition-drafts/{draft}/file', { params });
    return data;
  }

  async #take(path: string, read: Kept | Promise<Kept>): Promise<void> {
    const [{ revision, content = '' }, editing] = await Promise.all([
      read,
      this.#editing ?? this.#load(),
    ]);
    this.#editing = editing;
    const state = editing.begin(path, content);
    this.#put({ path, state, revision, kept: content, saving: 'saved' });
  }

  #soon(path: string): void {
    clearTimeout(this.#timers.get(path));
    this.#timers.set(
      path,
      setTimeout(() => void this.#save(path), pause),
    );
  }

  /** One save of a file after the other. */
  #save(path: string, settles?: readonly string[]): Promise<void> {
    clearTimeout(this.#timers.get(path));
    const before = this.#saving.get(path) ?? Promise.resolve();
    const saving = before.then(() => this.#saveNow(path, settles));
    this.#saving.set(path, saving);
    return saving.finally(() => {
      if (this.#saving.get(path) === saving) this.#saving.delete(path);
    });
  }

  async #saveNow(path: string, settles: readonly string[] = []): Promise<void> {
    const file = this.#bench.files.get(path);
    if (!file || file.saving === 'conflict') return;
    const content = textOf(file);
    if (content === file.kept && settles.length === 0)
      return this.#put({ ...file, saving: 'saved' });
    this.#put({ ...file, saving: 'saving' });
    const params = { path: { draft: this.#draft }, query: { path } };
    const body = {
      content,
      revision: file.revision,
      ...(settles.length > 0 && { settles: [...settles] }),
    };
    try {
      const { outcome, file: kept } = await must(
        api.PUT('/definition-drafts/{draft}/file', { params, body }),
      );
      const now = this.#bench.files.get(path) ?? file;
      if (outcome === 'kept aside') return this.#put({ ...now, saving: 'conflict' });
      const more = textOf(now) !== content;
      this.#put({
        ...now,
        revision: kept.revision,
        kept: content,
        saving: more ? 'waiting' : 'saved',
      });
      this.#set({ saves: this.#bench.saves + 1 });
    } catch {
      this.#put({ ...(this.#bench.files.get(path) ?? file), saving: 'failed' });
    }
  }

  #put(file: OpenFile): void {
    this.#set({ files: new Map(this.#bench.files).set(file.path, file) });
  }

  #set(change: Partial<Bench>): void {
    this.#bench = { ...this.#bench, ...change };
    for (const listener of this.#listeners) listener();
  }
}
