import { join } from 'node:path';
import { startApplication, type Application } from '../application/start-application.ts';
import { post, signInAs } from '../application/session.ts';
import { accounts, writeOnboardings } from './onboardings.ts';
import { importFile, operatorOf } from './operator.ts';

/** A store under construction: where it lies, and how many rows each file brings. */
export interface Place {
  readonly folder: string;
  readonly data: string;
  readonly workspace: string;
  readonly rows: number;
}

/** Does the work while the application serves the store. */
export async function whileServed<T>(
  { data, workspace }: Place,
  work: (application: Application) => Promise<T>,
): Promise<T> {
  const application = await startApplication(data, workspace);
  try {
    return await work(application);
  } finally {
    await application.stop();
  }
}

/** Makes the accounts that the files refer to. */
export async function addAccounts(application: Application): Promise<void> {
  const marketer = await signInAs(application, 'Lin Yue');
  for (const company of accounts)
    await post(marketer, '/records/account', { fields: { company, region: 'east' } });
}

/** What bringing in one file took. */
export interface FileFigures {
  readonly seconds: number;
  readonly bytes: number;
}

/** Imports the file of that number through the application that serves the store. */
export async function addFile({ folder, data, rows }: Place, number: number): Promise<FileFigures> {
  const file = join(folder, 'onboardings.csv');
  const bytes = await writeOnboardings(file, number * rows, rows);
  return { bytes, seconds: await importFile(await operatorOf(data), file, rows) };
}
