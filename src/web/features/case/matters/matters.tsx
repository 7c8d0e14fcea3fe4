import { PlayIcon } from '@primer/octicons-react';
import { api, must } from '../../../api/index.ts';
import { useAct, useWhen } from '../../../parts/casework/index.ts';
import { Banner, Button, LinkButton } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import { ApprovalCard } from './approval-card.tsx';
import type { OpenDialog } from '../open-dialog.ts';
import { OfferCard } from './offer-card.tsx';
import type { CaseData, Standing } from '../queries.ts';
import { words } from './words.ts';
import styles from './matters.module.css';

/** What is awaited on the case now: an answer to an offer, votes, somebody who puts right what came back. */
export function Matters(props: {
  readonly data: CaseData;
  readonly onOpen: (dialog: OpenDialog) => void;
}) {
  const { data } = props;
  const { offers, approvals, cameBack, paused } = data.standing;
  if (offers.length + approvals.length + cameBack.length === 0 && paused === undefined) return null;
  return (
    <div className={styles.matters}>
      {paused === undefined ? null : <PausedBanner data={data} paused={paused} />}
      {cameBack.map((back) => (
        <CameBack key={back.offer} caseId={data.id} back={back} onOpen={props.onOpen} />
      ))}
      {offers.map((offer) => (
        <OfferCard key={offer.id} caseId={data.id} offer={offer} />
      ))}
      {approvals.map((approval) => (
        <ApprovalCard key={approval.id} caseId={data.id} approval={approval} />
      ))}
    </div>
  );
}

function PausedBanner(props: {
  readonly data: CaseData;
  readonly paused: NonNullable<Standing['paused']>;
}) {
  const { paused: text } = useWords(words);
  const format = useFormat();
  const { data, paused } = props;
  const act = useAct(data.id);
  const params = { path: { case: data.id } };
  const resume = () =>
    act.run(() => must(api.POST('/cases/{case}/resume', { params, body: {} })), {
      said: text.resumed,
    });
  const action = data.standing.may.includes('resume') ? (
    <Button small isPending={act.isPending} onPress={resume}>
      <PlayIcon />
      {text.resume}
    </Button>
  ) : undefined;
  return (
    <Banner tone="info" action={action}>
      <p>
        {text.text(paused.waitingFor, format.dateTime(paused.since))}
        {paused.until === undefined ? null : ` ${text.until(format.dateTime(paused.until))}`}
      </p>
      {paused.note === undefined ? null : <p className={styles.quiet}>{paused.note}</p>}
    </Banner>
  );
}

/** What came back stands before the eyes of who has to put it right, with the reason. */
function CameBack(props: {
  readonly caseId: string;
  readonly back: Standing['cameBack'][number];
  readonly onOpen: (dialog: OpenDialog) => void;
}) {
  const { back: text } = useWords(words);
  const when = useWhen();
  const { caseId, back, onOpen } = props;
  const { handoff } = back;
  const said = text.how[back.how as keyof typeof text.how];
  const mayResubmit = back.may.includes('resubmit') && handoff !== undefined;
  return (
    <section className={styles.matter} data-tone="warn">
      <div className={styles.text}>
        <h2>{text.title(handoff?.title ?? '')}</h2>
        <p className={styles.quiet}>
          {[said?.(back.by?.name ?? text.somebody), when(back.at)].join(' · ')}
        </p>
        {back.reason === undefined && back.note === undefined ? null : (
          <p className={styles.said}>
            {back.reason === undefined ? null : <strong>{back.reason.title}</strong>}
            {back.note === undefined ? null : <span>{back.note}</span>}
          </p>
        )}
      </div>
      <div className={styles.actions}>
        <LinkButton
          variant="quiet"
          href={`/cases/${caseId}/handoffs/${encodeURIComponent(back.offer)}`}
        >
          {text.see}
        </LinkButton>
        {mayResubmit ? (
          <Button
            variant="primary"
            onPress={() => onOpen({ kind: 'resubmit', handoff: handoff.id })}
          >
            {text.view}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
