/** The parts that a document's body is made of, in order, between lines and Markdown. */
import type { Marker } from '../genre/markers.ts';
import type { Twin } from '../text/twin.ts';

export type Block =
  | { type: 'clause'; marker: Marker; depth: number; heading: Twin | null; line: number }
  | { type: 'paragraph'; value: Twin; line: number }
  | { type: 'table'; rows: Twin[][]; line: number }
  /** the title of a document that a notice carries */
  | { type: 'bodyTitle'; value: Twin; line: number }
  /** signature, date, list of attachments, contact notes: kept and shown, no facts are read from it */
  | { type: 'aside'; lines: Twin[]; line: number }
  /** what follows belongs to the clause of this depth again, after its own clauses */
  | { type: 'back'; depth: number; line: number }
  /** what follows belongs to the document (or the attachment) as a whole, not to its last clause */
  | { type: 'break'; line: number };
