/** The routes that there are, read from where the router reads them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../src/routes', import.meta.url));

const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

const methodsOf = (source: string): string[] =>
	[
		...source.matchAll(
			/^export (?:const|function|async function) (GET|HEAD|POST|PATCH|PUT|DELETE|OPTIONS|fallback)\b/gmu
		)
	].map(([, method = '']) => method);

const isAction = (source: string): boolean => /^export const actions\b/mu.test(source);

/** `METHOD route`: every method of a route file; GET of every page, and POST where it has actions. */
export function routesOnDisk(): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
		const inside = dirname(file) === '.' ? '' : dirname(file);
		const route = `/${inside}`;
		if (file.endsWith('+server.ts')) return methodsOf(read(join(folder, file))).map((method) => `${method} ${route}`);
		if (!file.endsWith('+page.svelte')) return [];
		return [`GET ${route}`, ...(isAction(read(join(folder, inside, '+page.server.ts'))) ? [`POST ${route}`] : [])];
	});
}

/** Whether a route is a page, which answers in HTML and leads to the sign-in. */
export const isPage = (route: string): boolean => existsSync(join(folder, route, '+page.svelte'));
