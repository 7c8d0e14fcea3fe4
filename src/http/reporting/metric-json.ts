import type { Metric } from '../../definitions/index.ts';
import { collectionOf, metricDefinition } from '../../reports/index.ts';
import { localize } from '../../shared/index.ts';
import { filled } from '../standing/reading.ts';
import { subjectJson } from './json.ts';
import type { ReportCall } from './reader.ts';

/** A metric with its definition in words. */
export function metricJson(metric: Metric, { services, locale }: ReportCall): object {
  const { workspace } = services.workspaces.current();
  const { id, title, format, currency } = metric;
  const collection = collectionOf(metric, workspace.metrics);
  return filled({
    id,
    title: localize(title, locale),
    definition: localize(metricDefinition(metric, workspace), locale),
    format,
    currency,
    from: collection && subjectJson(collection, workspace, locale),
  });
}
