import { memo, type HTMLAttributes, type Ref } from 'react';
import { Link } from 'wouter';
import { AlertIcon, GrabberIcon, KebabHorizontalIcon, XIcon } from '@primer/octicons-react';
import { FieldValue, type Labels, type ListField } from '../../../parts/table/index.ts';
import { Avatar, classes, IconButton, Unbroken } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import { words } from '../words.ts';
import { CardMarks } from './card-marks.tsx';
import type { CardData } from './use-board.ts';
import styles from './card.module.css';

export interface CardProps {
  readonly card: CardData;
  readonly fields: readonly ListField[];
  readonly labels: Labels;
  /** Why it was not moved. */
  readonly refused?: readonly string[] | undefined;
  readonly isOnTheWay?: boolean;
  /** Its button for the steps was pressed. */
  readonly onMenu?: ((card: CardData, button: HTMLElement) => void) | undefined;
  readonly onForget?: ((caseId: string) => void) | undefined;
  /** What makes the grip a grip, for those who move cards by keyboard. */
  readonly grip?: HTMLAttributes<HTMLButtonElement> & { readonly ref: Ref<HTMLButtonElement> };
}

/** A case as a card: what it is, what it is worth, who has it, what waits. */
export const Card = memo(function Card(props: CardProps) {
  const { card, fields, labels, refused, onMenu, grip } = props;
  const { card: text } = useWords(words);
  const name = String(card.name ?? card.id);
  return (
    <article
      aria-label={name}
      data-card={card.id}
      className={classes(styles.card, refused && styles.refused, props.isOnTheWay && styles.moving)}
    >
      <div className={styles.head}>
        <Link href={`/cases/${card.id}`}>
          <Unbroken>{name}</Unbroken>
        </Link>
        <span className={styles.tools}>
          {grip ? (
            <button
              type="button"
              className={classes(styles.tool, styles.grip)}
              aria-label={text.drag}
              {...grip}
            >
              <GrabberIcon />
            </button>
          ) : null}
          {onMenu ? (
            <button
              type="button"
              data-menu
              aria-haspopup="menu"
              aria-label={text.menuFor(name)}
              className={styles.tool}
              onClick={(event) => onMenu(card, event.currentTarget)}
            >
              <KebabHorizontalIcon />
            </button>
          ) : null}
        </span>
      </div>
      <Fields card={card} fields={fields} labels={labels} />
      <div className={styles.foot}>
        <Holder card={card} />
        <span className={styles.marks}>
          <CardMarks card={card} />
        </span>
      </div>
      {refused ? <Refusal {...props} refused={refused} /> : null}
    </article>
  );
});

/** What of it the definition chose. */
function Fields({ card, fields, labels }: Pick<CardProps, 'card' | 'fields' | 'labels'>) {
  const shown = fields.filter(({ id }) => card.fields[id] !== undefined);
  if (shown.length === 0) return null;
  return (
    <dl className={styles.fields}>
      {shown.map((field) => (
        <div key={field.id} className={styles.field}>
          <dt className="visually-hidden">{field.title}</dt>
          <dd title={field.title} data-type={field.type}>
            <FieldValue field={field} value={card.fields[field.id]} labels={labels} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Who has the case in hand, and since when. */
function Holder({ card }: { readonly card: CardData }) {
  const { card: text } = useWords(words);
  const format = useFormat();
  const { holder, owner, entered } = card;
  const person = holder?.person ?? owner;
  const who = person?.name ?? holder?.department?.title;
  const since = holder?.since ?? entered;
  if (who === undefined) return <span className={styles.who} />;
  return (
    <span className={styles.who} title={since && text.since(format.dateTime(since))}>
      {person?.name === undefined ? null : <Avatar name={person.name} size="small" />}
      <span className={styles.cut}>{who}</span>
    </span>
  );
}

function Refusal({ card, refused, onForget }: CardProps & { readonly refused: readonly string[] }) {
  const { card: text } = useWords(words);
  return (
    <div className={styles.why}>
      <AlertIcon size={12} />
      <div>
        {refused.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
      </div>
      <IconButton small label={text.dismiss} onPress={() => onForget?.(card.id)}>
        <XIcon size={12} />
      </IconButton>
    </div>
  );
}
