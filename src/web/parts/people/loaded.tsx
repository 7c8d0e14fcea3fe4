import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { ProblemState, Skeleton } from '../../ui/index.ts';

/** What was read, once it is there; grey bars until then, and what went wrong where it could not be read. */
export function Loaded<T>(props: {
  readonly query: UseQueryResult<T>;
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}) {
  const { data, error, refetch } = props.query;
  if (data !== undefined) return props.children(data);
  if (error) return <ProblemState error={error} onRetry={() => void refetch()} />;
  return <Skeleton lines={props.lines ?? 6} />;
}
