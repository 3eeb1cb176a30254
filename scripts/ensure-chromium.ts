/** Browser tests use Debian's chromium: found, or installed by apt-get when run as root, or asked for. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from './lib/report.ts';

const path = process.env.CHROMIUM ?? '/usr/bin/chromium';

if (!existsSync(path)) {
  const root = process.getuid?.() === 0;
  if (!root || process.env.CHROMIUM) {
    say(
      `No browser at ${path}. Install Debian's package (apt-get install chromium) or set CHROMIUM to a Chromium binary.`,
    );
    process.exit(1);
  }
  say('Installing chromium with apt-get …');
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
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
