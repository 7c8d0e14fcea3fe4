import type { Goal } from '../definitions/index.ts';
import type { Decimal, LocalizedText } from '../shared/index.ts';
import type { Elapsed } from './elapsed.ts';
import type { Forecast, Standing } from './standing.ts';

/** Why a level has its colour. */
export function tellColour(goal: Goal, standing: Standing, elapsed: Elapsed): LocalizedText {
  const { target, figure, pace, colour } = standing;
  if (!target) return noTarget;
  if (!figure) return noFigure;
  if (!pace || colour === 'none') return nothingExpected;
  if (goal.better === 'lower' && figure.lte(0)) return nothingBad;
  const [reached, limit] = [percent(pace), limitWords(goal, colour)];
  const [expected, chinese] = expectedWords(goal, elapsed);
  const says = goal.better === 'higher' ? higher(reached, expected) : lower(reached, expected);
  return { en: `${says[0]}${limit.en}`, 'zh-CN': `${chinese}${says[1]}${limit['zh-CN']}` };
}

const noTarget = {
  en: 'No target is set for this period.',
  'zh-CN': '本期间未设定目标值。',
};
const noFigure = {
  en: 'There is nothing yet to reckon the figure from.',
  'zh-CN': '尚无可用于计算的数据。',
};
const nothingExpected = {
  en: 'Nothing is expected before the first working day of the period is over.',
  'zh-CN': '期间的首个工作日结束之前，不做进度要求。',
};

const nothingBad = {
  en: 'Lower is better, and there is nothing at all: it is green.',
  'zh-CN': '越低越好，目前为零，为绿色。',
};

type Says = readonly [english: string, chinese: string];

function higher(reached: string, expected: string): Says {
  return [`The figure is ${reached} of ${expected}`, `实际值为其 ${reached}`];
}

function lower(reached: string, expected: string): Says {
  const english = `Lower is better: ${expected} is ${reached} of the figure`;
  return [english, `越低越好，应完成值为实际值的 ${reached}`];
}

function expectedWords({ grows }: Goal, { done, all }: Elapsed): Says {
  if (!grows || done === all) return ['the target', '对照目标值：'];
  return [
    `the target for ${done} of ${all} working days`,
    `对照 ${all} 个工作日中前 ${done} 天的应完成值：`,
  ];
}

function limitWords({ amber, red }: Goal, colour: Standing['colour']) {
  const [yellow, below] = [percent(amber), percent(red)];
  if (colour === 'red')
    return { en: `; below ${below} is red.`, 'zh-CN': `；低于 ${below} 为红色。` };
  if (colour === 'amber')
    return { en: `; below ${yellow} is amber.`, 'zh-CN': `；低于 ${yellow} 为黄色。` };
  return { en: `; from ${yellow} on it is green.`, 'zh-CN': `；达到 ${yellow} 即为绿色。` };
}

/** How a forecast is made. */
export function tellForecast({ method }: Forecast, { done, all }: Elapsed): LocalizedText {
  if (method === 'final') return { en: 'The period is over.', 'zh-CN': '期间已结束。' };
  if (method === 'as it stands')
    return {
      en: 'A share or average: it is taken to stay as it stands.',
      'zh-CN': '比例或平均值：假定维持当前水平。',
    };
  return {
    en: `Run rate: what ${done} working days brought, drawn on in a line to all ${all}.`,
    'zh-CN': `按当前进度线性外推：以前 ${done} 个工作日的完成量推算全部 ${all} 个工作日。`,
  };
}

function percent(fraction: Decimal): string {
  return `${fraction.times(100).toDecimalPlaces(1).toFixed()} %`;
}
