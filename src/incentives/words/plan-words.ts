import { pathTitle, ruleWords, type Collection, type Incentive } from '../../definitions/index.ts';
import { sayCondition, type Named } from '../../expressions/index.ts';
import { Decimal, localize, type Json, type LocalizedText } from '../../shared/index.ts';
import { moneyText, percentText } from './figures.ts';

type Both = readonly [english: string, chinese: string];

/** What a stage is called, for cases of this collection; of any that the plan credits where none is given. */
export function stageWords({ called }: Incentive, stage: string, collection?: Collection): Both {
  const all = [...called.cases].filter(([one]) => collection === undefined || one === collection);
  const known = all.find(([, { stages }]) => stages.has(stage));
  return inBoth(known?.[1].stages.get(stage) ?? stage);
}

export function teamWords({ called }: Incentive, team: string): Both {
  return inBoth(called.teams.get(team) ?? team);
}

/** A condition on a case in the words of its fields; one that is not simple as it is written. */
export function conditionWords({ called }: Incentive, collection: Collection, source = ''): Both {
  const names = called.cases.get(collection);
  return inBoth((names && ruleWords(source, names)) ?? source);
}

/** What a formula takes from a case: the title of the field where it is one, else the formula. */
export function formulaWords({ called }: Incentive, collection: Collection, source: string): Both {
  const names = called.cases.get(collection);
  return inBoth((names && pathTitle(source, names)) ?? source);
}

const figures: { readonly [root: string]: LocalizedText } = {
  attainment: { en: 'Quota reached', 'zh-CN': '配额达成率' },
  score: { en: 'Score', 'zh-CN': '得分' },
  credited: { en: 'Amount credited', 'zh-CN': '计入金额' },
};

/** A condition on what somebody has reached: “Quota reached is at least 80%”. */
export function reachedWords({ currency }: Incentive, source: string): Both {
  const shown = (root: string, written: Json): string | undefined => {
    if (typeof written === 'number') return percentText(new Decimal(written));
    const { amount } = written as { readonly amount?: string };
    return root === 'credited' && amount ? moneyText(new Decimal(amount), currency) : undefined;
  };
  const nameOf = ([root = '', ...deeper]: readonly string[]): Named | undefined => {
    const title = deeper.length === 0 ? figures[root] : undefined;
    return title === undefined ? undefined : { title, value: (written) => shown(root, written) };
  };
  return inBoth(sayCondition(source, nameOf) ?? source);
}

function inBoth(text: LocalizedText): Both {
  return [localize(text, 'en'), localize(text, 'zh-CN')];
}
