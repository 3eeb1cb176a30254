import { describe, expect, it } from 'vitest';
import { Progress } from '../../src/search/client/progress.ts';

describe('how far the results are', () => {
  it('is settled when what came is shown, and not before the end', () => {
    const progress = new Progress(20);
    progress.tell(1);
    progress.show(1);
    expect(progress.settled).toBe(false);
    progress.tell(19);
    progress.end();
    expect(progress.settled).toBe(false);
    progress.show(19);
    expect([progress.settled, progress.exhausted]).toEqual([true, false]);
  });

  it('is settled when fewer come than were asked for', () => {
    const progress = new Progress(20);
    progress.tell(3);
    progress.show(3);
    progress.end();
    expect([progress.settled, progress.exhausted]).toEqual([true, true]);
  });

  it('is settled without results', () => {
    const progress = new Progress(20);
    progress.end();
    expect(progress.settled).toBe(true);
  });
});
