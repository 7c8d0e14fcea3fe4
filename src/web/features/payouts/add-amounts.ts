/** The sum of decimal texts, exact: as whole numbers of the smallest unit that any of them has. */
export function addAmounts(amounts: readonly string[]): string {
  const digits = Math.max(0, ...amounts.map((amount) => fractionOf(amount).length));
  const sum = amounts.reduce((total, amount) => total + unitsOf(amount, digits), 0n);
  const text = String(sum < 0n ? -sum : sum).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const fraction = digits === 0 ? '' : `.${text.slice(-digits)}`;
  return `${sum < 0n ? '-' : ''}${whole}${fraction}`;
}

function fractionOf(amount: string): string {
  return amount.split('.')[1] ?? '';
}

function unitsOf(amount: string, digits: number): bigint {
  const [whole = '0'] = amount.split('.');
  return BigInt(`${whole}${fractionOf(amount).padEnd(digits, '0')}`);
}
