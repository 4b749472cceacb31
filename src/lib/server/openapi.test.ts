import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { apiRoutes, openapi } from './openapi';

const routesFolder = fileURLToPath(new URL('../../routes', import.meta.url));

/** `METHOD path` of every route file of the interface; pages are none. */
function routesOnDisk(): string[] {
	return readdirSync(routesFolder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('+server.ts'))
		.flatMap((file) => {
			const path = `/${file.replace(/\/\+server\.ts$/u, '').replace(/\[(\w+)\]/gu, '{$1}')}`;
			const source = readFileSync(`${routesFolder}/${file}`, 'utf8');
			return [...source.matchAll(/export const (GET|POST|PATCH|PUT|DELETE)\b/gu)].map(
				([, method]) => `${method} ${path}`
			);
		});
}

describe('the description of the interface', () => {
	it('tells exactly the routes that are there', () => {
		const told = apiRoutes.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
		expect(told.toSorted()).toEqual(routesOnDisk().toSorted());
		expect(new Set(told).size).toBe(told.length);
	});

	it('names every operation once and has a schema for every body', () => {
		const text = JSON.stringify(openapi());
		const ids = [...text.matchAll(/"operationId":"([^"]+)"/gu)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(apiRoutes.length);
		expect(text).not.toContain('"schema":null');
		expect(text).toContain('"multipart/form-data"');
	});
});
