import type { Notification } from '../../definitions/index.ts';
import type { CaseSource } from '../case-in-view.ts';
import type { Told } from '../notices/index.ts';
import { factsOf, type Fact } from './facts.ts';
import { fill, wordingFor } from './fill.ts';
import { isBySomebody, nameOf, slotsOf, type WordParts } from './slots.ts';
import { ownWords } from './templates.ts';
import type { Wording } from './wording.ts';

/** One notice in words. */
export interface Passage {
  readonly told: Told;
  readonly subject: string;
  readonly text: string;
  readonly facts: readonly Fact[];
}

/** What a passage is made for. */
export interface PassageRequest extends WordParts {
  readonly rule?: Notification;
  readonly standsInFor?: string;
  /** He has it since nobody who is asked could answer. */
  readonly isLastResort?: boolean;
}

/** Puts a notice into words for a reader: those of the rule, or Baton's own. */
export async function passageOf(source: CaseSource, request: PassageRequest): Promise<Passage> {
  const { told, reader } = request;
  const wording = wordingFor(reader.locale);
  const own = await ownWords(source, request.rule, request);
  const basic = basicWords(request, wording);
  return {
    told,
    subject: oneLine(own.subject ?? basic.subject),
    text: [own.text ?? basic.text, ...asides(request, wording)].join('\n'),
    facts: factsOf(request, wording),
  };
}

function basicWords(
  parts: PassageRequest,
  words: Wording,
): { readonly subject: string; readonly text: string } {
  const wording = words.topics[parts.told.topic];
  const slots = slotsOf(parts);
  if (isBlind(parts)) {
    const { subject, sentence } = words.unseen;
    return { subject: fill(subject, slots), text: fill(sentence, slots) };
  }
  if (!parts.reader.isConcerned && wording.others) {
    const { subject, sentence } = wording.others;
    return { subject: fill(subject, slots), text: fill(sentence, slots) };
  }
  const sentence = isBySomebody(parts) ? wording.sentence : (wording.byItself ?? wording.sentence);
  return { subject: fill(wording.subject, slots), text: fill(sentence, slots) };
}

/** Why somebody who may be surprised has it. */
function asides(request: PassageRequest, wording: Wording): string[] {
  const { roster, standsInFor, isLastResort } = request;
  return [
    ...(standsInFor === undefined
      ? []
      : [fill(wording.standsIn, { name: nameOf(roster, standsInFor) })]),
    ...(isLastResort ? [wording.lastResort] : []),
  ];
}

/** Whether the reader is asked for what he may not see. */
function isBlind({ reader, isLastResort }: PassageRequest): boolean {
  const { sight, isConcerned, isShared } = reader;
  return sight.row === undefined && isConcerned && !isShared && !isLastResort;
}

/** A subject line has no breaks. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
