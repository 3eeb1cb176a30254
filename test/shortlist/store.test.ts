import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Kept, keyOf, printKept, readKept, withKept } from '../../src/shortlist/kept.ts';
import { createShortlist } from '../../src/shortlist/store.ts';

const item = (n: number, more: Partial<Kept> = {}): Kept => ({
  source: 'incentives',
  id: `doc-${n}#sec_1#1`,
  script: 'hans',
  href: `/policies/doc-${n}/#sec_1.i1`,
  document: `文件${n}`,
  kind: '扶持措施',
  region: '甲市',
  place: '第一条',
  content: ['类型：奖励'],
  words: '给予奖励',
  day: '2026-01-02',
  ...more,
});

/** A storage of one browser, and a tab of it. */
function browser(fault: { get?: Error; set?: Error } = {}) {
  const kept = new Map<string, string>();
  const heard: ((event: { key: string | null }) => void)[] = [];
  const storage = {
    getItem: (name: string) => {
      if (fault.get) throw fault.get;
      return kept.get(name) ?? null;
    },
    setItem: (name: string, value: string) => {
      if (fault.set) throw fault.set;
      kept.set(name, value);
    },
    removeItem: (name: string) => kept.delete(name),
  } as unknown as Storage;
  const tab = () =>
    createShortlist(() => storage, {
      addEventListener: (_: string, listener: unknown) => heard.push(listener as (typeof heard)[number]),
    } as Pick<Window, 'addEventListener'>);
  const fire = (key: string | null) => {
    for (const listener of heard) listener({ key });
  };
  return { kept, tab, fire };
}
const idsOf = (store: ReturnType<ReturnType<typeof browser>['tab']>) => store.read().items.map(({ id }) => id);

describe('kept things', () => {
  it('are read as they were written', () => {
    const items = fc.uniqueArray(
      fc.record({
        source: fc.string(),
        id: fc.string(),
        script: fc.constantFrom<'hans' | 'hant'>('hans', 'hant'),
        href: fc.stringMatching(/^\/[a-z]{1,8}\/$/),
        document: fc.string(),
        kind: fc.string(),
        region: fc.string(),
        place: fc.string(),
        content: fc.array(fc.string()),
        words: fc.string(),
        day: fc.string(),
      }),
      { selector: keyOf },
    );
    fc.assert(
      fc.property(items, (all) => {
        expect(readKept(printKept(all))).toEqual({ items: all, problem: null });
      }),
    );
  });

  it.each([
    ['no JSON', '{'],
    ['another thing', '"words"'],
    ['null', 'null'],
    ['a later version', JSON.stringify({ version: 2, items: [] })],
    ['a field missing', JSON.stringify({ version: 1, items: [{ ...item(1), words: undefined }] })],
    ['a field of another kind', JSON.stringify({ version: 1, items: [{ ...item(1), content: 'x' }] })],
    ['an address elsewhere', JSON.stringify({ version: 1, items: [item(1, { href: '//example.org/' })] })],
    ['an address that runs', JSON.stringify({ version: 1, items: [item(1, { href: 'javascript:alert(1)' })] })],
  ])('%s is not read', (_, stored) => expect(readKept(stored)).toEqual({ items: [], problem: 'unreadable' }));

  it('stay as they were when they are added again', () => {
    expect(withKept([item(1)], [item(1, { words: '别的' }), item(2)])).toEqual([item(1), item(2)]);
  });
});

describe('the shortlist', () => {
  it('two tabs do not undo each other', () => {
    const { tab } = browser();
    const [one, other] = [tab(), tab()];
    one.add([item(1)]);
    other.add([item(2)]);
    one.add([item(3)]);
    other.remove([keyOf(item(1))]);
    expect(idsOf(one)).toEqual([item(2).id, item(3).id]);
  });

  it('a change in another tab is heard, one of another name is not', () => {
    const { tab, fire } = browser();
    const store = tab();
    let heard = 0;
    store.onChange(() => {
      heard += 1;
    });
    fire('policy-shortlist');
    fire(null);
    fire('another');
    expect(heard).toBe(2);
    store.add([item(1)]);
    expect(heard).toBe(3);
  });

  it('what was cleared comes back in its order, with what came since', () => {
    const store = browser().tab();
    store.add([item(1), item(2)]);
    const before = store.read().items;
    store.remove([keyOf(item(1))]);
    store.add([item(3)]);
    store.restore(before);
    expect(idsOf(store)).toEqual([item(1).id, item(2).id, item(3).id]);
  });

  it('says that the browser forbids it', () => {
    const store = browser({ get: new DOMException('no', 'SecurityError') }).tab();
    expect(store.read().problem).toBe('forbidden');
    expect(store.add([item(1)])).toBe('forbidden');
  });

  it('says that there is no room, and keeps what was there', () => {
    const fault: { set?: Error } = {};
    const store = browser(fault).tab();
    store.add([item(1)]);
    fault.set = new DOMException('full', 'QuotaExceededError');
    expect(store.add([item(2)])).toBe('full');
    expect(idsOf(store)).toEqual([item(1).id]);
  });

  it('writes over nothing that it cannot read, until it is cleared', () => {
    const { tab, kept } = browser();
    kept.set('policy-shortlist', '{"version":9}');
    const store = tab();
    expect(store.add([item(1)])).toBe('unreadable');
    expect(kept.get('policy-shortlist')).toBe('{"version":9}');
    expect(store.clear()).toBe(null);
    expect(store.add([item(1)])).toBe(null);
  });
});
