/** A certificate that somebody hands in: read, its signature verified, and compared with what its file gives. */
import { existsSync } from 'node:fs';
import { fail, ok, type Result } from '$models/architecture/result';
import { certificateDifferences, certificateSchema, type Certificate } from '$models/conformance/certificate';
import { unwaivableRules } from '$models/conformance/waivable';
import type { Pack } from '$models/framework/pack';
import { isSignedBy, readPublicKey } from '$collab/signing/signing-key';
import { readText } from './files';

/** Differences that are named; of more only their number is told. */
const NAMED = 6;

export async function readCertificate(path: string): Promise<Result<Certificate>> {
	const text = await readText(path);
	if (!text.ok) return text;
	let raw: unknown;
	try {
		raw = JSON.parse(text.value);
	} catch {
		return fail('not-json', `${path}: the certificate is not whole JSON`);
	}
	const read = certificateSchema.safeParse(raw);
	if (read.success) return ok(read.data);
	const issue = read.error.issues[0];
	return fail(
		'wrong-shape',
		`${path}: no certificate of Khuê Văn: at ${issue?.path.join('/') ?? ''}: ${issue?.message ?? ''}`
	);
}

/** The text of a key: itself, or what the file of that name holds. */
async function keyText(given: string): Promise<Result<string>> {
	return given.includes('-----BEGIN') || !existsSync(given) ? ok(given) : readText(given);
}

/** Verifies the signature; answers a note for the reader where it does not say whose it is, else ''. */
export async function verified(path: string, given: Certificate, key: string | undefined): Promise<Result<string>> {
	if (given.signature === null) {
		return key === undefined
			? ok('the certificate is not signed; it was made from a file')
			: fail('not-signed', `${path} is not signed`);
	}
	const text = key === undefined ? ok(given.signature.publicKey) : await keyText(key);
	if (!text.ok) return text;
	const read = readPublicKey(text.value);
	if (!read.ok)
		return fail(
			read.problem.code,
			key === undefined ? `${path}: ${read.problem.message}` : `--key: ${read.problem.message}`
		);
	if (!isSignedBy(given, read.value)) {
		return fail(
			'wrong-signature',
			`${path} is not as the holder of ${key === undefined ? 'the key inside it' : 'this key'} signed it`
		);
	}
	return ok(
		key === undefined ? 'the signature holds by the key inside the certificate; give --key to know whose that is' : ''
	);
}

/**
 * A note about waivers that were approved for rules which the pack lets nobody waive: they are there and count for
 * nothing; '' where there are none.
 */
export function uncountedNote({ waivers }: Pick<Certificate, 'waivers'>, pack: Pick<Pack, 'rules'>): string {
	const never = unwaivableRules(pack);
	const rules = waivers.filter(({ state, scope }) => state === 'approved' && never.has(scope.rule));
	if (rules.length === 0) return '';
	const named = [...new Set(rules.map(({ scope }) => scope.rule))].sort().join(', ');
	return `unwaivable: approved waivers of ${named} do not count (${rules.length}); the framework lets nobody waive these rules`;
}

/** One line about everything in which the two are not the same; null where they are. */
export function differenceLine(path: string, given: Certificate, made: Certificate): string | null {
	const differences = certificateDifferences(given, made);
	if (differences.length === 0) return null;
	const more = differences.length > NAMED ? ` and ${differences.length - NAMED} more` : '';
	return `${path} is not of this file: it differs in ${differences.slice(0, NAMED).join(', ')}${more}`;
}
