import type { CaseState } from '../../engine/index.ts';
import { localize, type LocalizedText } from '../../shared/index.ts';
import { departmentOf, personOf, placeOf, type Reading } from '../standing/reading.ts';
import { reasonOf } from '../standing/offers.ts';
import { historyWords } from './words.ts';

type Words = { readonly [locale: string]: string };
type Offered = NonNullable<CaseState['offers']>[string]['to'];

/** Puts things into the reader's words; what he may not see has no name. */
export class Teller {
  readonly reading: Reading;
  /** Whether documents of a definition are meant for the reader. */
  readonly seesDocuments: (definition: string) => boolean;

  constructor(reading: Reading, seesDocuments: (definition: string) => boolean) {
    this.reading = reading;
    this.seesDocuments = seesDocuments;
  }

  /** Fills what stands in braces. */
  say(words: Words, values: { readonly [name: string]: string | number } = {}): string {
    const { locale } = this.reading;
    return (words[locale] ?? words['en'] ?? '').replace(/\{(\w+)\}/g, (_, name: string) =>
      String(values[name] ?? ''),
    );
  }

  person(id: string | undefined): string {
    return personOf(id, this.reading)?.name ?? this.say(historyWords.somebody);
  }

  stage(id: string | undefined): string {
    return this.#title(this.reading.funnel.stages.get(id ?? '')?.title, id);
  }

  move(id: string): string {
    return this.#title(this.reading.funnel.moves.get(id)?.title, id);
  }

  handoff(id: string): string {
    return this.#title(this.reading.funnel.handoffs.get(id)?.title, id);
  }

  document(id: string): string {
    return this.#title(this.reading.funnel.documents.get(id)?.title, id);
  }

  title(text: LocalizedText): string {
    return localize(text, this.reading.locale);
  }

  reason(handoff: string, reason: string | undefined): string {
    const found = reasonOf({ handoff, ...(reason === undefined ? {} : { reason }) }, this.reading);
    return found?.title ?? this.say(historyWords.nothing);
  }

  /** Whom an offer is for: a person, or the pool. */
  receiver({ person, team, role, department }: Offered): string {
    if (person !== undefined) return this.person(person);
    const place =
      placeOf('teams', team, this.reading) ??
      placeOf('roles', role, this.reading) ??
      departmentOf(department, this.reading);
    return place?.title ?? this.say(historyWords.somebody);
  }

  /** Several, as a list in a sentence. */
  list(texts: readonly string[]): string {
    return texts.join(this.reading.locale.startsWith('zh') ? '、' : ', ');
  }

  #title(title: LocalizedText | undefined, id: string | undefined): string {
    if (!this.reading.shown('stages')) return this.say(historyWords.nothing);
    return localize(title ?? id ?? '', this.reading.locale);
  }
}
