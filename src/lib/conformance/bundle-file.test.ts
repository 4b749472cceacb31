import { expect, it } from 'vitest';
import { readBundle } from './bundle-file';

it('reads a bundle with its files, or the files alone', () => {
	const files = { pack: { id: 'a' }, 'rules/A1': {} };
	expect(readBundle(JSON.stringify({ files }))).toEqual({ ok: true, files });
	expect(readBundle(`\uFEFF${JSON.stringify(files)}`)).toEqual({ ok: true, files });
});

it('says what is wrong with anything else', () => {
	expect(readBundle('{ "files": ')).toMatchObject({ ok: false, fault: 'not-json' });
	for (const text of ['[]', '{}', '"a"', '{"files":{"rules/A1":{}}}']) {
		expect(readBundle(text)).toMatchObject({ ok: false, fault: 'no-bundle' });
	}
});
