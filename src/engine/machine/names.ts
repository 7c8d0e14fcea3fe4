/** Ids of the machine's own states beside the stages, and of its events. Stage ids hold no colon. */
export const names = {
  /** Where a case stands before it is opened. */
  void: 'void:',
  region: (branch: string) => `region:${branch}`,
  gate: (branch: string) => `gate:${branch}`,
  done: (branch: string) => `done:${branch}`,
  shallow: (stage: string) => `shallow:${stage}`,
  deep: (stage: string) => `deep:${stage}`,
  moveEvent: (move: string, target: number) => `move:${move}:${target}`,
  enterEvent: (stage: string) => `enter:${stage}`,
  /** Into a stage, leaving no more than must be left. */
  backEvent: (stage: string) => `back:${stage}`,
} as const;
