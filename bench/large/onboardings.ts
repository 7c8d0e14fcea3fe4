import { writeFile } from 'node:fs/promises';

const header = 'number,account,value,kickoff,live,users,satisfaction,opened,owner,stage';
const stages = ['Preparing', 'Building', 'Paused', 'Adopting'];

/** Names of the accounts that the rows refer to. */
export const accounts: readonly string[] = Array.from(
  { length: 200 },
  (_, n) => `Customer ${n.toString().padStart(3, '0')}`,
);

/**
 * Writes a CSV file of onboardings with the numbers from `from` on: each with a reference, an owner, money, dates,
 * and where it stands. Returns the bytes of the file.
 */
export async function writeOnboardings(file: string, from: number, count: number): Promise<number> {
  const lines = Array.from({ length: count }, (_, index) => lineOf(from + index));
  const text = `${[header, ...lines].join('\n')}\n`;
  await writeFile(file, text);
  return Buffer.byteLength(text);
}

function lineOf(n: number): string {
  const day = n % 300;
  const stage = stages[n % stages.length];
  const adopting = stage === 'Adopting' ? [dayOf(day + 40), n % 500, (n % 5) + 1] : ['', '', ''];
  return [
    `B-${n.toString().padStart(7, '0')}`,
    accounts[n % accounts.length],
    `${1000 + ((n * 7919) % 900_000)}.${(n % 90) + 10}`,
    dayOf(day + 5),
    ...adopting,
    dayOf(day),
    'gao.peng@lantern.example',
    stage,
  ].join();
}

/** So many days after the beginning of 2025. */
function dayOf(n: number): string {
  return new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10);
}
