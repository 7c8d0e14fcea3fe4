import { Decimal, localize, type LocalizedText } from '../../shared/index.ts';
import type { Incentive, ScoreMeasure } from '../../definitions/index.ts';
import type { Because } from '../model/because.ts';
import type { Person } from '../model/facts.ts';
import type { PeriodProblem } from '../model/ledger.ts';
import { total } from '../rules/rounding.ts';
import { scoreOf, weightedScore, type Measured } from '../rules/scorecard.ts';
import { because, both } from '../words/because.ts';
import { figureText, percentText } from '../words/figures.ts';
import { placesIn } from './people.ts';
import type { Scene } from './scene.ts';

/** What of a person is held against a scorecard. */
export interface Score {
  /** A fraction; undefined where no figure counts. */
  readonly score: Decimal | undefined;
  readonly from: readonly Because[];
  readonly problems: readonly PeriodProblem[];
}

/** Every measure whose figures the plan reads, on whatever scorecard. */
export function measuresOf({ times, pays, awards }: Incentive): readonly ScoreMeasure[] {
  const bonuses = pays.flatMap(({ payment }) => (payment.kind === 'bonus' ? payment.measures : []));
  const given = awards.flatMap(({ scorecard }) => scorecard?.measures ?? []);
  const gates = pays.flatMap(({ gate }) => gate?.scorecard?.measures ?? []);
  return [...new Set([...(times?.measures ?? []), ...bonuses, ...gates, ...given])];
}

/** The score of a person on a scorecard, with its measures as reasons; a figure that is missing is told. */
export function scoreOfPerson(
  scene: Scene,
  person: Person,
  measures: readonly ScoreMeasure[],
): Score {
  const measured = measures.map((measure): Measured => {
    const figure = figureOf(scene, person, measure);
    return { measure, ...(figure ? { figure } : {}) };
  });
  const missing = measured.filter(({ figure }) => !figure);
  return {
    score: weightedScore(measured),
    from: measured.map((one) => because(() => measureWords(one), valueOf(one))),
    problems: missing.map((one) => ({
      person: person.id,
      because: because(() => missingWords(scene, one, person.name)),
      toSelf: because(() => missingWords(scene, one)),
    })),
  };
}

function figureOf(
  { figures, period }: Scene,
  person: Person,
  { metric, of }: ScoreMeasure,
): Decimal | undefined {
  if (of === 'person') return person.figures?.[metric];
  if (of === 'company') return figures.company?.[metric];
  const found = placesIn(person, of, period).flatMap((id) => figures[of]?.[id]?.[metric] ?? []);
  return found.length === 0 ? undefined : total(found).div(new Decimal(found.length));
}

const valueOf = ({ figure }: Measured) => (figure ? { value: figure.toFixed() } : {});

function measureWords({ measure, figure }: Measured): LocalizedText {
  const { missing } = measure;
  const weight = percentText(measure.weight);
  const [name, chineseName] = titlesOf(measure);
  if (figure) {
    const [reached, scored] = [figureText(figure), percentText(scoreOf(measure, figure))];
    const [of, chinese] = levelWords(measure);
    return both(
      `${name}${of} of ${reached} scores ${scored}, weighted ${weight}`,
      `${chinese}${chineseName}为 ${reached}，得分 ${scored}，权重 ${weight}`,
    );
  }
  return missing === 'zero'
    ? both(
        `${name} has no figure and scores 0%, weighted ${weight}`,
        `${chineseName}没有数值，得分 0%，权重 ${weight}`,
      )
    : both(`${name} has no figure and is left out`, `${chineseName}没有数值，不计入`);
}

function titlesOf({ title }: ScoreMeasure): readonly [english: string, chinese: string] {
  return [`“${localize(title, 'en')}”`, `“${localize(title, 'zh-CN')}”`];
}

function levelWords({ of }: ScoreMeasure): readonly [english: string, chinese: string] {
  if (of === 'person') return ['', ''];
  const chinese = { team: '团队', department: '部门', company: '全公司' }[of];
  return [` (of the ${of})`, chinese];
}

/** Told of somebody by his name; to himself as “you”. */
function missingWords({ period }: Scene, { measure }: Measured, name?: string): LocalizedText {
  const [[title, chineseTitle], [of, chinese]] = [titlesOf(measure), levelWords(measure)];
  const [so, chineseSo] =
    measure.missing === 'zero'
      ? ['it scores 0%', '该项按 0 分计']
      : [
          'it is left out of the score, and the other measures share its weight',
          '该项不计入得分，权重由其他指标分摊',
        ];
  const who = name === undefined ? 'You have' : `${name} has`;
  return both(
    `${who} no figure of ${title}${of} for ${period.label} yet: ${so}.`,
    `${name === undefined ? '您' : `${name} `}在 ${period.label} 尚无${chinese}${chineseTitle}的数值：${chineseSo}。`,
  );
}
