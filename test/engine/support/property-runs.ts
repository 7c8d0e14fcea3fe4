/**
 * How often a property is tried. The usual runs are the same each time, so that a test that also counts what its runs
 * came to does not depend on luck; `PROPERTY_RUNS=20` tries twenty times as many, on other draws each time.
 */
export function runs(usual: number): { readonly numRuns: number; readonly seed?: number } {
  const times = Number(process.env['PROPERTY_RUNS'] ?? 1);
  return times === 1 ? { numRuns: usual, seed: 20260105 } : { numRuns: Math.ceil(usual * times) };
}
