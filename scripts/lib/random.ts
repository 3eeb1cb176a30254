/** Numbers that look random and are the same for the same seed. */

/** A number from 0 up to, not including, `below`. */
export type Pick = (below: number) => number;

/** Mulberry32. */
export function seededPick(seed: number): Pick {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}
