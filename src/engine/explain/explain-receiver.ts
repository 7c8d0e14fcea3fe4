import { localize } from '../../shared/index.ts';
import type { Assignment, Because, Candidate } from '../model/index.ts';
import { explainAssignment, type AssignmentReader } from '../routing/index.ts';
import { rulePoint, type RuleWords } from './explain-move.ts';
import { inEach, say, type Explanation } from './explanation.ts';

const words = {
  candidate: { en: '{name}: {why}', 'zh-CN': '{name}：{why}' },
  strategy: { en: 'How one of them is chosen: {strategy}.', 'zh-CN': '分配方式：{strategy}。' },
};

/** Why somebody received an offer: the rule, how one is found, and each candidate with why not. */
export function explainReceiver(
  assignment: Assignment,
  because: readonly Because[],
  reader: Omit<AssignmentReader, 'locale'> & { readonly rule: RuleWords },
): Explanation {
  const told = (locale: string) => explainAssignment(assignment, { ...reader, locale });
  const candidates = assignment.candidates.map((candidate, index) => ({
    text: say(words.candidate, {
      name: inEach((locale) => told(locale).candidates[index]?.name ?? candidate.name),
      why: inEach((locale) => told(locale).candidates[index]?.text ?? ''),
    }),
    holds: candidate.eligible,
    person: candidate.person,
  }));
  const more = assignment.more === undefined ? [] : [{ text: inEach((l) => told(l).more ?? '') }];
  return {
    summary: inEach((locale) => told(locale).because),
    points: [
      ...because.map((reason) => rulePoint(reason, reader.rule)),
      { text: say(words.strategy, { strategy: inEach((locale) => told(locale).strategy) }) },
      ...candidates,
      ...more,
    ],
  };
}

/** The candidates without who they are, for whoever may not see the people of the case. */
export function withoutPeople(
  assignment: Assignment,
  anybody: Parameters<typeof localize>[0],
): Assignment {
  const name = localize(anybody, 'en');
  const nameless = ({ eligible, whyNot }: Candidate): Candidate => ({
    person: '',
    name,
    eligible,
    ...(whyNot === undefined ? {} : { whyNot }),
  });
  const { strategy, because } = assignment;
  return { strategy, because, candidates: assignment.candidates.map(nameless) };
}
