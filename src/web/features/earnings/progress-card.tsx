import { Amount, type Plan, type Progress } from '../../parts/payouts/index.ts';
import { Card, Progress as ProgressBar, Skeleton } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { useProgress } from './queries.ts';
import { words } from './words.ts';
import styles from './earnings.module.css';

/** How far somebody has come towards the quota, and through the tiers of each rule. */
export function ProgressCard(props: {
  readonly plan: Plan;
  readonly period: string;
  readonly person: string;
}) {
  const { plan, period, person } = props;
  const text = useWords(words);
  const format = useFormat();
  const { data, error } = useProgress(plan.id, period, person);
  if (error) return null;
  const money = (amount: string) => format.money({ amount, currency: plan.currency });
  return (
    <Card title={text.progress}>
      {data === undefined ? (
        <Skeleton lines={4} />
      ) : (
        <>
          {data.quota === undefined ? (
            <p className={styles.quiet}>{text.credited(money(data.credited))}</p>
          ) : (
            <ProgressBar
              label={text.quota}
              value={Math.min(1, share(data.credited, data.quota))}
              text={text.ofQuota(
                money(data.credited),
                money(data.quota),
                format.percent(share(data.credited, data.quota)),
              )}
            />
          )}
          {data.rules.map((rule) => (
            <Rule key={rule.id} rule={rule} currency={plan.currency} />
          ))}
        </>
      )}
    </Card>
  );
}

function share(part: string, whole: string): number {
  return Number(whole) === 0 ? 0 : Number(part) / Number(whole);
}

type RuleProgress = Progress['rules'][number];

function Rule({ rule, currency }: { readonly rule: RuleProgress; readonly currency: string }) {
  const text = useWords(words);
  const format = useFormat();
  const { title, rate, tiers = [], missing, reached } = rule;
  const next = reached === undefined ? undefined : tiers[reached];
  return (
    <section className={styles.rule}>
      <h3>{title}</h3>
      {rate === undefined ? null : (
        <p className={styles.quiet}>{text.rate(format.percent(rate))}</p>
      )}
      {tiers.length === 0 ? null : (
        <ol className={styles.tiers}>
          {tiers.map((tier, index) => (
            <li key={tier.above} aria-current={index + 1 === reached ? 'step' : undefined}>
              <span>
                {tier.upTo === undefined ? (
                  <>
                    {text.above} <Amount amount={tier.above} currency={currency} />
                  </>
                ) : (
                  <>
                    {text.upTo} <Amount amount={tier.upTo} currency={currency} />
                  </>
                )}
              </span>
              <strong>{format.percent(tier.rate)}</strong>
              {index + 1 === reached ? <span className={styles.here}>{text.here}</span> : null}
            </li>
          ))}
        </ol>
      )}
      {missing === undefined || next === undefined ? null : (
        <p className={styles.quiet}>
          {text.toNext(format.money({ amount: missing, currency }), format.percent(next.rate))}
        </p>
      )}
    </section>
  );
}
