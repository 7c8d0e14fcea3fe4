import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, keys, must, type paths } from '../../api/index.ts';
import { PersonName } from '../../parts/casework/index.ts';
import { Badge, Facts, LinkButton, Skeleton } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { isLate, isSoon, type Matter } from './model.ts';
import { OfferSaid } from './offer-said.tsx';
import { useMatterText } from './use-matter-text.ts';
import { words } from './words.ts';
import styles from './inbox.module.css';

/** What is asked, with as much of the case as is needed to answer, and the answers. */
export function Preview(props: { readonly matter: Matter; readonly actions: ReactNode }) {
  const { matter, actions } = props;
  const text = useWords(words);
  const said = useMatterText()(matter);
  const format = useFormat();
  return (
    <div className={styles.body}>
      <header className={styles.section}>
        <p className={styles.kind}>
          {[text.kinds[matter.kind], ...said.more.filter((each) => each !== matter.caseName)].join(
            ' · ',
          )}
        </p>
        <h2>{said.title}</h2>
        {matter.due === undefined ? null : (
          <p>
            <Badge tone={isLate(matter) ? 'bad' : isSoon(matter) ? 'warn' : 'plain'}>
              {isLate(matter)
                ? text.late(format.dateTime(matter.due))
                : text.due(format.moment(matter.due))}
            </Badge>
          </p>
        )}
      </header>
      <div className={styles.actions}>{actions}</div>
      <Said matter={matter} />
      {matter.caseId === undefined ? null : (
        <CaseFacts id={matter.caseId} matter={matter} title={said.title} />
      )}
    </div>
  );
}

/** What was written about it. */
function Said({ matter }: { readonly matter: Matter }) {
  const text = useWords(words);
  const format = useFormat();
  switch (matter.kind) {
    case 'offer':
      return <OfferSaid offer={matter.of} />;
    case 'approval':
      return matter.of.note === undefined ? null : <p className={styles.quote}>{matter.of.note}</p>;
    case 'returned':
      return matter.of.note === undefined ? null : <p className={styles.quote}>{matter.of.note}</p>;
    case 'task':
      return matter.of.task.guidance === undefined ? null : (
        <p className={styles.text}>{matter.of.task.guidance}</p>
      );
    case 'dispute':
      return <p className={styles.quote}>{matter.of.says}</p>;
    case 'run': {
      const { total, currency, by } = matter.of;
      const facts = [
        ...(total === undefined
          ? []
          : [{ title: text.total, value: format.money({ amount: total, currency }) }]),
        ...(by === undefined ? [] : [{ title: text.owner, value: <PersonName person={by} /> }]),
      ];
      return <Facts facts={facts} />;
    }
    case 'news':
      return (
        <>
          <Passage text={matter.of.text} facts={matter.of.facts} />
          {matter.of.more.map((passage) => (
            <Passage key={passage.text} {...passage} />
          ))}
        </>
      );
    default:
      return null;
  }
}

function Passage(props: {
  readonly text: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}) {
  return (
    <section className={styles.section}>
      <p className={styles.text}>{props.text}</p>
      {props.facts.length === 0 ? null : (
        <Facts facts={props.facts.map(({ label, value }) => ({ title: label, value }))} />
      )}
    </section>
  );
}

const mostFacts = 12;

