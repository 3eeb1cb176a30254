/** Where the site is: one setting, SITE_URL, that every address in pages and exports is made from. */
import type { AstroIntegration } from 'astro';

export const DEFAULT_ADDRESS = 'http://localhost:4321';

/** Whether nobody has told the site where it is. */
export const isDefaultAddress = (site: string): boolean => new URL(site).origin === DEFAULT_ADDRESS;

/** Says in the log of a build when the addresses in its files lead nowhere but to this machine. */
export function siteAddress(): AstroIntegration {
  let site = DEFAULT_ADDRESS;
  return {
    name: 'site-address',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? DEFAULT_ADDRESS;
      },
      'astro:build:start': ({ logger }) => {
        if (isDefaultAddress(site))
          logger.warn(
            `没有设定网站地址，导出文件里的链接都写成 ${DEFAULT_ADDRESS}。发布前请设定环境变量 SITE_URL，例如 SITE_URL=https://policies.example npm run build`,
          );
      },
    },
  };
}
