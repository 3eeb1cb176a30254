/** Browser tests use Debian's chromium and a Chinese font: found, or installed by apt-get when run as root, or asked for. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from './lib/report.ts';

const path = process.env.CHROMIUM ?? '/usr/bin/chromium';
const hasFont = () => spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).stdout?.trim();
const packages = [...(existsSync(path) ? [] : ['chromium']), ...(hasFont() ? [] : ['fonts-noto-cjk'])];

if (packages.length > 0) {
  const root = process.getuid?.() === 0;
  if (!root || (process.env.CHROMIUM && packages.includes('chromium'))) {
    say(
      `Browser tests need ${packages.join(' and ')} (Debian: apt-get install ${packages.join(' ')}); a Chromium elsewhere can be named in CHROMIUM (looked at ${path}).`,
    );
    process.exit(1);
  }
  say(`Installing ${packages.join(' and ')} with apt-get …`);
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status } = spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) {
      say(`apt-get ${args.join(' ')} failed (status ${status}).`);
      process.exit(1);
    }
  }
}
