// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { devPages } from './src/dev/pages.ts';
import { devSearch } from './src/dev/search.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory' },
  // remark on purpose: clauses and guide are one syntax (unified), and plugins of the ecosystem apply
  markdown: { processor: unified({ smartypants: false }) },
  integrations: [mdx(), devPages(), devSearch()],
  devToolbar: { enabled: false },
  vite: { server: { watch: { ignored: ['**/.cache/**'] } } },
});
