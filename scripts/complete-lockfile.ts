/**
 * Adds to package-lock.json the optional packages of other platforms that the registry of this machine does not have.
 * `npm ci` refuses a lockfile without them, though it installs none of them. Run after `npm install`: `npm run lockfile`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/paths.ts';
import { say } from './lib/report.ts';

interface LockedPackage {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

/** Words in the name of a platform's package, and what npm calls them. */
const SYSTEMS = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
  openharmony: 'openharmony',
};
const PROCESSORS = {
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loong64',
  arm: 'arm',
  wasm32: 'wasm32',
};

function named<T extends Record<string, string>>(words: T, name: string): string[] {
  const found = name.split(/[/\-_]/).find((part) => Object.hasOwn(words, part));
  return found ? [words[found] ?? ''] : [];
}

const path = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, LockedPackage> };
const added: string[] = [];
for (const { optionalDependencies = {} } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const key = `node_modules/${name}`;
    if (lock.packages[key] || !/^\d/.test(version)) continue;
    const os = named(SYSTEMS, name);
    const cpu = named(PROCESSORS, name);
    if (os.length + cpu.length === 0) throw new Error(`${name}: no platform in its name`);
    lock.packages[key] = { version, optional: true, ...(cpu.length > 0 && { cpu }), ...(os.length > 0 && { os }) };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
say(added.length > 0 ? `Added ${added.length}: ${added.join(', ')}` : 'Nothing to add.');
