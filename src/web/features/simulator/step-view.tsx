import type { ReactNode } from 'react';
import {
  AlertIcon,
  ClockIcon,
  CreditCardIcon,
  DotFillIcon,
  FileIcon,
  InboxIcon,
  MailIcon,
} from '@primer/octicons-react';
import { Avatar, Badge } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { worldOf, type Step } from './queries.ts';
import { usePlay } from './use-play.ts';
import { words } from './words.ts';
import styles from './simulator.module.css';

/** One step: who did what, and everything that followed from it. */
export function StepView({ step }: { readonly step: Step }) {
  return (
    <li className={styles.step}>
      <StepHead step={step} />
      <div className={styles.results}>
        <Entries step={step} />
        <Told step={step} />
        <Messages step={step} />
        <Documents step={step} />
        <Payouts step={step} />
        <Failures step={step} />
      </div>
    </li>
  );
}

function StepHead({ step: { by, from, to } }: { readonly step: Step }) {
  const text = useWords(words);
  const format = useFormat();
  if (!by)
    return (
      <p className={styles.stepHead}>
        <ClockIcon className={styles.softIcon ?? ''} />
        <strong>{text.timePassed(format.dateTime(from), format.dateTime(to))}</strong>
      </p>
    );
  return (
    <p className={styles.stepHead}>
      <Avatar name={by.name} size="small" />
      <strong>{by.name}</strong>
      <span className={styles.soft}>{format.dateTime(to)}</span>
    </p>
  );
}

/** One thing that came of a step; its kind is read aloud, too. */
function Result(props: {
  readonly icon: ReactNode;
  readonly kind?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.result}>
      <span className={styles.resultIcon}>{props.icon}</span>
      <div className={styles.grow}>
        {props.kind === undefined ? null : <span className={styles.kind}>{props.kind}</span>}
        {props.children}
      </div>
    </div>
  );
}

function Entries({ step: { entries, by } }: { readonly step: Step }) {
  const format = useFormat();
  return entries.map(({ revision, at, text, note, more, changes, case: of }) => (
    <Result key={`${of.id} ${revision}`} icon={<DotFillIcon />}>
      <p>
        {by ? null : <span className={styles.soft}>{format.dateTime(at)} · </span>}
        {text}
      </p>
      {note === undefined ? null : <p className={styles.soft}>“{note}”</p>}
      {more.map((one) => (
        <p key={one.text} className={styles.more}>
          {one.text}
        </p>
      ))}
      {changes.length === 0 ? null : (
        <p className={styles.soft}>
          {changes
            .map(({ title, to }) => (to === undefined ? title : `${title}: ${to}`))
            .join(' · ')}
        </p>
      )}
    </Result>
  ));
}

function Told({ step: { told } }: { readonly step: Step }) {
  const text = useWords(words);
  return told.map(({ to, subject, topic, mustAnswer }, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- what was told stays as it is
    <Result key={`${to.id} ${topic} ${index}`} icon={<InboxIcon />} kind={text.told}>
      <p>
        {subject} <span className={styles.soft}>{text.to(to.name)}</span>{' '}
        {mustAnswer ? <Badge tone="warn">{text.mustAnswer}</Badge> : null}
      </p>
    </Result>
  ));
}

function Messages({ step: { messages } }: { readonly step: Step }) {
  const text = useWords(words);
  return messages.map(({ channel, to, subject, blocks }, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- what was sent stays as it is
    <Result key={`${channel.id} ${index}`} icon={<MailIcon />} kind={text.messages}>
      <details>
        <summary>
          {subject}{' '}
          <span className={styles.soft}>
            {[text.toChannel(channel.title), ...(to ? [text.to(to.name)] : [])].join(' · ')}
          </span>
        </summary>
        <div className={styles.message}>
          {blocks.map((block, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- the parts of a message stay as they are
            <Block key={at} block={block} />
          ))}
        </div>
      </details>
    </Result>
  ));
}

function Block({ block }: { readonly block: Step['messages'][number]['blocks'][number] }) {
  if (block.facts)
    return (
      <dl>
        {block.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    );
  if (block.actions) return <p>{block.actions.map((label) => `[ ${label} ]`).join('  ')}</p>;
  return <p>{block.kind === 'heading' ? <strong>{block.text}</strong> : block.text}</p>;
}

function Documents({ step: { documents } }: { readonly step: Step }) {
  const text = useWords(words);
  const { simulation } = usePlay();
  const base = `/api/v1${worldOf(simulation.id, 'onlooker')}/documents`;
  return documents.map(({ id, title, number, status, error, files }) => (
    <Result key={id} icon={<FileIcon />} kind={text.documents}>
      <p>
        {[title, number].filter(Boolean).join(' ')} <Badge>{status}</Badge>{' '}
        {files.map(({ format }) => (
          <a key={format} href={`${base}/${id}/files/${format}`} target="_blank" rel="noreferrer">
            {format.toUpperCase()}
          </a>
        ))}
      </p>
      {error === undefined ? null : (
        <p className={styles.bad}>
          {text.noDocument}: {error}
        </p>
      )}
    </Result>
  ));
}

function Payouts({ step: { payouts } }: { readonly step: Step }) {
  const text = useWords(words);
  const format = useFormat();
  return payouts.map(({ plan, period, person, currency, before, after, lines }) => {
    const money = (amount: string) => format.money({ amount, currency });
    return (
      <Result
        key={`${plan.id} ${period} ${person.id}`}
        icon={<CreditCardIcon />}
        kind={text.payouts}
      >
        <p>
          <strong>{person.name}</strong> {text.paid(money(before), money(after))}{' '}
          <span className={styles.soft}>
            {plan.title} · {period}
          </span>
        </p>
        <ul className={styles.paidLines}>
          {lines.map(({ title, case: about, amount, says }) => (
            <li key={`${title} ${about?.id} ${amount} ${says}`} className={styles.paidLine}>
              <span className={styles.grow}>
                {[title, about?.name].filter(Boolean).join(' · ')}
                <span className={styles.why}>{says}</span>
              </span>
              <span className={styles.amount}>{money(amount)}</span>
            </li>
          ))}
        </ul>
      </Result>
    );
  });
}

function Failures({ step: { failures } }: { readonly step: Step }) {
  const text = useWords(words);
  return failures.map((failure) => (
    <Result key={failure} icon={<AlertIcon className={styles.bad ?? ''} />} kind={text.failures}>
      <p className={styles.bad}>{failure}</p>
    </Result>
  ));
}
