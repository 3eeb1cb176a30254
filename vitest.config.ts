import { getViteConfig } from 'astro/config';

export default getViteConfig({
  // @ts-expect-error the types of Astro's Vite do not know of Vitest's key
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000 },
});
