import { Select, TextField } from '../../../ui/index.ts';
import { useWords, useZone } from '../../../words/index.ts';
import type { Graph, Operation } from '../queries.ts';
import {
  definitionOptions,
  isAmount,
  isPercent,
  none,
  openStages,
  organizationOptions,
  partOptions,
} from '../settings/choices.ts';
import { written, type Texts } from '../settings/local-text.tsx';
import { words } from '../settings/words.ts';
import { GuideForm } from './guide-form.tsx';
import { useAnswers, type GuideProps } from './guide.ts';
import { IdField, TitleField, useNaming } from './naming.tsx';

const periods = ['month', 'quarter', 'year'] as const;
const owner = '=';

interface Answers {
  readonly role: string;
  readonly every: string;
  readonly outcome: string;
  readonly amount: string;
  readonly credited: string;
  readonly quota: string;
  readonly rate: string;
  readonly above: string;
}

type Setter = ReturnType<typeof useAnswers<Answers>>[1];

/** Asks for an incentive plan: who is paid, for which cases, how much. It is written as a file of its own. */
export function PlanGuide({ funnel, graph, outline, onAdded, onClose }: GuideProps) {
  const text = useWords(words);
  const zone = useZone();
  const { currency = 'CNY', languages } = outline;
  const plans = definitionOptions(outline, 'Incentive').map(({ id }) => id);
  const naming = useNaming('plan', plans);
  const [answers, set] = useAnswers<Answers>({
    role: none,
    every: 'quarter',
    outcome: outcomesOf(graph)[0]?.id ?? none,
    amount: moneyFields(graph)[0]?.id ?? none,
    credited: owner,
    quota: '',
    rate: '5 %',
    above: '8 %',
  });
  const { role, every, outcome, amount } = answers;
  const isComplete = role !== none && outcome !== none && amount !== none;
  const ready = naming.ready && isComplete && areRight(answers);
  const where = { funnel, zone, currency };
  return (
    <GuideForm
      title={text.addPlan}
      name={naming.name}
      operations={ready ? operationsOf(where, naming, answers) : undefined}
      onAdded={() => onAdded(naming.id)}
      onClose={onClose}
    >
      <TitleField naming={naming} languages={languages} />
      <Select
        label={text.whoIsPaid}
        isRequired
        options={organizationOptions(outline, 'roles')}
        value={role}
        onChange={set('role')}
      />
      <Select
        label={text.period}
        options={periods.map((id) => ({ id, title: text.periods[id] }))}
        value={every}
        onChange={set('every')}
      />
      <Credit answers={answers} set={set} graph={graph} />
      <Rates answers={answers} set={set} currency={currency} />
      <IdField naming={naming} />
    </GuideForm>
  );
}

/** How much is paid: one rate, or one up to a quota and one above it. */
function Rates(props: {
  readonly answers: Answers;
  readonly set: Setter;
  readonly currency: string;
}) {
  const text = useWords(words);
  const { answers, set } = props;
  const { quota, rate, above } = answers;
  const hasQuota = quota.trim() !== '';
  const wrongRate = (one: string) => (isPercent(one) ? undefined : text.rateWrong);
  return (
    <>
      <TextField
        label={text.quota}
        help={text.quotaHelp}
        before={props.currency}
        value={quota}
        onChange={set('quota')}
        inputMode="decimal"
        error={hasQuota && !isAmount(quota) ? text.amountWrong : undefined}
      />
      <TextField
        label={hasQuota ? text.rateBelow : text.rate}
        help={text.rateHelp}
        value={rate}
        onChange={set('rate')}
        error={wrongRate(rate)}
      />
      {hasQuota ? (
        <TextField
          label={text.rateAbove}
          value={above}
          onChange={set('above')}
          error={wrongRate(above)}
        />
      ) : null}
    </>
  );
}

const areRight = ({ quota, rate, above }: Answers) =>
  isPercent(rate) && (quota.trim() === '' || (isPercent(above) && isAmount(quota)));

function operationsOf(
  { funnel, zone, currency }: { funnel: string; zone: string; currency: string },
  { id, title }: { readonly id: string; readonly title: Texts },
  { role, every, outcome, amount, credited, quota, rate, above }: Answers,
): readonly Operation[] {
  const tiers = [
    { 'up to': '100 % of quota', rate },
    { above: '100 % of quota', rate: above },
  ];
  const hasQuota = quota.trim() !== '';
  const definition = {
    kind: 'Incentive',
    id,
    title: written(title),
    for: { role },
    period: { every, zone },
    currency,
    credit: {
      when: { funnel, outcome },
      amount: `=case.${amount}`,
      split: [{ to: credited === owner ? 'owner' : `holder of ${credited}`, share: '100 %' }],
    },
    ...(hasQuota && { quota: `${currency} ${quota.trim()}` }),
    pays: hasQuota ? { tiers } : { rate },
  };
  return [{ do: 'define', file: `definitions/incentives/${id}.yaml`, definition }];
}

/** The ways in which a case of the funnel can end. */
function outcomesOf({ stages }: Graph) {
  const ends = stages.flatMap(({ title, id, settings }) => {
    const { outcome } = (settings ?? {}) as { readonly outcome?: string };
    return outcome === undefined ? [] : [{ id: outcome, title: title ?? id }];
  });
  return [...new Map(ends.map((end) => [end.id, end])).values()];
}

const moneyFields = ({ fields }: Graph) =>
  partOptions(
    fields.filter(
      ({ settings }) => (settings as { readonly type?: string } | null)?.type === 'money',
    ),
  );

/** For which cases, by which amount, and who is credited. */
function Credit(props: { readonly answers: Answers; readonly set: Setter; readonly graph: Graph }) {
  const text = useWords(words);
  const { answers, set, graph } = props;
  const holders = openStages(graph).map(({ id, title = id }) => ({
    id,
    title: text.creditedHolder(title),
  }));
  return (
    <>
      <Select
        label={text.whenOutcome}
        options={outcomesOf(graph)}
        value={answers.outcome}
        onChange={set('outcome')}
      />
      <Select
        label={text.amount}
        isRequired
        options={moneyFields(graph)}
        value={answers.amount}
        onChange={set('amount')}
      />
      <Select
        label={text.credited}
        options={[{ id: owner, title: text.creditedOwner }, ...holders]}
        value={answers.credited}
        onChange={set('credited')}
      />
    </>
  );
}
