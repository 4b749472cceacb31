import type { RequestEvent } from '@sveltejs/kit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answer, endpoint, refuse } from './answer';

afterEach(() => {
	vi.restoreAllMocks();
});

describe('answers of the interface', () => {
	it.each([
		['not-signed-in', 401],
		['not-allowed', 403],
		['same-person', 403],
		['not-found', 404],
		['conflict', 409],
		['too-large', 413],
		['unsupported-type', 415],
		['invalid', 422],
		['too-many-attempts', 429],
		['busy', 503]
	] as const)('tells %s with status %i', async (code, status) => {
		const response = answer({ ok: false, error: { code, message: 'why', place: 'name' } });
		expect(response.status).toBe(status);
		expect(await response.json()).toEqual({ error: { code, message: 'why', place: 'name' } });
	});

	it('leaves the place out where there is none', async () => {
		expect(await refuse('not-found', 'gone').json()).toEqual({ error: { code: 'not-found', message: 'gone' } });
	});

	it('tells a value with the status asked for', async () => {
		const response = answer({ ok: true, value: { id: 'a' } }, 201);
		expect([response.status, await response.json()]).toEqual([201, { id: 'a' }]);
	});

	it('never tells the insides of a fault, but logs them under a reference', async () => {
		const log = vi.spyOn(console, 'error').mockReturnValue();
		const broken = endpoint(() => Promise.reject(new Error('secret path /data')));
		const response = await broken({ route: { id: '/api' } } as RequestEvent);
		const text = await response.text();
		expect(response.status).toBe(500);
		expect(text).not.toContain('secret');
		const reference = /quote ([0-9a-f-]{36})/u.exec(text)?.[1] ?? 'none';
		expect(String(log.mock.calls[0]?.[0])).toContain(reference);
	});
});
