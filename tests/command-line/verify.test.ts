/** What `khuevan verify` tells of a dossier that comes back, and how it ends. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isOpensslThere, Openssl, signatory } from '$exporters/dossier/signatures/openssl-fixture';
import { khuevan, temporaryFolder } from './run-khuevan';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const [model, dossier] = [at('model.json'), at('ho-so.zip')];
/** Without a dossier code a form is called by its agency. */
const FORM03 = 'Mau-03_Bo-Noi-vu.xlsx';
beforeAll(async () => {
	await khuevan('new', '--frame', 'ministry', '--agency', 'bo-noi-vu', '--out', model);
	await khuevan('export', model, '--to', 'dossier', '--out', dossier, '--as-of', '2026-11-01');
	const zip = await JSZip.loadAsync(readFileSync(dossier));
	for (const name of ['manifest.json', FORM03])
		writeFileSync(at(name), (await zip.file(name)?.async('nodebuffer')) ?? '');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('a dossier as it was made ends with 0, and is still of the model', async () => {
	const { status, out, error } = await khuevan('verify', dossier, '--model', model);
	expect({ status, error }).toEqual({ status: 0, error: '' });
	expect(out).toContain('internal edition as of 2026-11-01');
	expect(out).toMatch(/^\d+ files unchanged$/mu);
	expect(out).toContain('The model shows the same state still');
	expect(out).toContain('No signatures');
	expect(out.split('\n')[0]).toBe('The files are as the manifest says, and the model shows the same state');
	expect(out).toMatch(/^(\d+) of \1 official files are not signed yet:$/mu);
});

test('one whose model went on is stale, and ends with 1', async () => {
	writeFileSync(at('later.json'), readFileSync(model, 'utf8').replaceAll('Bộ Nội vụ', 'Bộ Nội vụ và Lao động'));
	const { status, out } = await khuevan('verify', dossier, '--model', at('later.json'));
	expect(status).toBe(1);
	expect(out).toContain('The model has moved on since: this dossier is stale');
});

test('a single file is told by the manifest beside it; without one by its own words, with 2', async () => {
	expect(await khuevan('verify', at('manifest.json'), at(FORM03))).toMatchObject({
		status: 0,
		out: expect.stringContaining('1 file unchanged')
	});
	writeFileSync(at(FORM03), Buffer.concat([readFileSync(at(FORM03)), Buffer.from([0])]));
	expect(await khuevan('verify', at('manifest.json'), at(FORM03))).toMatchObject({
		status: 1,
		out: expect.stringContaining(`${FORM03}: altered since it was made`)
	});
	const { status, out, error } = await khuevan('verify', at(FORM03));
	expect({ status, out }).toEqual({ status: 2, out: '' });
	expect(error).toMatch(/^khuevan verify: .*Mau-03_Bo-Noi-vu\.xlsx is recognised by .*\n$/u);
});

test.each([
	['nothing', []],
	['a file that is not there', [at('none.zip')]],
	['what is no dossier', [model]],
	['--out without a signature', [dossier, '--out', at('x.zip')]],
	['a format that there is not', [dossier, '--format', 'xml']]
])('%s is one line, and ends with 2', async (_, parameters) => {
	const { status, out, error } = await khuevan('verify', ...parameters);
	expect({ status, out }).toEqual({ status: 2, out: '' });
	expect(error.trimEnd().split('\n')).toHaveLength(1);
});

const skipped = !isOpensslThere();
describe.skipIf(skipped)(`signatures${skipped ? ' (skipped: openssl is not installed)' : ''}`, () => {
	const openssl = skipped ? null : new Openssl();
	afterAll(() => openssl?.remove());
	const [signature, signed] = [at('manifest.p7s'), at('signed.zip')];

	test('are attached to the dossier and told when it comes back', async () => {
		writeFileSync(signature, openssl?.sign(readFileSync(at('manifest.json'))) ?? '');
		expect((await khuevan('verify', dossier, signature, '--out', signed)).status).toBe(0);
		const { status, out } = await khuevan('verify', signed);
		expect(status).toBe(0);
		expect(out).toContain('Chu-ky/manifest.json.p7s over manifest.json: holds, over exactly these bytes');
		expect(out).toContain(signatory);
		expect(out).toContain('chains of certificates are not judged');
		expect(out).toMatch(/^Official files: 0 signed directly, \d+ vouched for by the signed manifest\.json$/mu);
		const json: unknown = JSON.parse((await khuevan('verify', signed, '--format', 'json')).out);
		expect(json).toMatchObject({ signatures: [{ signers: [{ verdict: 'holds', over: 'manifest.json' }] }] });
	});

	test('over one form and the manifest vouch for the others, which is no signature over each', async () => {
		const zip = await JSZip.loadAsync(readFileSync(dossier));
		const form = (await zip.file(FORM03)?.async('nodebuffer')) ?? Buffer.of();
		writeFileSync(at('form.p7s'), openssl?.sign(form) ?? '');
		const { status, out } = await khuevan('verify', signed, at('form.p7s'));
		expect(status).toBe(0);
		expect(out).toMatch(/^Official files: 1 signed directly, \d+ vouched for by the signed manifest\.json$/mu);
		expect(out).not.toMatch(/^All \d+ official files/mu);
		const { official }: { official?: unknown } = JSON.parse(
			(await khuevan('verify', signed, at('form.p7s'), '--format', 'json')).out
		) as object;
		expect(official).toMatchObject({ direct: 1, through: 'manifest.json', unsigned: [] });
	});

	test('over the whole archive are no part of it, which is said in words of its own', async () => {
		writeFileSync(signature, openssl?.sign(readFileSync(dossier)) ?? '');
		const told = await khuevan('verify', dossier, signature);
		expect(told).toMatchObject({ status: 0, out: expect.stringContaining('keep the signature beside it') });
		const refused = await khuevan('verify', dossier, signature, '--out', at('whole.zip'));
		expect(refused).toMatchObject({ status: 2, out: '' });
		expect(refused.error).toContain('holds over the archive as a whole');
		expect(refused.error).not.toContain('does not hold');
	});

	test('over something else are told with 1, and attached to nothing', async () => {
		writeFileSync(signature, openssl?.sign(Buffer.from('khác')) ?? '');
		const { status, out } = await khuevan('verify', dossier, signature);
		expect(status).toBe(1);
		expect(out).toContain('is over other bytes than any file here');
		const refused = await khuevan('verify', dossier, signature, '--out', at('wrong.zip'));
		expect(refused).toMatchObject({ status: 2, out: '', error: expect.stringContaining('is not attached') });
	});
});
