import { useState } from 'react';
import { PlusIcon } from '@primer/octicons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FormSheet } from '../../parts/form/index.ts';
import {
  Badge,
  Button,
  Card,
  EmptyState,
  Facts,
  Menu,
  MenuItem,
  Select,
  Skeleton,
} from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { CaseDeeds } from './case-deeds.tsx';
import {
  casePageQuery,
  openableQuery,
  simulationKey,
  type CasePage,
  type PlayedCase,
} from './queries.ts';
import { usePlay } from './use-play.ts';
import { words } from './words.ts';
import styles from './simulator.module.css';

/** The case that is played, as whoever acts sees it, with what he can do. */
export function CasePanel() {
  const text = useWords(words);
  const { simulation } = usePlay();
  const { cases } = simulation;
  const [chosen, choose] = useState<string>();
  const shown = cases.find(({ id }) => id === chosen) ?? cases.at(-1);
  return (
    <Card title={text.cases} actions={<NewCase onOpened={choose} />}>
      {shown ? (
        <>
          {cases.length > 1 ? (
            <Select
              label={text.exampleCase}
              value={shown.id}
              onChange={choose}
              options={cases.map(({ id, name, funnel, stages }) => ({
                id,
                title: name,
                help: [funnel.title, ...stages.map(({ title }) => title)].join(' · '),
              }))}
            />
          ) : null}
          <ShownCase shown={shown} />
        </>
      ) : (
        <EmptyState title={text.noCase}>{text.noCaseText}</EmptyState>
      )}
    </Card>
  );
}

function NewCase({ onOpened }: { readonly onOpened: (id: string) => void }) {
  const text = useWords(words);
  const client = useQueryClient();
  const { simulation, player } = usePlay();
  const { data: funnels } = useQuery(openableQuery(simulation.id, player.id));
  const [funnel, setFunnel] = useState<string>();
  if (!funnels) return null;
  if (funnels.length === 0)
    return simulation.cases.length > 0 ? null : (
      <span className={styles.soft}>{text.mayNotOpen(player.name)}</span>
    );
  return (
    <>
      <Menu
        label={text.newCase}
        trigger={
          <Button small variant={simulation.cases.length === 0 ? 'primary' : 'secondary'}>
            <PlusIcon />
            {text.newCase}
          </Button>
        }
      >
        {funnels.map(({ id, title }) => (
          <MenuItem key={id} onAction={() => setFunnel(id)}>
            {text.openIn(title)}
          </MenuItem>
        ))}
      </Menu>
      <FormSheet
        path={`funnels/${funnel ?? ''}/open`}
        isOpen={funnel !== undefined}
        onClose={() => setFunnel(undefined)}
        onDone={({ id }) => {
          setFunnel(undefined);
          onOpened(String(id));
          void client.invalidateQueries({ queryKey: simulationKey(simulation.id) });
        }}
      />
    </>
  );
}

function ShownCase({ shown }: { readonly shown: PlayedCase }) {
  const text = useWords(words);
  const { simulation, player } = usePlay();
  const { data: page } = useQuery(casePageQuery(simulation.id, player.id, shown.id));
  return (
    <div className={styles.case}>
      <div>
        <h3>{shown.name}</h3>
        <p className={styles.badges}>
          <span className={styles.soft}>{shown.funnel.title}</span>
          {shown.stages.map(({ id, title }) => (
            <Badge key={id} tone="accent">
              {title}
            </Badge>
          ))}
          {shown.owner ? (
            <span className={styles.soft}>{text.heldBy(shown.owner.name)}</span>
          ) : null}
        </p>
      </div>
      {page === undefined ? (
        <Skeleton lines={5} />
      ) : page === null ? (
        <p className={styles.soft}>{text.notSeen(player.name)}</p>
      ) : (
        <>
          <CaseDeeds page={page} />
          <CaseFacts page={page} />
        </>
      )}
    </div>
  );
}

function CaseFacts({ page }: { readonly page: CasePage }) {
  const text = useWords(words);
  const client = useQueryClient();
  const { simulation } = usePlay();
  const [isEditing, setEditing] = useState(false);
  const facts = page.facts.filter(({ table }) => table === undefined);
  return (
    <section>
      <div className={styles.sectionHead}>
        <h4>{text.fields}</h4>
        {page.may.includes('edit') ? (
          <Button small variant="quiet" onPress={() => setEditing(true)}>
            {text.edit}
          </Button>
        ) : null}
      </div>
      {facts.length === 0 ? (
        <p className={styles.soft}>{text.noFields}</p>
      ) : (
        <Facts facts={facts.map(({ title, text: value }) => ({ title, value }))} />
      )}
      <FormSheet
        path={`cases/${page.id}/edit`}
        isOpen={isEditing}
        onClose={() => setEditing(false)}
        onDone={() => {
          setEditing(false);
          void client.invalidateQueries({ queryKey: simulationKey(simulation.id) });
        }}
      />
    </section>
  );
}
