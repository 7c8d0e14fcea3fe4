import { afterEach, beforeEach } from 'vitest';
import type { AccessStore } from '../../src/access/ports.ts';
import type { MessageStore } from '../../src/collaboration/ports.ts';
import type { DocumentStore } from '../../src/documents/ports.ts';
import type { EngineStore } from '../../src/engine/ports.ts';
import type { DefinitionDraftStore } from '../../src/drafting/ports.ts';
import type { DraftStore } from '../../src/forms/ports.ts';
import type { ImportStore } from '../../src/imports/ports.ts';
import type { IncentiveStore } from '../../src/incentives/ports.ts';
import type { TargetStore } from '../../src/targets/ports.ts';
import type { OperationsStore } from '../../src/operations/ports.ts';
import type { ListStore } from '../../src/lists/ports.ts';
import type { FlowReportStore, HandoffReportStore, ReportStore } from '../../src/reports/ports.ts';

/** What an adapter gives: every port on one store. */
export type Store = EngineStore &
  AccessStore &
  ReportStore &
  HandoffReportStore &
  FlowReportStore &
  DraftStore &
  DefinitionDraftStore &
  ImportStore &
  MessageStore &
  DocumentStore &
  IncentiveStore &
  TargetStore &
  ListStore &
  OperationsStore;

/** Makes a new, empty store; the suites close it. */
export type MakeStore = () => Promise<Store>;

/** A fresh store before each test; call inside `describe`, read `.store` inside `it`. */
export function freshStore(makeStore: MakeStore): { readonly store: Store } {
  let current: Store | undefined;
  beforeEach(async () => {
    current = await makeStore();
  });
  afterEach(async () => {
    await current?.close();
    current = undefined;
  });
  return {
    get store(): Store {
      if (!current) throw new Error('the store is there only while a test runs');
      return current;
    },
  };
}
