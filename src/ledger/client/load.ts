/** The rows of a ledger, from the site. */
import { createFolder, type FoldTable } from '../../search/fold.ts';
import { type CompactLedger, unpackLedger } from '../compact.ts';
import type { Ledger } from '../ledger.ts';
import type { SheetWords } from '../sheet-words.ts';
import { shownColumns } from './cell.ts';

export interface LedgerData extends Ledger {
  /** words on common ground: one script, one width, one case */
  fold: (text: string) => string;
  /** what files say of themselves, in the characters of the page */
  say: SheetWords;
}

/**
 * @param heads keys of the columns of the page: one from before the site was built anew may have others than the rows
 * @throws Error when the rows are not read, or are not those of the page
 */
export async function loadLedger(source: string, heads: readonly string[]): Promise<LedgerData> {
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source}: ${response.status}`);
  const { fold, say, ...compact } = (await response.json()) as CompactLedger &
    Pick<LedgerData, 'say'> & { fold: FoldTable };
  const ledger = unpackLedger(compact);
  const columns = shownColumns(ledger.columns).map(({ column }) => column.key);
  if (columns.join() !== heads.join()) throw new Error(`${source}: columns ${columns.join()}`);
  const folder = createFolder(fold);
  return { ...ledger, fold: (text) => folder.fold(text).characters, say };
}
