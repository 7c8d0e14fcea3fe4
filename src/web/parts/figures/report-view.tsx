import { useState, type ReactNode } from 'react';
import { ProblemState, Skeleton } from '../../ui/index.ts';
import { ReportChart, type GridColumn, type ReportResult } from '../charts/index.ts';
import { DrillSheet, type Drill } from './drill-sheet.tsx';
import { FigureHelp } from './figure-help.tsx';
import { useReport, type Parameters } from './queries.ts';

export interface ReportViewProps {
  readonly report: string;
  readonly parameters: Parameters;
  readonly compare?: boolean | undefined;
  /** Chart and table below each other. */
  readonly both?: boolean | undefined;
  readonly heading?: ReactNode;
}

/** The figures of a report, with the definition of each and the cases behind it. */
export function ReportView(props: ReportViewProps) {
  const { report, parameters, compare = false, both, heading } = props;
  const [drill, setDrill] = useState<Drill>();
  const { data, error, refetch } = useReport(report, parameters, compare);
  if (error || data === undefined)
    return (
      <>
        {heading}
        {error ? (
          <ProblemState error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton lines={7} />
        )}
      </>
    );
  return (
    <>
      <ReportChart
        result={data}
        both={both}
        heading={heading}
        helpOf={helpOn(data)}
        onDrill={({ keys, measure }, says) =>
          setDrill({ question: { report, parameters, keys, column: measure.id }, says })
        }
      />
      <DrillSheet drill={drill} onClose={() => setDrill(undefined)} />
    </>
  );
}

/** The definition of each figure of a report. */
function helpOn(result: ReportResult): (column: GridColumn) => ReactNode {
  return (column) => <FigureHelp of={sourceOf(column, result)} />;
}

function sourceOf({ title, measure }: GridColumn, result: ReportResult) {
  const { from, filter, release, readAt, parameters } = result;
  return {
    title,
    definition: measure.definition,
    metric: measure.metric,
    from: from.title,
    filter,
    release,
    readAt,
    period: Object.values(parameters).find(isPeriod),
  };
}

function isPeriod(value: unknown): value is { readonly from: string; readonly to: string } {
  return typeof value === 'object' && value !== null && 'from' in value && 'to' in value;
}
