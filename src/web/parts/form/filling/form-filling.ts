import { ApiError } from '../../../api/index.ts';
import type { FormAnswer, Json, Sent, Values } from '../model/answer.ts';
import { formModel } from '../model/form-model.ts';
import { withValue, type Entered } from '../model/values.ts';
import type { FormHome } from '../services.ts';
import { begin } from './begin.ts';
import { ChosenRecords } from './chosen-records.ts';
import { changesOf, latestDraft, withChanges } from './draft.ts';
import { DraftKeeper } from './draft-keeper.ts';
import { mergeLabels, type Filling, type FillingActions, type FillingState } from './filling.ts';
import { fieldsBefore, merge } from './merge.ts';
import { fieldPointer, problemsOf, type FormProblem } from './problems.ts';
import { Sender } from './sender.ts';
import { sentOf } from './sent.ts';
import { rulesOf, still, type Standing } from './standing.ts';

const checkAfter = 400;
const stale = new Set(['form-stale', 'revision-conflict', 'revision-not-expected']);

/**
 * Fills a form: follows its rules, keeps a draft, tries it on the server, sends it, and puts together what two people
 * did to the same row. React draws its snapshots; see `useFilling`.
 */
export class FormFilling implements FillingActions {
  readonly #home: FormHome;
  readonly #keeper: DraftKeeper;
  readonly #sender: Sender;
  readonly #records: ChosenRecords;
  readonly #listeners = new Set<() => void>();
  readonly #touched = new Set<string>();
  #run: (entered: Values) => Standing = still;
  #state: FillingState;
  #snapshot: Filling;
  #wasSent = false;
  #isOpen = false;
  #isDone = false;
  #check: ReturnType<typeof setTimeout> | undefined;
  #onDone: (answer: Values) => void = () => undefined;

  constructor(form: FormAnswer, home: FormHome) {
    const begun = begin(form);
    this.#home = home;
    this.#keeper = new DraftKeeper(home, (draft) => this.#put({ draft }));
    this.#sender = new Sender((sending) => this.#put({ sending }));
    this.#records = new ChosenRecords(home.readRecord, () => this.#put(this.#settled()));
    this.#state = {
      form,
      model: formModel(form),
      begun,
      entered: begun,
      standing: { states: {}, checklist: {}, values: form.data.fields },
      isChanged: false,
      labels: form.labels,
      problems: [],
      refusals: 0,
      failure: undefined,
      sending: 'idle',
      draft: 'none',
      restored: undefined,
      conflicts: [],
      taken: [],
    };
    this.#snapshot = { ...this.#state, ...this.#actions };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): Filling => this.#snapshot;

