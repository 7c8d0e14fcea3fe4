import {
  fromIso,
  localize,
  momentText,
  type Json,
  type Locale,
  type LocalizedText,
} from '../../shared/index.ts';
import type { Assignment, Candidate } from '../model/index.ts';
import { becauseWords, candidateWords, strategyWords, whyNotWords } from './assignment-words.ts';

/** Why somebody received something, in words. */
export interface AssignmentExplanation {
  readonly chosen?: string;
  readonly standsInFor?: string;
  /** How one of the pool is found. */
  readonly strategy: string;
  readonly because: string;
  readonly candidates: readonly CandidateExplanation[];
  /** That there were more candidates. */
  readonly more?: string;
}

export interface CandidateExplanation {
  readonly person: string;
  readonly name: string;
  readonly eligible: boolean;
  readonly chosen: boolean;
  readonly text: string;
}

/** Who reads it. */
export interface AssignmentReader {
  readonly locale: Locale;
  readonly zone: string;
  /** Names as they are now; those of then where it has none. */
  readonly name?: (person: string, locale: Locale) => string | undefined;
}

/** Explains an assignment: each candidate with the first thing against him, and why it was the chosen one. */
export function explainAssignment(
  { candidates, chosen, standsInFor, strategy, because, more }: Assignment,
  reader: AssignmentReader,
): AssignmentExplanation {
  const { locale } = reader;
  const names = new Map(candidates.map(({ person, name }) => [person, name]));
  const nameOf = (person = ''): string =>
    reader.name?.(person, locale) ?? names.get(person) ?? person;
  const say = (text: LocalizedText, values: Values): string => fill(localize(text, locale), values);
  return {
    ...(chosen !== undefined && { chosen }),
    ...(standsInFor !== undefined && { standsInFor }),
    strategy: localize(strategyWords[strategy] ?? strategy, locale),
    because: say(becauseWords[because], { name: nameOf(chosen), absent: nameOf(standsInFor) }),
    candidates: candidates.map((candidate) => ({
      person: candidate.person,
      name: nameOf(candidate.person),
      eligible: candidate.eligible,
      chosen: candidate.person === chosen,
      text: candidateText(candidate, reader, nameOf),
    })),
    ...(more !== undefined && { more: say(candidateWords.more, { count: more }) }),
  };
}

type Values = { readonly [name: string]: Json };

function candidateText(
  { whyNot, detail = {}, load, standIn }: Candidate,
  { locale, zone }: AssignmentReader,
  nameOf: (person: string) => string,
): string {
  const say = (text: LocalizedText, values: Values): string => fill(localize(text, locale), values);
  if (!whyNot)
    return load === undefined
      ? say(candidateWords.could, {})
      : say(candidateWords.loaded, { load });
  if (whyNot === 'outside working hours' && detail['starts'] === undefined)
    return say(candidateWords.neverAtWork, {});
  const told = Object.entries(detail).map(([key, value]) => [key, dated(value, locale, zone)]);
  const text = say(whyNotWords[whyNot], Object.fromEntries(told) as Values);
  if (standIn === undefined) return text;
  return text + say(candidateWords.standIn, { name: nameOf(standIn) });
}

/** A moment as the reader's calendar and clock show it; anything else as it is. */
function dated(value: Json, locale: Locale, zone: string): Json {
  const instant = typeof value === 'string' ? fromIso(value) : undefined;
  if (instant === undefined) return value;
  return momentText(instant, locale, zone);
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
