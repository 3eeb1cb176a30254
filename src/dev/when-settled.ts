/** Work done again after changes, not during them. */

/**
 * A function that asks for `work`: it begins once nothing has asked for so long, never twice at the same time, and
 * again when something asked meanwhile. `work` tells its own errors.
 * @param settled milliseconds: an editor saves several files at once
 */
export function whenSettled(work: () => Promise<void>, settled: number): () => void {
  let timer: NodeJS.Timeout | undefined;
  let working = false;
  let again = false;
  const run = async () => {
    if (working) {
      again = true;
      return;
    }
    working = true;
    await work();
    working = false;
    if (again) {
      again = false;
      ask();
    }
  };
  const ask = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), settled);
  };
  return ask;
}