  /** Begins: the rules are loaded, and a draft is gone on with. What is returned ends it. */
  readonly open = (): (() => void) => {
    if (!this.#isOpen) {
      this.#isOpen = true;
      void this.#follow();
      void this.#restore();
    }
    return () => {
      clearTimeout(this.#check);
      this.#sender.stop();
      this.#keeper.flush();
    };
  };

  /** The form was read again, since its row changed. */
  readonly hear = (fresh: FormAnswer, onDone: (answer: Values) => void): void => {
    this.#onDone = onDone;
    const { revision } = this.#state.form;
    const isNewer = revision !== undefined && (fresh.revision ?? 0) > revision;
    if (isNewer && !this.#isDone && this.#state.sending === 'idle') void this.#catchUp(revision);
  };

  readonly set = (pointer: string, value: Json): void => {
    this.#sender.changed();
    const problems = this.#state.problems.filter((one) => !isBelow(one.pointer, pointer));
    const entered = withValue(this.#state.entered, pointer, value);
    this.#put({ problems, failure: undefined, ...this.#settled({ entered }) });
    this.#keep();
  };

  readonly name = (type: string, id: string, title: string): void =>
    this.#put({ labels: mergeLabels(this.#state.labels, { [type]: { [id]: title } }) });

  readonly leave = (pointer: string): void => {
    this.#touched.add(fieldPointer(pointer));
    clearTimeout(this.#check);
    this.#check = setTimeout(() => void this.#try(), checkAfter);
  };

  readonly send = (): void => void this.#send();

  readonly stopWaiting = (): void => this.#sender.stop();

  readonly throwAway = (): void => {
    const { begun } = this.#state;
    this.#sender.changed();
    const none = { restored: undefined, problems: [], conflicts: [], failure: undefined };
    this.#put({ ...none, ...this.#settled({ entered: begun }) });
    this.#keeper.drop();
  };

  readonly decide = (field: string, value: Json): void => {
    this.set(`/fields/${field}`, value);
    this.#put({ conflicts: this.#state.conflicts.filter((one) => one.field !== field) });
  };

  readonly sent = (): Sent => {
    const { form, model, entered, standing } = this.#state;
    return sentOf(form, model, entered, standing);
  };

  readonly refuse = (problems: readonly FormProblem[]): void => {
    this.#wasSent = true;
    this.#put({ problems });
  };

  get #actions(): FillingActions {
    const { set, name, leave, send, stopWaiting, throwAway, decide, sent, refuse } = this;
    return { set, name, leave, send, stopWaiting, throwAway, decide, sent, refuse };
  }

  #put(change: Partial<FillingState>): void {
    this.#state = { ...this.#state, ...change };
    this.#snapshot = { ...this.#state, ...this.#actions };
    for (const listener of this.#listeners) listener();
  }

  /** What follows from what is entered. */
  #settled(change: Partial<FillingState> = {}): Partial<FillingState> {
    const { form, model, begun, entered } = { ...this.#state, ...change };
    this.#records.follow(form, model, entered.fields);
    const isChanged = changesOf(begun, entered) !== undefined;
    return { ...change, isChanged, standing: this.#run(entered.fields) };
  }

  async #follow(): Promise<void> {
    this.#run = await rulesOf(this.#state.form, this.#records);
    this.#put(this.#settled());
  }

  #keep(): void {
    const { begun, entered, labels, form } = this.#state;
    if (!this.#isDone) this.#keeper.keep(changesOf(begun, entered), labels, form.revision);
  }

  /** Goes on from a draft; where the row changed since, with what the others did put together with it. */
  async #restore(): Promise<void> {
    const { form, begun, labels } = this.#state;
    if (this.#home.saveDraft === undefined) return;
    const found = latestDraft(this.#home.place ?? '', form);
    if (found === undefined) return;
    const { labels: named = {}, ...kept } = found.data;
    this.#keeper.found();
    this.#put({ labels: mergeLabels(labels, named), restored: found.saved });
    const { revision = form.revision } = found;
    if (revision === form.revision || revision === undefined || !this.#home.read)
      return this.#put(this.#settled({ entered: withChanges(begun, kept) }));
    const fresh = await this.#read(revision);
    if (fresh === undefined) return;
    const before = fieldsBefore(fresh);
    this.#absorb(fresh, before, withChanges({ ...begun, fields: before }, kept));
  }

  async #catchUp(since: number): Promise<void> {
    const fresh = await this.#read(since);
    if (fresh && !this.#isDone) this.#absorb(fresh, this.#state.begun.fields, this.#state.entered);
  }

  async #read(since: number): Promise<FormAnswer | undefined> {
    try {
      return await this.#home.read?.(since);
    } catch (failure) {
      this.#put({ failure });
      return undefined;
    }
  }

  /** Goes on from the form as it is now, with what was entered put onto it. */
  #absorb(fresh: FormAnswer, before: Values, mine: Entered): void {
    const { fields, taken, conflicts } = merge(before, mine.fields, fresh);
    this.#sender.changed();
    this.#put({
      ...this.#settled({
        form: fresh,
        model: formModel(fresh),
        begun: begin(fresh),
        entered: { ...mine, fields },
      }),
      labels: mergeLabels(this.#state.labels, fresh.labels),
      conflicts,
      taken: [...this.#state.taken, ...taken],
    });
    void this.#follow();
    this.#keep();
  }

  async #send(): Promise<void> {
    clearTimeout(this.#check);
    this.#put({ problems: [], failure: undefined });
    try {
      const answer = await this.#sender.send((key) => this.#home.send(this.sent(), key));
      if (answer === undefined) return;
      this.#isDone = true;
      this.#keeper.forget();
      this.#onDone(answer);
    } catch (error) {
      await this.#refused(error);
    }
  }

  async #refused(error: unknown): Promise<void> {
    this.#wasSent = true;
    const { revision } = this.#state.form;
    const isStale = error instanceof ApiError && (error.status === 412 || stale.has(error.code));
    if (isStale && this.#home.read && revision !== undefined) {
      await this.#catchUp(revision);
      const { conflicts, failure } = this.#state;
      // Where nothing is to be decided it goes out again as it now is.
      if (conflicts.length === 0 && failure === undefined) await this.#send();
    } else if (error instanceof ApiError && error.status < 500)
      this.#put({
        problems: problemsOf(error, this.#state.model),
        refusals: this.#state.refusals + 1,
      });
    else this.#put({ failure: error });
  }

  /** Asks the server whether it would be taken; of a form not sent yet only what was left is shown. */
  async #try(): Promise<void> {
    if (this.#home.check === undefined || this.#isDone || this.#state.sending !== 'idle') return;
    const asked = this.#state.entered;
    const { revision: _, ...sent } = this.sent();
    const problems = await this.#home.check(sent).then(
      () => [],
      (error: unknown) =>
        error instanceof ApiError && error.status < 500
          ? problemsOf(error, this.#state.model)
          : undefined,
    );
    if (problems === undefined || this.#state.entered !== asked) return;
    this.#put({ problems: problems.filter((problem) => this.#isRipe(problem)) });
  }

  #isRipe({ pointer, code }: FormProblem): boolean {
    if (pointer === undefined) return false;
    if (this.#wasSent) return true;
    return code !== 'input-required' && this.#touched.has(fieldPointer(pointer));
  }
}

function isBelow(place: string | undefined, pointer: string): boolean {
  return place === pointer || place?.startsWith(`${pointer}/`) === true;
}
