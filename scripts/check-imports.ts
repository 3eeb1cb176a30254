/**
 * Checks the directions of imports (.dependency-cruiser.mjs), pages and components included: dependency-cruiser reads
 * a mirror of the project in which each `.astro` file has a TypeScript twin with its imports.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import config from '../.dependency-cruiser.mjs';
import { astroModule } from './lib/astro-imports.ts';
import { root } from './lib/paths.ts';
import { say } from './lib/report.ts';

const FOLDERS = ['src', 'scripts', 'test'];
const READ = new Set(['.ts', '.mjs', '.json']);
const mirror = join(root, '.cache/imports');

rmSync(mirror, { recursive: true, force: true });
for (const folder of FOLDERS)
  for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
    const from = join(root, folder, name);
    const to = join(mirror, folder, name);
    if (!statSync(from).isFile()) continue;
    mkdirSync(dirname(to), { recursive: true });
    if (extname(name) === '.astro') writeFileSync(`${to}.ts`, astroModule(readFileSync(from, 'utf8')));
    else if (READ.has(extname(name))) cpSync(from, to);
  }
cpSync(join(root, 'tsconfig.json'), join(mirror, 'tsconfig.json'));

const { forbidden, options } = config;
const { output, exitCode } = await cruise(FOLDERS, {
  ...options,
  baseDir: mirror,
  ruleSet: { forbidden },
  validate: true,
  outputType: 'err',
});
say(String(output).trim());
process.exitCode = exitCode;
