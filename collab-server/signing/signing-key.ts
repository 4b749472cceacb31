/** The installation's own key: made at the first start, kept beside the store, readable by its owner alone. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '$models/architecture/result';
import type { Certificate } from '$models/conformance/certificate';
import { signedText } from '$models/conformance/certificate';

const FILE = 'signing-key.pem';
const OWNER_ONLY = 0o600;

export interface PublicKey {
	readonly algorithm: 'Ed25519';
	/** SPKI in DER, base64; what stands in a certificate. */
	readonly publicKey: string;
	readonly pem: string;
}

export interface Signer {
	readonly key: PublicKey;
	/** The same certificate with a signature over all the rest of it. */
	sign(certificate: Certificate): Certificate;
	/** For a thread of this process that signs what it makes; it never leaves the process. */
	readonly privateKey: KeyObject;
}

const base64 = (key: KeyObject): string => key.export({ type: 'spki', format: 'der' }).toString('base64');

export function signerOf(privateKey: KeyObject): Signer {
	const publicKey = createPublicKey(privateKey);
	const key: PublicKey = {
		algorithm: 'Ed25519',
		publicKey: base64(publicKey),
		pem: publicKey.export({ type: 'spki', format: 'pem' }).toString()
	};
	return {
		key,
		privateKey,
		sign: (certificate) => ({
			...certificate,
			signature: {
				algorithm: key.algorithm,
				publicKey: key.publicKey,
				value: sign(null, Buffer.from(signedText(certificate)), privateKey).toString('base64')
			}
		})
	};
}

/** Written beside and renamed, so that a crash leaves no half key behind. */
function make(path: string): void {
	const { privateKey } = generateKeyPairSync('ed25519');
	const beside = `${path}.part`;
	const file = openSync(beside, 'w', OWNER_ONLY);
	try {
		writeSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
	chmodSync(beside, OWNER_ONLY);
	renameSync(beside, path);
}

/** The key that the nodes of an installation share; the first of them made it. */
export async function sharedSigner(secret: (made: string) => Promise<string>): Promise<Signer> {
	const { privateKey } = generateKeyPairSync('ed25519');
	return signerOf(createPrivateKey(await secret(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())));
}

/** The key of a data folder, made where there is none. Whoever holds the folder's lock calls it. */
export function openSigner(dataDir: string): Result<Signer> {
	const path = join(dataDir, FILE);
	try {
		if (!existsSync(path)) make(path);
		// A restored backup may have come with wider rights.
		chmodSync(path, OWNER_ONLY);
		const key = createPrivateKey(readFileSync(path));
		if (key.asymmetricKeyType !== 'ed25519') return fail('wrong-key', `${path} holds no Ed25519 key`);
		return ok(signerOf(key));
	} catch (error) {
		// The reason never quotes the file.
		const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
		return fail('wrong-key', `the signing key ${path} cannot be read (${code}); restore it from a backup`);
	}
}

/** The Ed25519 key of a PEM text, of SPKI in base64, or of the bare 32 bytes in base64. */
export function readPublicKey(text: string): Result<KeyObject> {
	const trimmed = text.trim();
	const bytes = Buffer.from(trimmed, 'base64');
	const bare = bytes.length === 32 ? { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') } : null;
	try {
		const key = trimmed.startsWith('-----BEGIN')
			? createPublicKey(trimmed)
			: createPublicKey(bare === null ? { key: bytes, format: 'der', type: 'spki' } : { key: bare, format: 'jwk' });
		return key.asymmetricKeyType === 'ed25519' ? ok(key) : fail('wrong-key', 'the key is not an Ed25519 key');
	} catch {
		return fail('wrong-key', 'the key is neither PEM nor base64 of an Ed25519 public key');
	}
}

/** Whether the certificate is as the holder of this key signed it. */
export function isSignedBy(certificate: Certificate, key: KeyObject): boolean {
	if (certificate.signature === null) return false;
	return verify(null, Buffer.from(signedText(certificate)), key, Buffer.from(certificate.signature.value, 'base64'));
}
