import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { operations } from './openapi';

/** Methods of every route file below a folder, by the path a caller uses. */
function routes(folder: string, path: string): Record<string, string[]> {
	return Object.assign(
		{},
		...readdirSync(folder, { withFileTypes: true }).map((entry) => {
			const at = join(folder, entry.name);
			if (entry.isDirectory()) return routes(at, `${path}/${entry.name.replace(/^\[(.*)\]$/u, '{$1}')}`);
			const methods = [...readFileSync(at, 'utf8').matchAll(/export const (GET|POST|PUT|PATCH|DELETE)\b/gu)];
			return { [path]: methods.map(([, method = '']) => method.toLowerCase()).sort() };
		})
	) as Record<string, string[]>;
}

describe('the HTTP interface', () => {
	it('is described whole and describes nothing that is not there', () => {
		const described = Object.fromEntries(
			Object.entries(operations).map(([path, methods]) => [path, Object.keys(methods).sort()])
		);
		expect(described).toEqual(routes('src/routes/api/v1', '/api/v1'));
	});
});
