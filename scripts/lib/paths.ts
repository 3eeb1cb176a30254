/** Where things lie, from the root of the project. */
import { join } from 'node:path';

export const root = process.cwd();
export const sourcesDirectory = join(root, 'content/sources');
export const policiesDirectory = join(root, 'content/policies');
