/** A document as one side of a comparison. */
import type { CompareDocument } from './document.ts';
import type { Side } from './table.ts';

export function documentSide(document: CompareDocument): Side {
  const label = [document.region?.name, document.date?.slice(0, 4)].filter(Boolean).join(' ');
  return { key: document.id, label: label || document.title, documents: [document] };
}
