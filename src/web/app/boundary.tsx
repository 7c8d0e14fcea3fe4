import { Component, type ReactNode } from 'react';
import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { ProblemState } from '../ui/index.ts';

interface BoundaryProps {
  /** Another value gives what is inside a new chance: the address of the page. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

/** Shows what went wrong in the place of what could not be shown, and lets it be tried again. */
export function Boundary(props: BoundaryProps) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => <Catch {...props} onReset={reset} />}
    </QueryErrorResetBoundary>
  );
}

interface CatchState {
  readonly error?: unknown;
}

class Catch extends Component<BoundaryProps & { readonly onReset: () => void }, CatchState> {
  override state: CatchState = {};

  static getDerivedStateFromError(error: unknown): CatchState {
    return { error };
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (before.resetKey !== this.props.resetKey && this.state.error !== undefined) this.reset();
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <ProblemState error={error} onRetry={() => this.reset()} />;
  }

  reset(): void {
    this.props.onReset();
    this.setState({ error: undefined });
  }
}
