import { useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api, must } from '../../api/index.ts';
import { FormSheet } from '../../parts/form/index.ts';
import { Button } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { simulationKey, type CasePage, type Move } from './queries.ts';
import { usePlay, useStep } from './use-play.ts';
import { words } from './words.ts';
import styles from './simulator.module.css';

/** A form that is open, by its path, with what it begins with. */
interface Asked {
  readonly path: string;
  /** What its button says. */
  readonly send: string;
  readonly values?: { readonly [pointer: string]: string };
}

/** What whoever acts can do with the case now: answers, votes, tasks and moves; and why some moves are closed. */
export function CaseDeeds({ page }: { readonly page: CasePage }) {
  const text = useWords(words);
  const client = useQueryClient();
  const { simulation } = usePlay();
  const [asked, ask] = useState<Asked>();
  const of = `cases/${page.id}`;
  const hasDeeds = hasDeedsIn(page);
  return (
    <div className={styles.deeds}>
      <Offers page={page} of={of} ask={ask} />
      <Approvals page={page} of={of} ask={ask} />
      <Tasks page={page} of={of} ask={ask} />
      <Moves page={page} of={of} ask={ask} />
      {hasDeeds ? null : <p className={styles.soft}>{text.noMoves}</p>}
      <FormSheet
        path={asked?.path ?? ''}
        values={asked?.values}
        sendLabel={asked?.send}
        isOpen={asked !== undefined}
        onClose={() => ask(undefined)}
        onDone={() => {
          ask(undefined);
          void client.invalidateQueries({ queryKey: simulationKey(simulation.id) });
        }}
      />
    </div>
  );
}

interface Deeds {
  readonly page: CasePage;
  /** Path of the case below `/forms`. */
  readonly of: string;
  readonly ask: (asked: Asked) => void;
}

function hasDeedsIn({ moves, standing }: CasePage): boolean {
  const { offers, approvals, tasks } = standing;
  return (
    moves.length > 0 ||
    offers.some(({ may }) => may.includes('accept')) ||
    approvals.some(({ may }) => may.includes('vote')) ||
    tasks.some(({ may, status }) => status === 'open' && may.includes('complete'))
  );
}

function Matter(props: { readonly text: string; readonly children: ReactNode }) {
  return (
    <div className={styles.matter}>
      <span className={styles.grow}>{props.text}</span>
      {props.children}
    </div>
  );
}

function Offers({ page, of, ask }: Deeds) {
  const text = useWords(words);
  const offers = page.standing.offers.filter(({ may }) => may.includes('accept'));
  return offers.map(({ id, handoff, may }) => (
    <Matter key={id} text={text.offered(handoff?.title ?? id)}>
      <Button
        small
        variant="primary"
        onPress={() => ask({ path: `${of}/offers/${id}/accept`, send: text.accept })}
      >
        {text.accept}
      </Button>
      {may.includes('reject') ? (
        <Button
          small
          onPress={() => ask({ path: `${of}/offers/${id}/reject`, send: text.sendReject })}
        >
          {text.reject}
        </Button>
      ) : null}
    </Matter>
  ));
}

function Approvals({ page, of, ask }: Deeds) {
  const text = useWords(words);
  const approvals = page.standing.approvals.filter(({ may }) => may.includes('vote'));
  const vote = (id: string, decision: 'approve' | 'refuse') =>
    ask({
      path: `${of}/approvals/${id}/vote`,
      values: { '/inputs/decision': decision },
      send: decision === 'approve' ? text.approve : text.sendRefuse,
    });
  return approvals.map(({ id, move }) => (
    <Matter key={id} text={text.approvalOf(move?.title ?? id)}>
      <Button small variant="primary" onPress={() => vote(id, 'approve')}>
        {text.approve}
      </Button>
      <Button small onPress={() => vote(id, 'refuse')}>
        {text.refuse}
      </Button>
    </Matter>
  ));
}

function Tasks({ page, of, ask }: Deeds) {
  const text = useWords(words);
  const tasks = page.standing.tasks.filter(
    ({ status, may }) => status === 'open' && may.includes('complete'),
  );
  return tasks.map(({ id, title }) => (
    <Matter key={id} text={title}>
      <Button small onPress={() => ask({ path: `${of}/tasks/${id}/done`, send: text.done })}>
        {text.done}
      </Button>
    </Matter>
  ));
}

function Moves({ page, of, ask }: Deeds) {
  const text = useWords(words);
  const { simulation, baseUrl } = usePlay();
  const { step, isPending } = useStep(simulation.id);
  const make = ({ move, title, asks }: Move): void => {
    if (asks) return ask({ path: `${of}/moves/${move}`, send: title });
    const params = { path: { case: page.id, move } };
    return step(() => must(api.POST('/cases/{case}/moves/{move}', { params, body: {}, baseUrl })));
  };
  const open = page.moves.filter((move) => move.open);
  const closed = page.moves.filter((move) => !move.open);
  return (
    <>
      {open.length === 0 ? null : (
        <div className={styles.moves}>
          {open.map((move) => (
            <Button key={move.move} isDisabled={isPending} onPress={() => make(move)}>
              {move.approved ? `${move.title} · ${text.approval}` : move.title}
            </Button>
          ))}
        </div>
      )}
      {closed.length === 0 ? null : (
        <details className={styles.closed}>
          <summary>
            {text.closedMoves} ({closed.length})
          </summary>
          <dl>
            {closed.map(({ move, title, refused }) => (
              <div key={move}>
                <dt>{title}</dt>
                {refused.map(({ message }) => (
                  <dd key={message}>{message}</dd>
                ))}
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
