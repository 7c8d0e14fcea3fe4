import { useState } from 'react';
import { api, must } from '../../../api/index.ts';
import { Due, ReasonDialog, useAct, useWhen } from '../../../parts/casework/index.ts';
import { WhyOfCase } from '../../../parts/why/index.ts';
import { Button, classes, LinkButton, toast } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { OfferData } from '../queries.ts';
import { words } from './words.ts';
import styles from './matters.module.css';

/** An offer that awaits its answer; who may answer does so here. */
export function OfferCard(props: { readonly caseId: string; readonly offer: OfferData }) {
  const { offer: text } = useWords(words);
  const when = useWhen();
  const { caseId, offer } = props;
  const act = useAct(caseId);
  const [isRejecting, setRejecting] = useState(false);
  const params = { path: { case: caseId, offer: offer.id } };
  const { may, handoff, to, giver } = offer;
  const isMine = may.includes('accept');
  const receiver = to.person?.name ?? to.team?.title ?? to.role?.title ?? to.department?.title;
  const title = handoff?.title ?? '';
  const accept = () =>
    act.run(() => must(api.POST('/cases/{case}/offers/{offer}/accept', { params, body: {} })), {
      said: text.accepted,
    });
  return (
    <section className={styles.matter} data-tone={isMine ? 'accent' : undefined}>
      <div className={styles.text}>
        <h2>{isMine ? text.forYou(title) : text.open(title, receiver ?? '')}</h2>
        <p className={classes(styles.quiet, styles.asked)}>
          {[
            giver.person?.name && text.from(giver.person.name),
            offer.round > 1 && text.round(offer.round),
            when(offer.offered),
          ]
            .filter(Boolean)
            .join(' · ')}
          {offer.due === undefined ? null : ' · '}
          <Due due={offer.due} />
          <WhyOfCase
            of={receiver ?? title}
            case={caseId}
            question={{ about: 'assignment', offer: offer.id }}
          />
        </p>
      </div>
      <div className={styles.actions}>
        <LinkButton
          variant="quiet"
          href={`/cases/${caseId}/handoffs/${encodeURIComponent(offer.id)}`}
        >
          {text.view}
        </LinkButton>
        {may.includes('reject') ? (
          <Button onPress={() => setRejecting(true)}>{text.reject}</Button>
        ) : null}
        {isMine ? (
          <Button variant="primary" isPending={act.isPending} onPress={accept}>
            {text.accept}
          </Button>
        ) : null}
      </div>
      {isRejecting ? (
        <Reject caseId={caseId} offer={offer} onClose={() => setRejecting(false)} />
      ) : null}
    </section>
  );
}

function Reject(props: {
  readonly caseId: string;
  readonly offer: OfferData;
  readonly onClose: () => void;
}) {
  const { offer: text } = useWords(words);
  const { caseId, offer } = props;
  const { dialog } = useAct(caseId);
  const params = { path: { case: caseId, offer: offer.id } };
  return (
    <ReasonDialog
      title={text.rejectTitle(offer.handoff?.title ?? '')}
      action={text.reject}
      reasons={offer.reasons}
      isPending={dialog.isPending}
      error={dialog.error}
      onClose={props.onClose}
      onSend={(body) =>
        dialog.mutate(
          () => must(api.POST('/cases/{case}/offers/{offer}/reject', { params, body })),
          { onSuccess: () => toast({ text: text.rejected }) },
        )
      }
    />
  );
}
