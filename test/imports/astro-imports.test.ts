/** What the check of imports sees of an `.astro` file. */
import { expect, it } from 'vitest';
import { astroModule } from '../../scripts/lib/astro-imports.ts';

const PAGE = `---
/** A page. */
import Frame from '../layouts/Frame.astro';
import type { Policy } from '../model/policy.ts';
import address from '../search/worker.ts?worker&url';

const { policy } = Astro.props;
---

<Frame title="import './not-code.ts'">
  <script is:inline define:vars={{ address }}>
    import './inline.ts';
  </script>
</Frame>
<script>
  import '../scripts/table.ts';
</script>
`;

it('is the imports of its frontmatter and of its bundled scripts', () => {
  const specifiers = [...astroModule(PAGE).matchAll(/import[^'\n]*'([^']+)'/g)].map(([, specifier]) => specifier);
  expect(specifiers).toEqual([
    '../layouts/Frame.astro',
    '../model/policy.ts',
    '../search/worker.ts',
    '../scripts/table.ts',
  ]);
});

it('is nothing for markup alone', () => {
  expect(astroModule('<p>---</p>\n').trim()).toBe('');
});
