import fc from 'fast-check';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { MANIFEST } from '../manifest';
import { openZip } from '../verify/open-dossier';
import { recognise, type GivenFile } from '../verify/recognise';
import { packZip } from '../zip';
import { attachSignatures } from './attach';
import { checkSignature, type CheckedSigner } from './check-signature';
import { Openssl, isOpensslThere, signatory } from './openssl-fixture';
import { LARGEST_SIGNATURE } from './read-signature';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const form = { path: 'Mau-03_v1.0.xlsx', bytes: bytesOf('bộ dữ liệu kiến trúc '.repeat(50)) };
const other = { path: 'Mau-01_v1.0.pdf', bytes: bytesOf('tài liệu') };
const files = [other, form];

async function signersOf(bytes: Uint8Array, among = files): Promise<readonly CheckedSigner[]> {
	const checked = await checkSignature({ name: 'a.p7s', bytes }, among);
	return checked.ok ? checked.value.signers : [];
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
	const checked = await checkSignature({ name: 'a.p7s', bytes }, files);
	return checked.ok ? '' : checked.problem.code;
}

describe('what is no signature is refused as a value', () => {
	it.each([
		['nothing', new Uint8Array()],
		['text', bytesOf('Đã ký')],
		['base64 of something else', bytesOf(btoa('x'.repeat(900)))],
		['a broken PEM', bytesOf('-----BEGIN CMS-----\n####\n-----END CMS-----')],
		['an archive', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
		['another structure', new Uint8Array([0x30, 3, 2, 1, 5])],
		['structures within each other without end', new Uint8Array(400_000).map((_, at) => (at % 2 === 0 ? 0x30 : 0x80))],
		['a length beyond its end', new Uint8Array([0x30, 0x84, 0x7f, 0xff, 0xff, 0xff, 0x06])]
	])('%s', async (_, bytes) => {
		expect(await refusalOf(bytes)).toBe('not-a-signature');
	});

	it('what is larger than signatures are', async () => {
		expect(await refusalOf(new Uint8Array(LARGEST_SIGNATURE + 1).fill(0x30))).toBe('signature-too-large');
	});

	it('any bytes at all', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
				expect(await refusalOf(Uint8Array.from([0x30, ...bytes]))).toBe('not-a-signature');
			})
		);
	});
});

