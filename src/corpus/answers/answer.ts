/**
 * Three answers, never two: whether a document treats a matter (有), has something close (近), or was looked through
 * without finding it (未见), which shows what comes nearest. An answer is about what was looked at, not about the world.
 */
export type Verdict = 'has' | 'near' | 'unseen';

export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = { has: '有', near: '近', unseen: '未见' };
