import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api, ApiError, must } from '../../api/index.ts';
import { FormWorld } from '../../parts/form/index.ts';
import {
  Button,
  Confirm,
  EmptyState,
  LinkButton,
  Page,
  ProblemState,
  Skeleton,
} from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { CasePanel } from './case-panel.tsx';
import { ClockBar } from './clock-bar.tsx';
import { PlayerSwitch } from './player-switch.tsx';
import {
  playersQuery,
  simulationKey,
  simulationQuery,
  simulationsQuery,
  worldOf,
  type Player,
  type Simulation,
} from './queries.ts';
import { SaveExample } from './save-example.tsx';
import { Timeline } from './timeline.tsx';
import { PlayProvider, usePlay } from './use-play.ts';
import { useTitleOf } from './use-title-of.ts';
import { words } from './words.ts';
import styles from './simulator.module.css';

/** A case being played: the clock, as whom one acts, the case, and all that came of it. */
export function SimulationPage({ simulation: id }: { readonly simulation: string }) {
  const text = useWords(words);
  const { data: simulation, error, refetch } = useQuery(simulationQuery(id));
  const { data: players } = useQuery({ ...playersQuery(id), enabled: simulation !== undefined });
  if (error instanceof ApiError && error.problem.status === 404) return <Gone />;
  if (error && !simulation)
    return (
      <Page title={text.simulator}>
        <ProblemState error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!simulation || !players)
    return (
      <Page title={text.simulator}>
        <Skeleton lines={10} />
      </Page>
    );
  return <Playing simulation={simulation} players={players} />;
}

function Gone() {
  const text = useWords(words);
  return (
    <Page title={text.simulator}>
      <EmptyState
        title={text.gone}
        action={
          <LinkButton variant="primary" href="/simulator">
            {text.newOne}
          </LinkButton>
        }
      >
        {text.goneText}
      </EmptyState>
    </Page>
  );
}

function Playing(props: { readonly simulation: Simulation; readonly players: readonly Player[] }) {
  const { simulation, players } = props;
  const text = useWords(words);
  const titleOf = useTitleOf();
  const [chosen, actAs] = useState(() => firstPlayer(props)?.id);
  const player = players.find(({ id }) => id === chosen);
  if (!player) return null;
  return (
    <PlayProvider value={{ simulation, players, player, actAs }}>
      <FormWorld value={worldOf(simulation.id, player.id)}>
        <Page
          title={text.title(titleOf(simulation))}
          crumbs={[{ title: text.simulator, href: '/simulator' }]}
          actions={<Actions />}
        >
          <ClockBar />
          <div className={styles.columns}>
            <div className={styles.column}>
              <PlayerSwitch />
              <CasePanel />
            </div>
            <Timeline />
          </div>
        </Page>
      </FormWorld>
    </PlayProvider>
  );
}

/** Whose turn it is; in the beginning, somebody of the department in which most cases begin. */
function firstPlayer({ simulation, players }: Parameters<typeof Playing>[0]): Player | undefined {
  const [first] = simulation.cases;
  const turn = players.find(({ id }) => id === (first?.waitsFor[0]?.id ?? first?.owner?.id));
  return turn ?? players.find(({ departments }) => departments.length > 0) ?? players[0];
}

function Actions() {
  const text = useWords(words);
  const [isSaving, setSaving] = useState(false);
  return (
    <>
      <EndButton />
      <Button onPress={() => setSaving(true)}>{text.saveExample}</Button>
      {isSaving ? <SaveExample onClose={() => setSaving(false)} /> : null}
    </>
  );
}

function EndButton() {
  const text = useWords(words);
  const client = useQueryClient();
  const [, go] = useLocation();
  const [isAsking, setAsking] = useState(false);
  const { id } = usePlay().simulation;
  const end = async () => {
    await must(api.DELETE('/simulations/{simulation}', { params: { path: { simulation: id } } }));
    go('/simulator');
    client.removeQueries({ queryKey: simulationKey(id) });
    await client.invalidateQueries(simulationsQuery);
  };
  return (
    <>
      <Button variant="quiet" onPress={() => setAsking(true)}>
        {text.end}
      </Button>
      <Confirm
        isOpen={isAsking}
        title={text.endTitle}
        text={text.endText}
        action={text.end}
        danger
        onConfirm={() => void end()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
