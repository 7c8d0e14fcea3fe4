import type { Command } from 'commander';
import { importRatesCommand } from '../commands/import-rates.ts';
import { importTargetsCommand } from '../commands/import-targets.ts';
import { adjustPayoutCommand, type AdjustOptions } from '../commands/payouts/adjust.ts';
import { comparePlansCommand, type CompareOptions } from '../commands/payouts/compare.ts';
import { payrollCommand, type PayrollOptions } from '../commands/payouts/payroll.ts';
import { payoutRunCommand } from '../commands/payouts/run.ts';
import { showPayoutCommand, type ShowOptions } from '../commands/payouts/show.ts';
import { payoutStepCommand, type PayoutStep, type StepOptions } from '../commands/payouts/step.ts';
import { whatIfCommand, type WhatIfOptions } from '../commands/payouts/what-if.ts';
import type { ProgramParts } from './parts.ts';

/** Commands about incentives: what is paid and why, the run of a period, targets and exchange rates. */
export function addPayoutCommands(parts: ProgramParts): void {
  const { program, words } = parts;
  const payout = program
    .command('payout')
    .usage('[show|run|submit|approve|close|return|reopen|adjust|what-if|compare] <plan> [options]')
    .description(
      words(
        'what a plan pays, why, and the run of a period',
        '方案支付多少、为什么，以及期间的结算流程',
      ),
    );
  addShowing(payout, parts);
  addSteps(payout, parts);
  addAdjusting(payout, parts);
  addTrying(payout, parts);
  addPayroll(parts);
  addSettings(parts);
}

function addShowing(payout: Command, { words, run }: ProgramParts): void {
  payout
    .command('show <plan>', { isDefault: true })
    .description(
      words(
        'what it pays, to date where the period is open',
        '应付金额；开放期间显示截至目前的结果',
      ),
    )
    .option(
      '--period <label>',
      words('such as 2026-Q1; the present one otherwise', '例如 2026-Q1；省略则为当前期间'),
    )
    .option('--person <email>', words('line by line, of this person', '逐行显示此人的结算'))
    .option('--why', words('the reasons, down to the facts', '显示原因，直至事实'))
    .action(
      run((shell, plan: string, options: ShowOptions) => showPayoutCommand(shell, plan, options)),
    );
  payout
    .command('run <plan> <period>')
    .description(
      words(
        'where the run of a period stands, and what was done with it',
        '某期间的结算状态与全部操作',
      ),
    )
    .action(run((shell, plan: string, period: string) => payoutRunCommand(shell, plan, period)));
}

function addSteps(payout: Command, { words, run }: ProgramParts): void {
  const steps: readonly (readonly [PayoutStep, string])[] = [
    ['submit', words('hand in a period for approval', '提交期间以待批准')],
    ['approve', words('agree to what somebody else has handed in', '批准他人提交的期间')],
    ['close', words('freeze and hash a period', '关账并生成哈希值')],
    ['return', words('give back what was handed in', '退回已提交的期间')],
    ['reopen', words('open the last closed period again', '重开最近关账的期间')],
  ];
  for (const [step, description] of steps) {
    const command = payout.command(`${step} <plan> <period>`).description(description);
    if (step === 'return' || step === 'reopen')
      command.requiredOption('--reason <text>', words('why', '原因'));
    command.action(
      run((shell, plan: string, period: string, options: StepOptions) =>
        payoutStepCommand(shell, step, { plan, period }, options),
      ),
    );
  }
}

function addAdjusting(payout: Command, { words, run }: ProgramParts): void {
  payout
    .command('adjust <plan> <period>')
    .description(words('add an amount by hand, or take one off', '手工增加或扣减金额'))
    .requiredOption('--person <email>', words('whose statement', '谁的结算单'))
    .requiredOption('--amount <number>', words('such as 200.00 or -50.00', '例如 200.00 或 -50.00'))
    .requiredOption('--reason <text>', words('why', '原因'))
    .action(
      run((shell, plan: string, period: string, options: AdjustOptions) =>
        adjustPayoutCommand(shell, plan, period, options),
      ),
    );
}

function addTrying(payout: Command, parts: ProgramParts): void {
  const { words, run } = parts;
  payout
    .command('what-if <plan>')
    .description(
      words('what a deal would pay, if it were won now', '如果现在赢单，某商机会支付多少'),
    )
    .option('--person <email>', words('whose payout', '谁的结算'))
    .option('--case <id>', words('a case that is open', '一个进行中的事项'))
    .option('--funnel <id>', words('where the plan credits several', '方案计入多个漏斗时指定'))
    .option(
      '--with <field=value>',
      words('a field of the deal; repeatable', '商机的字段，可重复指定'),
      (text: string, all: readonly string[]) => [...all, text],
      [],
    )
    .action(
      run((shell, plan: string, options: WhatIfOptions) => whatIfCommand(shell, plan, options)),
    );
  addComparing(payout, parts);
}

function addComparing(payout: Command, { words, run }: ProgramParts): void {
  payout
    .command('compare <plan>')
    .description(
      words(
        'what a plan of a folder would have paid, before it is published',
        '在发布之前，用文件夹中的方案重算过去的期间',
      ),
    )
    .option('--folder <folder>', words('the workspace', '工作区文件夹'), '.')
    .requiredOption(
      '--periods <labels>',
      words('past periods, such as 2025-Q1,2025-Q2', '过去的期间，例如 2025-Q1,2025-Q2'),
      (text: string) => text.split(',').map((label) => label.trim()),
    )
    .option('--why', words('the biggest differences, and what they rest on', '最大的差异及其依据'))
    .action(
      run((shell, plan: string, options: CompareOptions) =>
        comparePlansCommand(shell, plan, options),
      ),
    );
}

function addPayroll({ program, words, run }: ProgramParts): void {
  program
    .command('payroll <plan> <period>')
    .description(words('what is to be paid to whom, into a file', '把应发金额导出为文件'))
    .requiredOption(
      '-o, --output <file>',
      words('the file to write, .csv or .xlsx', '要写入的文件，.csv 或 .xlsx'),
    )
    .action(
      run((shell, plan: string, period: string, options: PayrollOptions) =>
        payrollCommand(shell, plan, period, options),
      ),
    );
}

function addSettings({ program, words, run }: ProgramParts): void {
  program
    .command('targets')
    .usage('import <file>')
    .description(words('what people are to reach: quotas, goals', '人员的目标：配额等'))
    .command('import <file>')
    .description(
      words(
        'from a CSV file: metric, person or team or department, from, until, amount, currency',
        '由 CSV 文件导入，列为：metric、person（或 team、department）、from、until、amount、currency',
      ),
    )
    .action(run((shell, file: string) => importTargetsCommand(shell, file)));
  program
    .command('rates')
    .usage('import <file>')
    .description(words('what currencies are worth', '汇率'))
    .command('import <file>')
    .description(
      words('from a CSV file: from, to, on, rate', '由 CSV 文件导入，列为：from、to、on、rate'),
    )
    .action(run((shell, file: string) => importRatesCommand(shell, file)));
}
