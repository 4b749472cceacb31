/** Puts signatures into a dossier beside what they are over; every other file stays the same bytes. */
import { SIGNATURES } from '../manifest';
import { packZip } from '../zip';
import type { Entry } from '../verify/open-dossier';
import type { CheckedSignature } from './check-signature';

/**
 * The file that a signature may be kept for: all its signers are over it, and nothing speaks against them. None where that
 * is the archive itself, which would be another one with the signature in it.
 */
export function attachableTo({ signers }: CheckedSignature): string | null {
	const [first] = signers;
	const over = first?.over ?? null;
	const isGood = signers.every(
		(signer) =>
			!signer.isOverArchive && signer.over === over && (signer.verdict === 'holds' || signer.verdict === 'unverifiable')
	);
	return isGood ? over : null;
}

export interface Attachment {
	/** Path of the signed file. */
	readonly over: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);

/** Where the signature of a file is put: named after it, with a number from the second on. */
function freePath(over: string, taken: ReadonlySet<string>): string {
	const base = `${SIGNATURES}${over.replaceAll('/', '_')}`;
	for (let number = 1; ; number += 1) {
		const path = `${base}${number === 1 ? '' : `.${number}`}.p7s`;
		if (!taken.has(path)) return path;
	}
}

/** The archive with the signatures at its end; one that is in it already is not put in twice. */
export async function attachSignatures(
	entries: readonly Entry[],
	attachments: readonly Attachment[]
): Promise<{ readonly bytes: Uint8Array; readonly paths: readonly string[] }> {
	const all = [...entries];
	const paths: string[] = [];
	// One date for all, as it was packed, so that the archive does not depend on the day of signing.
	const date = (entries[0]?.date ?? new Date(0)).toISOString().slice(0, 10);
	for (const { over, bytes } of attachments) {
		const known = all.find((entry) => entry.path.startsWith(SIGNATURES) && same(entry.bytes, bytes));
		const path = known?.path ?? freePath(over, new Set(all.map((entry) => entry.path)));
		if (known === undefined) all.push({ path, bytes, date: new Date(date) });
		paths.push(path);
	}
	return { bytes: await packZip(all, date), paths };
}
