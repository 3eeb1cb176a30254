/** The imports of a page or component, as TypeScript: tools that follow imports do not read `.astro`. */

/** What stands between the fences at the top of the file. */
const FRONTMATTER = /^---\r?\n([\s\S]*?)\r?\n---/;
/** Scripts that are bundled; one that is `is:inline` imports nothing. */
const SCRIPT = /<script(?![^>]{0,200}is:inline)[^>]{0,200}>([\s\S]*?)<\/script>/g;
/** What is asked of the bundler about a module: `./worker.ts?worker&url`. */
const ASKED = /(\.\w+)\?[\w&=]+(?=['"])/g;

/**
 * A module with the imports of an `.astro` file and no markup. It need not run: only its imports are read. The names of
 * other `.astro` files stay as they are, so that a twin `NAME.astro.ts` is found beside each.
 */
export function astroModule(source: string): string {
  const frontmatter = FRONTMATTER.exec(source)?.[1] ?? '';
  const scripts = [...source.matchAll(SCRIPT)].map(([, code]) => code);
  return [frontmatter, ...scripts].join('\n').replace(ASKED, '$1');
}