/** The case as it stands now, read with the same answer as its page, which then opens at once. */
function CaseFacts(props: {
  readonly id: string;
  readonly matter: Matter;
  readonly title: string;
}) {
  const { id, matter, title } = props;
  const text = useWords(words);
  const { data } = useQuery({
    queryKey: [...keys.case(id), 'page'],
    queryFn: () => must(api.GET('/cases/{case}/page', { params: { path: { case: id } } })),
  });
  if (data === undefined) return <Skeleton lines={6} />;
  const isTitled = matter.caseName === title;
  const repeats = (value: string) => matter.caseName?.split(' · ').includes(value) === true;
  const stages = data.path.filter(({ state }) => state === 'here');
  const filled = data.facts
    .filter((fact) => isTelling(fact) && !repeats(fact.text))
    .slice(0, mostFacts);
  return (
    <section className={styles.section}>
      {isTitled ? null : <h3>{matter.caseName}</h3>}
      <Facts
        facts={[
          { title: text.funnel, value: data.funnel.title },
          ...stages.slice(-1).map(({ title }) => ({ title: text.inStage, value: title })),
          ...(data.owner ? [{ title: text.owner, value: <PersonName person={data.owner} /> }] : []),
          ...filled.map((fact) => ({ title: fact.title, value: fact.text })),
        ]}
      />
      {matter.kind === 'approval' ? (
        <Votes approval={data.standing.approvals.find((one) => one.id === matter.key)} />
      ) : null}
    </section>
  );
}

type Fact =
  paths['/cases/{case}/page']['get']['responses'][200]['content']['application/json']['facts'][number];

/** Whether there is something to read: nothing is known by an amount of none that nobody typed, nor by a table. */
function isTelling({ text, table, type }: Fact): boolean {
  if (text === '' || table !== undefined) return false;
  return !numeric.has(type) || /[1-9]/.test(text);
}

const numeric: ReadonlySet<string> = new Set(['money', 'decimal', 'percent', 'int']);

type Approval =
  paths['/cases/{case}/page']['get']['responses'][200]['content']['application/json']['standing']['approvals'][number];

/** Who has decided how so far, step by step. */
function Votes({ approval }: { readonly approval: Approval | undefined }) {
  const text = useWords(words);
  if (approval === undefined) return null;
  return (
    <section className={styles.section}>
      <h3>{text.votes}</h3>
      <ul className={styles.votes}>
        {approval.steps.flatMap((step) =>
          step.votes.length === 0
            ? [
                <li key={step.id} className={styles.vote}>
                  {step.title}
                  <Badge>{text.waits}</Badge>
                </li>,
              ]
            : step.votes.map((vote) => (
                <li key={`${step.id} ${vote.at}`} className={styles.vote}>
                  <PersonName person={vote.person} title={step.title} />
                  <Badge tone={vote.decision === 'approve' ? 'good' : 'bad'}>
                    {vote.decision === 'approve' ? text.approved : text.refused}
                  </Badge>
                  {vote.comment}
                </li>
              )),
        )}
      </ul>
    </section>
  );
}

/** Where the whole of it is. */
export function hrefOf(matter: Matter): string | undefined {
  switch (matter.kind) {
    case 'run':
      return '/payouts';
    case 'dispute':
      return '/payouts';
    case 'news':
      if (matter.of.page) return matter.of.page.path;
      return matter.of.case ? `/cases/${matter.of.case.id}` : payoutHref(matter.of.payout);
    default:
      return matter.caseId === undefined ? undefined : `/cases/${matter.caseId}`;
  }
}

function payoutHref(payout: object | undefined): string | undefined {
  return payout === undefined ? undefined : '/earnings';
}

/** What is dealt with on its own page. */
const opensOnly: ReadonlySet<Matter['kind']> = new Set(['case', 'run', 'dispute']);

/** Links to where the whole of it is. */
export function OpenLinks({ matter }: { readonly matter: Matter }) {
  const text = useWords(words);
  const href = hrefOf(matter);
  return (
    <>
      {matter.kind === 'offer' ? (
        <LinkButton
          variant="quiet"
          href={`/cases/${matter.of.case.id}/handoffs/${encodeURIComponent(matter.of.offer)}`}
        >
          {text.openOffer}
        </LinkButton>
      ) : null}
      {href === undefined ? null : (
        <LinkButton variant={opensOnly.has(matter.kind) ? 'primary' : 'quiet'} href={href}>
          {matter.kind === 'run'
            ? text.openRun
            : matter.kind === 'dispute'
              ? text.openDispute
              : ((matter.kind === 'news' ? matter.of.page?.label : undefined) ?? text.openCase)}
        </LinkButton>
      )}
    </>
  );
}
