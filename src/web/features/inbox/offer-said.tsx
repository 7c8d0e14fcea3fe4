import { useQuery } from '@tanstack/react-query';
import { api, keys, must } from '../../api/index.ts';
import { PersonName } from '../../parts/casework/index.ts';
import { useWords } from '../../words/index.ts';
import type { Matter } from './model.ts';
import { words } from './words.ts';
import styles from './inbox.module.css';

type Offer = Extract<Matter, { kind: 'offer' }>['of'];

/** What the giver wrote with an offer, and what one takes over; read with the same answer as its page. */
export function OfferSaid({ offer }: { readonly offer: Offer }) {
  const text = useWords(words);
  const params = { path: { case: offer.case.id, offer: offer.offer } };
  const { data } = useQuery({
    queryKey: [...keys.case(offer.case.id), 'offer', offer.offer],
    queryFn: () => must(api.GET('/cases/{case}/offers/{offer}', { params })),
  });
  if (data === undefined) return null;
  const { note, giver, means, clock, stage } = data;
  const facts = [clock.within && text.within(clock.within), stage && text.accepting(stage.title)];
  return (
    <>
      {note === undefined ? null : (
        <figure className={styles.note}>
          <figcaption>
            <PersonName
              person={giver.person}
              {...(giver.department && { title: giver.department.title })}
            />
          </figcaption>
          <blockquote className={styles.quote}>{note}</blockquote>
        </figure>
      )}
      <section className={styles.section}>
        <p className={styles.kind}>{facts.filter(Boolean).join(text.sentences)}</p>
        {means.text === undefined ? null : <p className={styles.text}>{means.text}</p>}
      </section>
    </>
  );
}
