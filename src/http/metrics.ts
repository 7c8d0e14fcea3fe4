import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { RequestOutcome } from './core/dispatcher.ts';

/** Figures of the server in Prometheus’ format. */
export interface Metrics {
  readonly registry: Registry;
  observe(outcome: RequestOutcome): void;
}

/** What is asked of the store whenever the figures are read. */
export interface Backlog {
  countPendingEffects(): Promise<number>;
  countQueuedDocuments(): Promise<number>;
}

export function createMetrics(backlog: Backlog): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'baton_http_requests_total',
    help: 'Requests answered, by operation and status.',
    labelNames: ['operation', 'status'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'baton_http_request_seconds',
    help: 'Time to answer a request, by operation.',
    labelNames: ['operation'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  const pending = new Gauge({
    name: 'baton_pending_effects',
    help: 'Effects that wait to be carried out.',
    registers: [registry],
    async collect() {
      this.set(await backlog.countPendingEffects());
    },
  });
  pending.set(0);
  const queued = new Gauge({
    name: 'baton_queued_documents',
    help: 'Documents that wait to be made.',
    registers: [registry],
    async collect() {
      this.set(await backlog.countQueuedDocuments());
    },
  });
  queued.set(0);
  const counters = new Map<string, Counter.Internal>();
  const timers = new Map<string, Histogram.Internal<'operation'>>();
  return {
    registry,
    observe({ operation, status, milliseconds }) {
      const key = `${operation} ${status}`;
      let counter = counters.get(key);
      if (!counter) counters.set(key, (counter = requests.labels(operation, String(status))));
      let timer = timers.get(operation);
      if (!timer) timers.set(operation, (timer = seconds.labels(operation)));
      counter.inc();
      timer.observe(milliseconds / 1000);
    },
  };
}