const skipped = !isOpensslThere();
describe.skipIf(skipped)(`signatures made by OpenSSL${skipped ? ' (skipped: openssl is not installed)' : ''}`, () => {
	let openssl: Openssl;
	let plain: Uint8Array<ArrayBuffer>;
	beforeAll(() => {
		openssl = new Openssl();
		plain = openssl.sign(form.bytes);
	});
	afterAll(() => openssl.remove());

	it('are told with who, when, by whom certified and over which file', async () => {
		const [signer] = await signersOf(plain);
		expect(signer).toMatchObject({ verdict: 'holds', over: form.path, certificateInTime: true });
		expect(signer?.signatory).toMatchObject({
			name: signatory,
			organisation: 'Sở Khoa học và Công nghệ',
			issuer: signatory
		});
		expect(signer?.signatory?.serial).toMatch(/^[0-9a-f]{16,}$/u);
		expect(Math.abs(Date.parse(signer?.claimedTime ?? '') - Date.now())).toBeLessThan(3_600_000);
	});

	it.each([
		['an elliptic key and SHA-384', 'elliptic', { more: ['-md', 'sha384'] }, 1],
		['two people', 'both', {}, 2],
		['no attributes', 'rsa', { more: ['-noattr'] }, 1],
		['RSA-PSS', 'rsa', { more: ['-keyopt', 'rsa_padding_mode:pss'] }, 1],
		['PEM', 'rsa', { form: 'PEM' }, 1],
		['openssl smime', 'rsa', { tool: 'smime' }, 1],
		['a key named by its identifier', 'rsa', { more: ['-keyid'] }, 1]
	] as const)('hold where they are made with %s', async (_, who, options, count) => {
		const signers = await signersOf(openssl.sign(form.bytes, who, options));
		expect(signers.map(({ verdict, over }) => [verdict, over])).toEqual(
			Array.from({ length: count }, () => ['holds', form.path])
		);
	});

	it('are over other bytes where one byte of the file is another', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(form.bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
				const changed = form.bytes.slice();
				changed[at] = (changed[at] ?? 0) ^ by;
				const [signer] = await signersOf(plain, [other, { path: form.path, bytes: changed }]);
				expect(signer).toMatchObject({ verdict: 'other-bytes', over: null, signatory: { name: signatory } });
			}),
			{ numRuns: 40 }
		);
	});

	it('are broken where the arithmetic does not bear them out', async () => {
		const spoiled = plain.slice();
		spoiled[spoiled.length - 5] = (spoiled.at(-5) ?? 0) ^ 1;
		expect(await signersOf(spoiled)).toMatchObject([{ verdict: 'broken', over: form.path }]);
	});

	it('are matched by digest alone where a page may not calculate more', async () => {
		vi.stubGlobal('crypto', {});
		try {
			const copies = files.map(({ path, bytes }) => ({ path, bytes: bytes.slice() }));
			expect(await signersOf(plain, copies)).toMatchObject([{ verdict: 'unverifiable', over: form.path }]);
		} finally {
			vi.unstubAllGlobals();
		}
	});

	it('say so where they prove nothing', async () => {
		const weak = openssl.sign(form.bytes, 'rsa', { more: ['-md', 'sha1'] });
		expect(await signersOf(weak)).toMatchObject([{ verdict: 'weak-digest', over: null }]);
		const bare = openssl.sign(form.bytes, 'rsa', { more: ['-nocerts'] });
		expect(await signersOf(bare)).toMatchObject([{ verdict: 'no-certificate', signatory: null }]);
	});

	it('are refused where they carry their own content, or are cut off', async () => {
		expect(await refusalOf(openssl.sign(form.bytes, 'rsa', { more: ['-nodetach'] }))).toBe('embedded-content');
		for (let length = 1; length < plain.length; length += 97)
			expect(await refusalOf(plain.slice(0, length)), String(length)).toBe('not-a-signature');
	});

	it('never hold over another file however their bytes are changed, and end no program', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(plain.length - 1), fc.nat(255), async (at, byte) => {
				const changed = plain.slice();
				changed[at] = byte;
				for (const { verdict, over } of await signersOf(changed, [other])) {
					expect(verdict).not.toBe('holds');
					expect(over).toBeNull();
				}
			}),
			{ numRuns: process.env['TORTURE'] === '1' ? 1_000 : 60 }
		);
	});

	describe('in a dossier', () => {
		const manifest = {
			dossier: { code: 'HS', version: '1.0', cutoffDate: '2026-09-30', effectiveDate: null },
			framework: 'Khung',
			agency: { id: '96', name: 'UBND' },
			pack: 'vn-1425@1.1',
			edition: 'internal',
			asOf: '2026-09-30',
			files: []
		};
		const made = packZip([{ path: MANIFEST, bytes: bytesOf(JSON.stringify(manifest)) }, ...files], '2026-09-30');
		const archive = async (): Promise<GivenFile> => ({ name: 'ho-so.zip', bytes: new Uint8Array(await made) });

		async function signed(...signatures: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array<ArrayBuffer>> {
			const found = await recognise([
				await archive(),
				...signatures.map((bytes, at) => ({ name: `${at}.p7s`, bytes }))
			]);
			if (!found.ok) throw new Error(found.problem.message);
			const kept = found.value.beside.flatMap(({ over, bytes }) => (over === null ? [] : [{ over, bytes }]));
			return new Uint8Array((await attachSignatures(found.value.entries, kept)).bytes);
		}

		it('stand at the end of the archive, and all before them is the same to the byte', async () => {
			const before = await made;
			const after = await signed(plain, openssl.sign(form.bytes, 'elliptic'), openssl.sign(other.bytes));
			const opened = await openZip(after, 'signed.zip');
			expect(opened.ok && opened.value.map(({ path }) => path)).toEqual([
				MANIFEST,
				...files.map(({ path }) => path),
				'Chu-ky/Mau-03_v1.0.xlsx.p7s',
				'Chu-ky/Mau-03_v1.0.xlsx.2.p7s',
				'Chu-ky/Mau-01_v1.0.pdf.p7s'
			]);
			const directory = new DataView(before.buffer, before.byteOffset).getUint32(before.length - 6, true);
			expect(Buffer.compare(after.subarray(0, directory), before.subarray(0, directory))).toBe(0);
			const zip = await JSZip.loadAsync(after);
			for (const path of ['Chu-ky/Mau-03_v1.0.xlsx.p7s', 'Chu-ky/Mau-03_v1.0.xlsx.2.p7s'])
				openssl.judge(form.bytes, (await zip.file(path)?.async('uint8array')) ?? new Uint8Array());
		});

		it('are recognised when it comes back, and not put in twice', async () => {
			const once = await signed(plain);
			const back = await recognise([
				{ name: 'signed.zip', bytes: once },
				{ name: 'again.p7s', bytes: plain }
			]);
			if (!back.ok) throw new Error(back.problem.message);
			expect(back.value.signatures.map(({ signers }) => signers[0]?.verdict)).toEqual(['holds', 'holds']);
			const { paths, bytes } = await attachSignatures(back.value.entries, [{ over: form.path, bytes: plain }]);
			expect(paths).toEqual(['Chu-ky/Mau-03_v1.0.xlsx.p7s']);
			expect(Buffer.compare(bytes, once)).toBe(0);
		});

		it('are kept for no file where they are over none', async () => {
			const found = await recognise([
				await archive(),
				{ name: 'x.p7s', bytes: openssl.sign(bytesOf('khác')) },
				{ name: 'x.p7s', bytes: plain },
				{ name: 'y.p7s', bytes: bytesOf('không phải chữ ký') }
			]);
			expect(found.ok && found.value.beside.map(({ over }) => over)).toEqual([null, form.path, null]);
			expect(found.ok && found.value.refused).toMatchObject([{ code: 'not-a-signature', place: 'y.p7s' }]);
		});

		it('are told over the archive itself, and kept for nothing in it', async () => {
			const whole = await archive();
			const found = await recognise([whole, { name: 'ho-so.zip.p7s', bytes: openssl.sign(whole.bytes) }]);
			if (!found.ok) throw new Error(found.problem.message);
			expect(found.value.signatures[0]?.signers).toMatchObject([
				{ verdict: 'holds', over: 'ho-so.zip', isOverArchive: true, signatory: { isSelfSigned: true } }
			]);
			expect(found.value.beside[0]?.over).toBeNull();
		});

		it('can be made over the manifest, which names every file by its hash', async () => {
			const back = await recognise([
				await archive(),
				{ name: 'm.p7s', bytes: openssl.sign(bytesOf(JSON.stringify(manifest))) }
			]);
			expect(back.ok && back.value.beside[0]?.over).toBe(MANIFEST);
		});
	});
});
