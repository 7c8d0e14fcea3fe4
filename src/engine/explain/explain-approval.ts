import { momentText, type LocalizedText } from '../../shared/index.ts';
import type { ApprovalEnd, ApprovalRequest, ApprovalStepState, Because } from '../model/index.ts';
import { rulePoint, type RuleWords } from './explain-move.ts';
import { inEach, listed, say, type Explanation, type ExplanationPoint } from './explanation.ts';

const words = {
  open: {
    en: '“{move}” awaits approval: step {step} of {steps}.',
    'zh-CN': '“{move}”等待审批：第 {step} 步，共 {steps} 步。',
  },
  approved: { en: '“{move}” was approved.', 'zh-CN': '“{move}”已通过审批。' },
  refused: { en: '“{move}” was refused.', 'zh-CN': '“{move}”未通过审批。' },
  withdrawn: { en: 'The approval of “{move}” was withdrawn.', 'zh-CN': '“{move}”的审批已撤回。' },
  overtaken: {
    en: 'The case went another way before “{move}” was approved.',
    'zh-CN': '“{move}”审批通过前，事项已另行流转。',
  },
  single: { en: '{title}: {who} must agree.', 'zh-CN': '{title}：须由{who}同意。' },
  one: {
    en: '{title}: one of {who} must agree.',
    'zh-CN': '{title}：由{who}中的一人同意（或签）。',
  },
  all: { en: '{title}: all of {who} must agree.', 'zh-CN': '{title}：须由{who}全部同意（会签）。' },
  some: {
    en: '{title}: {need} of {who} must agree.',
    'zh-CN': '{title}：须由{who}中的 {need} 人同意。',
  },
  nobody: { en: 'people you may not see', 'zh-CN': '您无权查看的人员' },
  approve: { en: '{name} agreed on {at}.', 'zh-CN': '{name}于 {at} 同意。' },
  refuse: { en: '{name} refused on {at}.', 'zh-CN': '{name}于 {at} 不同意。' },
};

/** How the words for people and places of an approval are found. */
export interface ApprovalReader {
  readonly rule: RuleWords;
  readonly zone: string;
  readonly move: LocalizedText;
  readonly step: (id: string) => LocalizedText;
  /** Undefined for those whom the reader may not see. */
  readonly person: (id: string) => LocalizedText | undefined;
  readonly place: (
    kind: 'roles' | 'teams' | 'departments',
    id: string,
  ) => LocalizedText | undefined;
}

/** Why an approval stands where it stands: its steps, who may vote and why these, and every vote. */
export function explainApproval(
  request: ApprovalRequest,
  end: ApprovalEnd | undefined,
  because: readonly Because[],
  reader: ApprovalReader,
): Explanation {
  const numbers = { step: request.current + 1, steps: request.steps.length };
  return {
    summary: say(words[end ?? 'open'], { move: reader.move, ...numbers }),
    points: [
      ...request.steps.flatMap((step) => stepPoints(step, reader)),
      ...because.map((reason) => rulePoint(reason, reader.rule)),
    ],
  };
}

function stepPoints(step: ApprovalStepState, reader: ApprovalReader): readonly ExplanationPoint[] {
  const who = [
    ...step.roles.map((id) => reader.place('roles', id)),
    ...step.teams.map((id) => reader.place('teams', id)),
    ...step.departments.map((id) => reader.place('departments', id)),
    ...step.people.map((id) => reader.person(id)),
  ].filter((text) => text !== undefined);
  const { need } = step;
  const text = say(needText(step), {
    title: reader.step(step.id),
    who: who.length === 0 ? words.nobody : listed(who),
    ...(typeof need === 'number' ? { need } : {}),
  });
  return [{ text }, ...step.votes.map((vote) => votePoint(vote, reader))];
}

/** One person who is asked by name is not one of several. */
function needText({ need, roles, teams, departments, people }: ApprovalStepState) {
  if (typeof need === 'number') return words.some;
  const isPool = [...roles, ...teams, ...departments].length > 0;
  return !isPool && people.length === 1 ? words.single : words[need];
}

function votePoint(
  { person, decision, at }: ApprovalStepState['votes'][number],
  reader: ApprovalReader,
): ExplanationPoint {
  const name = reader.person(person);
  const text = say(words[decision], {
    name: name ?? words.nobody,
    at: inEach((locale) => momentText(at, locale, reader.zone)),
  });
  return { text, holds: decision === 'approve', ...(name === undefined ? {} : { person }) };
}
