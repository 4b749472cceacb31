/** Digests where they are made by the platform, and where it refuses to: pages that came by plain HTTP have no `crypto.subtle`. */
import { digest as sha256Of } from 'lib0/hash/sha256';

/** What signatures may rest on, by object identifier. Older ones are named, and not taken for proof. */
export const digestNames: Readonly<Record<string, string>> = {
	'2.16.840.1.101.3.4.2.1': 'SHA-256',
	'2.16.840.1.101.3.4.2.2': 'SHA-384',
	'2.16.840.1.101.3.4.2.3': 'SHA-512'
};

/** Typed as always there; it is not on pages that came by plain HTTP. */
const subtle = (): SubtleCrypto | undefined => (globalThis.crypto as Crypto | undefined)?.subtle;

/** Whether the arithmetic of signatures can be done here. */
export const canVerify = (): boolean => subtle() !== undefined;

export const hexOf = (bytes: Uint8Array): string =>
	[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

async function digested(algorithm: string, bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
	const platform = subtle();
	if (platform !== undefined) return hexOf(new Uint8Array(await platform.digest(algorithm, bytes)));
	return algorithm === 'SHA-256' ? hexOf(sha256Of(bytes)) : null;
}

/** Each file is asked for once by its hash in the manifest and once by every signature. */
const known = new WeakMap<Uint8Array, Map<string, Promise<string | null>>>();

/** Digest in hexadecimal; null where it cannot be made here. */
export function digestOf(algorithm: string, bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
	const digests = known.get(bytes) ?? new Map<string, Promise<string | null>>();
	known.set(bytes, digests);
	const digest = digests.get(algorithm) ?? digested(algorithm, bytes);
	digests.set(algorithm, digest);
	return digest;
}

/** SHA-256 in hexadecimal, anywhere. */
export const sha256Hex = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
	(await digestOf('SHA-256', bytes)) ?? hexOf(sha256Of(bytes));
