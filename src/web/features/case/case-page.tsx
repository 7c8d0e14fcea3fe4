import { useEffect, useState, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { Badge, Page, ProblemState, Skeleton } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { CaseActions } from './case-actions.tsx';
import { CaseDialogs } from './case-dialogs.tsx';
import type { OpenDialog } from './open-dialog.ts';
import { CaseTabs, tabIds, type TabId } from './case-tabs.tsx';
import { Matters } from './matters/matters.tsx';
import { useCase, type CaseData, type Refusal } from './queries.ts';
import { SidePanel } from './side-panel.tsx';
import { StagePath } from './stage-path.tsx';
import { useCaseCommands } from './use-case-commands.ts';
import { words } from './words.ts';
import styles from './case.module.css';

/** One case: where it stands, who has it, what can be done, and all that is known of it. */
export function CasePage({ case: id }: { readonly case: string }) {
  const { data, error, refetch } = useCase(id);
  const { caseWord } = useWords(words);
  if (data === undefined)
    return (
      <Page title={caseWord}>
        {error ? (
          <ProblemState error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton lines={8} />
        )}
      </Page>
    );
  return <CaseView key={id} data={data} />;
}

function CaseView({ data }: { readonly data: CaseData }) {
  const [tab, setTab] = useTab();
  const [dialog, setDialog] = useState<OpenDialog>();
  const lead = useLead(data);
  useFieldOfLink(data, setDialog);
  useCaseCommands(data, { setTab, setDialog });
  const remedy = (to: NonNullable<Refusal['remedy']>) => {
    if (to.kind === 'field') setDialog({ kind: 'edit', field: to.id });
    else {
      setDialog(undefined);
      if (to.kind === 'task') setTab('tasks');
      if (to.kind === 'document') setTab('documents');
    }
  };
  return (
    <Page
      title={String(data.name ?? data.id)}
      crumbs={[{ title: data.funnel.title, href: `/funnels/${data.funnel.id}` }]}
      lead={lead}
      actions={<CaseActions data={data} onOpen={setDialog} />}
    >
      <StagePath data={data} />
      <Matters data={data} onOpen={setDialog} />
      <div className={styles.columns}>
        <SidePanel data={data} />
        <div className={styles.main}>
          <CaseTabs data={data} tab={tab} onTab={setTab} onOpen={setDialog} />
        </div>
      </div>
      <CaseDialogs
        data={data}
        dialog={dialog}
        onRemedy={remedy}
        onClose={() => setDialog(undefined)}
      />
    </Page>
  );
}

/** The amount, and how it ended; nothing where there is neither. */
function useLead({ facts, outcome }: CaseData): ReactNode {
  const { closedAs } = useWords(words);
  const money = facts.filter(({ type, text }) => type === 'money' && /[1-9]/.test(text));
  const amount = money.find(({ computed }) => computed) ?? money[0];
  if (amount === undefined && outcome === undefined) return undefined;
  return (
    <span className={styles.lead}>
      {amount === undefined ? null : (
        <span className={styles.amount} title={amount.title}>
          {amount.text}
        </span>
      )}
      {outcome === undefined ? null : (
        <Badge tone={outcome.kind === 'won' ? 'good' : 'plain'}>
          {closedAs(
            [outcome.stage?.title ?? outcome.kind, outcome.reason].filter(Boolean).join(' · '),
          )}
        </Badge>
      )}
    </span>
  );
}

/** The part that is shown stands in the address, so that a link leads to it. */
function useTab(): [TabId, (tab: TabId) => void] {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('tab');
  const tab = tabIds.find((id) => id === asked) ?? 'overview';
  return [
    tab,
    (next) =>
      setSearch(
        (before) => {
          const params = new URLSearchParams(before);
          if (next === 'overview') params.delete('tab');
          else params.set('tab', next);
          return params;
        },
        { replace: true },
      ),
  ];
}

/** A link may lead to a field that is to be filled: the checklist of a handoff does. */
function useFieldOfLink(data: CaseData, open: (dialog: OpenDialog) => void): void {
  const [search, setSearch] = useSearchParams();
  const field = search.get('field');
  const mayEdit = data.may.includes('edit');
  useEffect(() => {
    if (field === null) return;
    if (mayEdit) open({ kind: 'edit', field });
    setSearch(
      (before) => {
        const params = new URLSearchParams(before);
        params.delete('field');
        return params;
      },
      { replace: true },
    );
  }, [field, mayEdit, open, setSearch]);
}
