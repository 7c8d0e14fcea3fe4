import { parseArgs } from 'node:util';
import { runDataSet, samplesFolder } from './run-data-set.ts';
import { runTravel } from './travel/run-travel.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const samples = samplesFolder();
if (samples === undefined) {
  console.error('The data is not here: set BATON_SAMPLES to the folder that holds reference.json.');
  process.exit(2);
}

const compared = [];
for (const data of ['crm', 'olist'] as const) compared.push(...(await runDataSet(data, samples)));
compared.push(...(await runTravel(samples)));
const differing = compared.filter(({ agrees }) => !agrees);

if (values.json) console.log(JSON.stringify(compared, undefined, 2));
else {
  for (const { figure, expected, own, agrees } of compared)
    console.log(
      `${agrees ? '✓' : '✗'} ${figure.padEnd(64)} ${(expected ?? '–').padStart(14)} ${own ?? '–'}`,
    );
  console.log(`\n${compared.length - differing.length} of ${compared.length} figures agree.`);
}
process.exitCode = differing.length > 0 ? 1 : 0;
