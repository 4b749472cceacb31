import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Messages } from '$lib/i18n/messages';
import { problemText } from './client';
import { fileProblems } from './file-problems';

const folders = ['archimate', 'drawio', 'inventory', 'read-back'].map((name) => `exporters/${name}`);
const sources = [
	...folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`)),
	'exporters/spoilt-archive.ts'
].filter((path) => /(?<!\.test)\.ts$/u.test(path));

/** Codes of the refusals that a file may meet, as the sources of what reads files say them. */
const codes = new Set(
	sources.flatMap((path) =>
		[...readFileSync(path, 'utf8').matchAll(/\b(?:fail|told|refuse)\(\s*'([a-z0-9-]+)'/gu)].map(([, code = '']) => code)
	)
);

describe('what is wrong with a file', () => {
	it('has words for every code that an import or the opening of a model can answer', () => {
		expect(codes.size).toBeGreaterThan(20);
		expect([...codes].filter((code) => !Object.hasOwn(fileProblems, code))).toEqual([]);
	});

	it('is told in the language of the reader, without a code and without the words of the program', () => {
		const messages = new Messages();
		const error = { code: 'invalid', message: 'a.xlsx is locked by a password', place: 'password-protected' };
		const told = problemText((key, values) => messages.told('vi', key, values), error);
		expect(told).toMatch(/^Tệp được bảo vệ bằng mật khẩu/u);
		expect(told).not.toMatch(/locked|password-protected|Chi tiết/u);
	});
});
