import Ajv from 'ajv-draft-04';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson, type Certificate } from '$models/conformance/certificate';
import { sha256 } from '$collab/packs/packs';
import { addPerson, startRuntime, value } from '$collab/runtime/fixture';
import { khuevan, sample, temporaryFolder } from './run-khuevan';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: unknown): string => {
	writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content));
	return at(name);
};

/** The sample on a server, with a waiver and an answer; what the server certifies of it. */
let given: Certificate;
let key: { readonly pem: string; readonly publicKey: string };

beforeAll(async () => {
	const { runtime, store } = await startRuntime();
	await addPerson(store, 'an', 'chief-engineer');
	await addPerson(store, 'dung', 'reviewer');
	const { id } = value(await runtime.createArchitecture('an', { canonical: readFileSync(sample, 'utf8') }));
	const { findings } = value(await runtime.check('an', id, {}));
	const [first] = findings.filter(({ verdict }) => verdict === 'fail');
	if (first === undefined) throw new Error('The sample has no finding');
	const input = { rule: first.rule, finding: first.id, layer: null, reason: 'Chờ', expiresOn: '2027-01-29' };
	const waiver = value(await runtime.askWaiver('an', id, input));
	value(await runtime.decideWaiver('dung', id, waiver.id, { decision: 'approve', reason: 'Đồng ý' }));
	const [asked] = findings.filter((finding) => finding.asked);
	if (asked !== undefined)
		value(await runtime.answerRule('an', id, { finding: asked.id, answer: 'pass', reason: 'Đã xem' }));
	given = value(await runtime.certificate('an', id));
	key = await runtime.signingKey();
	write('state.json', value(await runtime.readArchitecture('an', id)));
	write('certificate.json', given);
	write('key.pem', key.pem);
});

const check = (certificate: string, ...more: string[]) =>
	khuevan(
		'check',
		at('state.json'),
		'--format',
		'certificate',
		'--certificate',
		at(certificate),
		'--fail-on',
		'none',
		...more
	);

describe('a certificate and the file it is of', () => {
	test('give the same again, all but the signature', async () => {
		for (const option of [key.pem, at('key.pem')]) {
			const { status, out, error } = await check('certificate.json', '--key', option);
			expect({ status, error }).toEqual({ status: 0, error: '' });
			expect(JSON.parse(out)).toEqual({ ...given, signature: null });
		}
	});

	test('hold by the key inside, with a note that this says not whose it is', async () => {
		const { status, error } = await check('certificate.json');
		expect(status).toBe(0);
		expect(error).toMatch(/key inside the certificate.*--key/u);
	});

	test('name approved waivers of rules that nobody may waive, which count for nothing', async () => {
		const waivers = given.waivers.map((waiver) => ({ ...waiver, scope: { ...waiver.scope, rule: 'G09' } }));
		const { answers, evidence } = given;
		const decisionsHash = sha256(canonicalJson({ waivers, answers, evidence }));
		write('earlier.json', { ...given, waivers, decisionsHash, signature: null });
		const { status, error } = await check('earlier.json');
		expect(status).toBe(0);
		expect(error).toMatch(/unwaivable: approved waivers of G09 do not count \(1\)/u);
	});

	test('end with 1 like any check where findings matter', async () => {
		const ended = await khuevan(
			'check',
			at('state.json'),
			'--format',
			'certificate',
			'--certificate',
			at('certificate.json')
		);
		expect(ended.status).toBe(1);
	});
});

/** One line on stderr, nothing on stdout, status 2. */
async function refuses(done: ReturnType<typeof check>, ...said: (string | RegExp)[]): Promise<void> {
	const { status, out, error } = await done;
	expect({ status, out }).toEqual({ status: 2, out: '' });
	expect(error.trimEnd().split('\n')).toHaveLength(1);
	for (const words of said) expect(error).toMatch(words);
}

describe('a certificate is refused', () => {
	test('that was tampered with', async () => {
		write('tampered.json', { ...given, counts: { ...given.counts, fail: 0 } });
		await refuses(check('tampered.json'), 'tampered.json', 'signed');
	});

	test('that another key signed', async () => {
		const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
		await refuses(check('certificate.json', '--key', other), 'this key');
		await refuses(check('certificate.json', '--key', 'rubbish'), '--key');
	});

	test('that is of another state, naming what differs', async () => {
		const state = readFileSync(at('state.json'), 'utf8');
		write('other.json', state.replace(/"name": "([^"]+)"/u, '"name": "$1 (sửa)"'));
		const done = khuevan('check', at('other.json'), '--format', 'certificate', '--certificate', at('certificate.json'));
		await refuses(done, 'certificate.json', 'stateHash');
	});

	test('that nobody signed, where a key is given; else it is worked out all the same', async () => {
		write('unsigned.json', { ...given, signature: null });
		await refuses(check('unsigned.json', '--key', key.pem), 'not signed');
		expect((await check('unsigned.json')).status).toBe(0);
	});

	test('that is none', async () => {
		await refuses(check(write('list.json', []).slice(folder.length + 1)), 'list.json');
		await refuses(check(write('half.json', '{"kind":').slice(folder.length + 1)), 'half.json', 'JSON');
	});

	test('beside options that it says itself', async () => {
		await refuses(check('certificate.json', '--as-of', '2026-11-23'), '--as-of');
		await refuses(khuevan('check', sample, '--certificate', at('certificate.json')), '--format certificate');
		await refuses(khuevan('check', sample, '--key', key.pem), '--certificate');
	});
});

test('without a server a certificate has no signature and no head of an audit chain', async () => {
	const { status, out } = await khuevan('check', sample, '--format', 'certificate', '--fail-on', 'none');
	expect(status).toBe(0);
	expect(JSON.parse(out)).toMatchObject({ signature: null, auditHead: null, issuedAt: null, waivers: [] });
});

test('a SARIF report fits the schema of SARIF 2.1.0', async () => {
	const schema = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object;
	const fits = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
	const report: unknown = JSON.parse((await khuevan('check', sample, '--format', 'sarif', '--fail-on', 'none')).out);
	expect(fits(report) ? [] : fits.errors).toEqual([]);
	expect(fits({ version: '2.1.0' })).toBe(false);
});
