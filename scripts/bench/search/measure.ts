/** A child process with its time and its peak of memory, the children of the child among it (Linux). */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  seconds: number;
  /** sum of the peaks of the process and its children, MB */
  peakMegabytes: number;
}

const POLL = 50;

/** @param flags of Node itself */
export async function measure(
  script: string,
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<Measured> {
  const start = performance.now();
  const child = spawn(process.execPath, [...flags, script, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  const peaks = new Map<number, number>();
  const timer = setInterval(() => {
    for (const pid of familyOf(child.pid ?? 0)) {
      const peak = peakOf(pid);
      if (peak > 0) peaks.set(pid, peak);
    }
  }, POLL);
  const code = await new Promise<number | null>((resolve) => {
    child.on('exit', resolve);
  });
  clearInterval(timer);
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  const kilobytes = [...peaks.values()].reduce((sum, peak) => sum + peak, 0);
  return { seconds: (performance.now() - start) / 1000, peakMegabytes: kilobytes / 1024 };
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // the process ended between two looks
    return '';
  }
}

function peakOf(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

/** A process and those it started. */
function familyOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: Number(/\)\s\S\s(\d+)/.exec(read(`/proc/${name}/stat`))?.[1] ?? 0) }));
  const family = [pid];
  for (const known of family) for (const entry of parents) if (entry.parent === known) family.push(entry.pid);
  return family;
}
