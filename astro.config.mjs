// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { devPages } from './src/dev/pages.ts';
import { devSearch } from './src/dev/search.ts';
import { DEFAULT_ADDRESS, siteAddress } from './src/site/address.ts';

export default defineConfig({
  site: process.env.SITE_URL || DEFAULT_ADDRESS,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory' },
  // remark on purpose: clauses and guide are one syntax (unified), and plugins of the ecosystem apply
  markdown: { processor: unified({ smartypants: false }) },
  integrations: [mdx(), devPages(), devSearch(), siteAddress()],
  devToolbar: { enabled: false },
  vite: { server: { watch: { ignored: ['**/.cache/**'] } } },
});
