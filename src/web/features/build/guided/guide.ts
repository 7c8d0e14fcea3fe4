import { useState } from 'react';
import type { Graph, Outline } from '../queries.ts';

/** What is being added; a move that was drawn brings its ends. */
export interface Guide {
  readonly what: 'Stage' | 'Field' | 'Move' | 'Handoff' | 'Plan';
  readonly from?: string;
  readonly to?: string;
}

export interface GuideProps {
  readonly guide: Guide;
  readonly funnel: string;
  readonly graph: Graph;
  readonly outline: Outline;
  /** The id of what was added. */
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

/** Answers by question, and for each question what takes its answer. */
export function useAnswers<T extends object>(initial: T) {
  const [answers, setAnswers] = useState(initial);
  const set =
    <K extends keyof T>(key: K) =>
    (value: T[K]): void =>
      setAnswers((before) => ({ ...before, [key]: value }));
  return [answers, set] as const;
}
