export interface PassageInput {
  text: string;
  heading: string | null;
  /** headings of the clauses above, outermost first */
  above: readonly string[];
}
