/** Signatures over an issued version: made by OpenSSL, checked against what was exported, and kept beside the version. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '$exporters/dossier/signatures/digest';
import { Openssl, isOpensslThere, signatory } from '$exporters/dossier/signatures/openssl-fixture';
import { MANIFEST } from '$exporters/dossier/manifest';
import { openZip } from '$exporters/dossier/verify/open-dossier';
import { sha256, type Packs } from '$collab/packs/packs';
import {
	addPerson,
	complete,
	edit,
	installedPacks,
	objectNamed,
	province,
	ran,
	submitted,
	value,
	type Province
} from '$collab/runtime/fixture';

const skipped = !isOpensslThere();
describe.skipIf(skipped)(
	`signatures of an issued version${skipped ? ' (skipped: openssl is not installed)' : ''}`,
	() => {
		let packs: Packs;
		let openssl: Openssl;
		let test: Province;
		beforeAll(async () => {
			packs = await installedPacks('1');
			openssl = new Openssl();
		});
		afterAll(() => openssl.remove());
		beforeEach(async () => {
			test = await province(packs);
			await addPerson(test.store, 'ha', 'chief-engineer');
			await addPerson(test.store, 'truong', 'agency-head');
			await edit(test, 'an', objectNamed('o1', 'Kho', 'UBND tỉnh'));
			await complete(test, test.id, 'chi');
			await submitted(test, test.id, ['chi', 'ha']);
		});

		async function issue(): Promise<void> {
			for (const move of ['take', 'appraise'] as const) {
				const reason = 'Đạt theo kết quả xem xét toàn bộ hồ sơ';
				const input = { move, reason, effectiveDate: null, decision: null };
				value(await test.runtime.moveSubmission('dung', test.id, '1.0', input));
			}
			const decision = { number: '15/QĐ-UBND', date: '2026-11-23' };
			const input = { move: 'issue', reason: '', effectiveDate: '2026-12-15', decision } as const;
			value(await test.runtime.moveSubmission('truong', test.id, '1.0', input));
		}

		async function exported(format: string, more: object = {}): Promise<Uint8Array<ArrayBuffer>> {
			const job = await ran(test, 'export', { format, version: '1.0', edition: 'public', ...more });
			return new Uint8Array(value(await test.runtime.jobResult('an', job.id)).bytes);
		}
		const attach = (bytes: Uint8Array, as = 'truong') =>
			test.runtime.attachSignature(as, test.id, '1.0', { name: 'ky/Chữ ký.p7s', bytes });
		async function placeOf(bytes: Uint8Array, as?: string): Promise<string | undefined> {
			const answer = await attach(bytes, as);
			return answer.ok ? 'ok' : answer.error.place;
		}

		it('are kept with who signed what and when, by whoever may issue, and told in the trail', async () => {
			await issue();
			const form = await exported('form03');
			const signature = openssl.sign(form);
			expect(await test.runtime.attachSignature('an', test.id, '1.0', { name: 'a', bytes: signature })).toMatchObject({
				error: { code: 'not-allowed' }
			});
			const before = await test.store.submissions(test.id);
			const version = await test.store.version(test.id, '1.0');
			const { submissions } = value(await attach(signature));
			const [kept] = submissions[0]?.signatures ?? [];
			expect(kept).toMatchObject({
				name: 'Chữ ký.p7s',
				sha256: sha256(signature),
				overHash: sha256(form),
				edition: 'public',
				by: 'Ông truong',
				signers: [{ name: signatory, organisation: 'Sở Khoa học và Công nghệ', isSelfSigned: true }]
			});
			expect(kept?.over).toMatch(/^Mau-03.*\.xlsx$/u);
			expect(kept?.signers[0]?.claimedTime).not.toBeNull();
			const file = value(await test.runtime.signatureFile('em', test.id, kept?.id ?? ''));
			expect([file.name, Buffer.compare(file.bytes, signature)]).toEqual(['Chữ ký.p7s', 0]);
			// What was issued is what it was.
			expect(await test.store.submissions(test.id)).toEqual(before);
			expect(await test.store.version(test.id, '1.0')).toEqual(version);
			const last = (await test.store.audit(test.id)).at(-1);
			expect([last?.act, JSON.parse(last?.detail ?? '')]).toMatchObject([
				'dossier.sign',
				{ version: '1.0', signers: [signatory] }
			]);
			expect(await placeOf(signature)).toBe('signature-known');
		}, 60_000);

		// A whole dossier takes as long as the rest together: under TORTURE=1.
		if (process.env['TORTURE'] === '1')
			it('are found over the manifest, a file or the whole of a dossier, by several people', async () => {
				await issue();
				const zip = await exported('dossier', { edition: 'internal' });
				const opened = await openZip(zip, 'a.zip');
				const files = new Map(opened.ok ? opened.value.map(({ path, bytes }) => [path, bytes]) : []);
				const manifest = files.get(MANIFEST) ?? new Uint8Array();
				value(await attach(openssl.sign(manifest, 'both')));
				const { submissions } = value(await attach(openssl.sign(zip, 'elliptic')));
				expect(submissions[0]?.signatures).toMatchObject([
					{ over: MANIFEST, edition: 'internal', signers: [{}, {}] },
					{ over: expect.stringMatching(/^Ho-so_.*\.zip$/u), edition: 'internal' }
				]);
			}, 120_000);

		it('are refused, each with its reason, where they are not over what was exported of the issued version', async () => {
			const early = await exported('form03');
			expect(await placeOf(openssl.sign(early))).toBe('signature-not-issued');
			test.now = new Date(test.now.getTime() + 60_000);
			await issue();
			expect(await placeOf(openssl.sign(early))).toBe('signature-nothing-exported');
			const form = await exported('form03');
			await exported('form03', { asOf: '2027-11-20' });
			const later = new Uint8Array(form).fill(7, 100, 110);
			expect(await placeOf(openssl.sign(later))).toBe('signature-other-bytes');
			expect(await placeOf(openssl.sign(early))).toBe('signature-other-bytes');
			expect(await placeOf(new TextEncoder().encode('Đã ký'))).toBe('signature-not-a-signature');
			const spoiled = openssl.sign(form);
			spoiled[spoiled.length - 5] = (spoiled.at(-5) ?? 0) ^ 1;
			expect(await placeOf(spoiled)).toBe('signature-broken');
			expect(await placeOf(openssl.sign(form, 'rsa', { more: ['-nocerts'] }))).toBe('signature-no-certificate');
			expect((await test.store.signatures(test.id)).length).toBe(0);
		}, 60_000);

		it('of the public edition are told on the public page by names and days, and those of others are not', async () => {
			await issue();
			value(await test.runtime.openPublicPage('truong', test.id, { version: '1.0' }));
			const own = value(await test.runtime.publicForm('CM-01', 'pdf'));
			value(await attach(openssl.sign(own.bytes)));
			const internal = await exported('form03', { edition: 'internal' });
			value(await attach(openssl.sign(internal, 'elliptic')));
			const page = value(await test.runtime.publicPage('CM-01'));
			const { signatures, decision } = page;
			expect(JSON.stringify(page)).not.toContain(await sha256Hex(internal));
			expect(signatures).toEqual([
				{ name: signatory, isSelfSigned: true, day: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u), over: 'CM-01.pdf' }
			]);
			expect(Object.keys(decision ?? {})).toEqual(['number', 'date']);
		}, 120_000);
	}
);
