/**
 * Where the program's own modules are read from: as they were built, which Node reads at once, unless a source is newer;
 * else the sources themselves, which Node is taught to read. Whoever is built stays with what is built.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const isBuilt = existsSync(join(root, 'built'));
const built = isBuilt ? root : join(root, 'build/program');

/** Tests are no part of it. */
const isSource = (name) => /\.(?:ts|js|mjs|json|css|typ)$/u.test(name) && !name.endsWith('.test.ts');

/** Whether any source was written after the program was built. */
function isOutdated() {
	if (!existsSync(join(built, 'built'))) return true;
	const since = statSync(join(built, 'built')).mtimeMs;
	const isNewer = (folder) =>
		readdirSync(folder, { withFileTypes: true }).some((entry) => {
			const path = join(folder, entry.name);
			return entry.isDirectory() ? isNewer(path) : isSource(entry.name) && statSync(path).mtimeMs > since;
		});
	return ['models', 'exporters', 'collab-server'].some((room) => isNewer(join(root, room)));
}

/** Imports modules by their path from the root, without an ending. */
export async function load(...modules) {
	const fromBuilt = isBuilt || !isOutdated();
	if (!fromBuilt) {
		const { register } = await import('tsx/esm/api');
		register({ tsconfig: join(root, 'tsconfig.node.json') });
	}
	const [at, ending] = fromBuilt ? [built, 'js'] : [root, 'ts'];
	return Promise.all(modules.map((module) => import(pathToFileURL(join(at, `${module}.${ending}`)).href)));
}
