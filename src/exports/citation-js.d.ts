/** What is used of Citation.js, which has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(records: readonly object[]);
    format(format: 'bibtex' | 'ris'): string;
  }
  export const plugins: { config: { get(plugin: '@bibtex'): { format: Record<string, boolean> } } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
