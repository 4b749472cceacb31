import { expect, it } from 'vitest';
import { runtimeErrors } from '$collab/runtime/runtime';
import { catalogues } from '$lib/i18n/catalogue';
import { jobSchema } from './shapes';

const failed = (code: string) =>
	jobSchema.safeParse({
		id: 'j1',
		architecture: 'k1',
		kind: 'export',
		state: 'failed',
		progress: 1,
		step: '',
		error: { code, message: 'Why' },
		result: null,
		data: null
	}).success;

it('reads every code that the server can send, and has words for each', () => {
	expect(runtimeErrors).toEqual(expect.arrayContaining(['same-person', 'unsupported-type']));
	expect(runtimeErrors.filter((code) => !failed(code))).toEqual([]);
	expect(runtimeErrors.filter((code) => !Object.hasOwn(catalogues.vi, `errors.${code}`))).toEqual([]);
	expect(failed('unheard-of')).toBe(false);
});
