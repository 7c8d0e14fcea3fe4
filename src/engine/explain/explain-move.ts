import { renderProblem, type LocalizedText, type Problem } from '../../shared/index.ts';
import type { Because } from '../model/index.ts';
import { inEach, say, type Explanation, type ExplanationPoint } from './explanation.ts';

const words = {
  open: { en: '“{move}” can be made now.', 'zh-CN': '现在可以执行“{move}”。' },
  lacking: {
    en: '“{move}” can be made once what is lacking is given with it.',
    'zh-CN': '补充所缺内容后即可执行“{move}”。',
  },
  refused: { en: '“{move}” cannot be made now.', 'zh-CN': '目前无法执行“{move}”。' },
  made: { en: '“{move}” was made.', 'zh-CN': '已执行“{move}”。' },
  holds: { en: '{rule} — holds', 'zh-CN': '{rule}——成立' },
  fails: { en: '{rule} — does not hold', 'zh-CN': '{rule}——不成立' },
};

/** Why a move can or cannot be made: every refusal, what is lacking, and each rule with how it came out. */
export function explainMove(
  move: LocalizedText,
  found: {
    readonly problems: readonly Problem[];
    readonly needs?: readonly Problem[];
    readonly because: readonly Because[];
  },
  told: RuleWords,
): Explanation {
  const { problems, needs = [], because } = found;
  const state = problems.length > 0 ? 'refused' : needs.length > 0 ? 'lacking' : 'open';
  return {
    summary: say(words[state], { move }),
    points: [
      ...[...problems, ...needs].map((problem) => ({ text: textOf(problem), holds: false })),
      ...because.map((reason) => rulePoint(reason, told)),
    ],
  };
}

/** Why a move was made, by its line of the journal. */
export function explainMade(
  move: LocalizedText,
  because: readonly Because[],
  told: RuleWords,
): Explanation {
  const points = because.map((one) => rulePoint(one, told));
  return { summary: say(words.made, { move }), points };
}

function textOf(problem: Problem): LocalizedText {
  return inEach((locale) => {
    const { message, hint } = renderProblem(problem, locale);
    return hint === undefined ? message : `${message} ${hint}`;
  });
}

/** The sentence for a simple expression; undefined for one that only its code can tell. */
export type RuleWords = (expression: string) => LocalizedText | undefined;

/** A rule in its own words, else its expression as a sentence or as it stands, else its place in the definitions. */
export function rulePoint(because: Because, told: RuleWords): ExplanationPoint {
  const { text, expression, rule, holds } = because;
  const named = text ?? (expression === undefined ? rule : (told(expression) ?? expression));
  return { text: say(holds ? words.holds : words.fails, { rule: named }), holds, because };
}
