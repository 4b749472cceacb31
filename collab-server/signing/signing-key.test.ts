import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '$models/architecture/result';
import { openSigner, readPublicKey } from './signing-key';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'khuevan-key-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (): string => join(folder, 'signing-key.pem');

function opened<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(result.problem.message);
	return result.value;
}

describe('the key of an installation', () => {
	it('is made once, and nobody but its owner reads it', () => {
		const first = opened(openSigner(folder)).key;
		expect(readdirSync(folder)).toEqual(['signing-key.pem']);
		expect(statSync(path()).mode & 0o777).toBe(0o600);
		chmodSync(path(), 0o644);
		expect(opened(openSigner(folder)).key).toEqual(first);
		expect(statSync(path()).mode & 0o777).toBe(0o600);
	});

	it('is refused in words that do not quote it, where it is broken or of another kind', () => {
		writeFileSync(path(), 'secret rubbish');
		const broken = openSigner(folder);
		expect(broken).toMatchObject({ ok: false, problem: { code: 'wrong-key' } });
		expect(JSON.stringify(broken)).not.toContain('rubbish');
		const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
		writeFileSync(path(), privateKey.export({ type: 'pkcs8', format: 'pem' }));
		expect(openSigner(folder)).toMatchObject({ ok: false, problem: { code: 'wrong-key' } });
		expect(readFileSync(path(), 'utf8')).toContain('PRIVATE KEY');
	});

	it('is read from PEM, from base64 and from its bare bytes, and nothing else is', () => {
		const { pem, publicKey } = opened(openSigner(folder)).key;
		const bare = Buffer.from(publicKey, 'base64').subarray(-32).toString('base64');
		const told = [pem, publicKey, bare].map((text) =>
			opened(readPublicKey(text)).export({ type: 'spki', format: 'der' }).toString('base64')
		);
		expect(new Set(told)).toEqual(new Set([publicKey]));
		for (const text of ['', 'AAAA', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'])
			expect(readPublicKey(text)).toMatchObject({ ok: false, problem: { code: 'wrong-key' } });
	});
});
