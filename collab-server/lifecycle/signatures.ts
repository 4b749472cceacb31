/**
 * Signatures that people made elsewhere over what was exported of an issued version. Each is checked against the files
 * themselves, and kept by its hash with what it is over and whose it is; the version is not touched.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { editionLevels, type EditionLevel } from '$models/architecture/edition';
import { LARGEST_SIGNATURE } from '$exporters/dossier/signatures/read-signature';
import { actOf, tellPages, type DecisionParts } from '$collab/decisions/parts';
import type { Compute } from '$collab/jobs/computation';
import { computeHere } from '$collab/jobs/handlers';
import { signatureFound, type SignatureFound } from '$collab/jobs/signature-work';
import { sha256 } from '$collab/packs/packs';
import { done, notFound, refusal, type Failed } from '$collab/runtime/answers';
import type { Opened } from '$collab/runtime/gate';
import type { LifecycleView } from '$collab/runtime/lifecycle-runtime';
import type { Answer } from '$collab/runtime/runtime';
import type { StoredSignature, StoredSubmission } from '$collab/storage/lifecycle-store';
import { wasIssued } from './moves';
import { view } from './standing';

export interface SignatureParts extends DecisionParts {
	/** Does what is calculation alone; in this very thread where absent. */
	readonly compute?: Compute;
}

/** A file of the issued version that somebody may have signed, by the hash of its bytes. */
interface Exported {
	readonly name: string;
	readonly blob: string;
	readonly edition: EditionLevel;
}

const exportedOf = z.object({
	version: z.string(),
	edition: z.enum(editionLevels).default('internal'),
	asOf: z.string().optional()
});

/** Of so many jobs of an architecture what was exported is looked for, the newest first. */
const MOST_JOBS = 2_000;
/** A signature is looked for in so many different files. */
const MOST_FILES = 60;

/** What was exported of the version since it was issued, and what its public page shows; each file once. */
async function exportedFiles(
	{ store }: DecisionParts,
	id: string,
	{ version, moves }: StoredSubmission
): Promise<readonly Exported[]> {
	const issuedAt = moves.find(({ move }) => move === 'issue')?.at ?? '';
	const cutoffDate = (await store.version(id, version))?.dossier.cutoffDate ?? '';
	const [jobs, page] = await Promise.all([store.jobsOf(id, MOST_JOBS), store.publicPage({ architecture: id })]);
	const found = new Map<string, Exported>();
	const take = (file: Exported): void => {
		if (!found.has(file.blob)) found.set(file.blob, file);
	};
	if (page?.version === version) {
		take({ name: `${page.code}.html`, blob: page.blob, edition: 'public' });
		for (const { format, sha256: blob } of page.forms)
			take({ name: `${page.code}.${format}`, blob, edition: 'public' });
	}
	for (const { kind, state, input, createdAt, resultBlob, resultName } of jobs) {
		if (kind !== 'export' || state !== 'done' || resultBlob === null || createdAt < issuedAt) continue;
		const read = exportedOf.safeParse(JSON.parse(input));
		if (!read.success || read.data.version !== version) continue;
		// Of another day it shows what the version plans for, not the version.
		const { asOf = cutoffDate, edition } = read.data;
		if (cutoffDate === '' || asOf === cutoffDate) take({ name: resultName ?? '', blob: resultBlob, edition });
	}
	return [...found.values()].slice(0, MOST_FILES);
}

const words: Readonly<Record<string, string>> = {
	'not-a-signature': 'That is no detached signature (PKCS#7/CMS, .p7s)',
	'signature-too-large': 'That is too large for a signature',
	'embedded-content': 'It carries its own copy of what was signed; a detached signature is needed',
	'other-bytes': 'It is over none of the files that were exported of this version since it was issued',
	'several-files': 'Its signers signed different files',
	broken: 'Its arithmetic does not hold over the file',
	'no-certificate': 'It carries no certificate of who signed',
	'weak-digest': 'It rests on a digest that proves nothing any more',
	unverifiable: 'It is made in a way that cannot be checked here'
};

const refusedFor = (code: string): Failed =>
	refusal('invalid', words[code] ?? 'It is no signature over this version', `signature-${code}`);

const isNoSignature: ReadonlySet<string> = new Set(['not-a-signature', 'embedded-content', 'weak-digest']);

interface Match {
	readonly file: Exported;
	readonly found: Extract<SignatureFound, { refused: null }>;
}

async function matchIn(
	{ store, compute = computeHere }: SignatureParts,
	signature: { readonly name: string; readonly bytes: Uint8Array },
	files: readonly Exported[]
): Promise<Match | Failed> {
	/** What is no signature at all is none over any file; being over other bytes says least. */
	let why = 'other-bytes';
	for (const file of files) {
		const bytes = await store.blob(file.blob);
		if (bytes === null) continue;
		const outcome = await compute(
			{ kind: 'signature', signature, file: { name: file.name, bytes } },
			{ progress: () => undefined, signal: new AbortController().signal }
		);
		if (!outcome.ok) return outcome;
		const found = signatureFound.parse('data' in outcome ? outcome.data : null);
		if (found.refused === null) return { file, found };
		if (found.refused !== 'other-bytes') why = found.refused;
		if (isNoSignature.has(found.refused)) break;
	}
	return refusedFor(why);
}

/** Name of the file without folders and what nobody sees. */
const nameOf = (given: string): string =>
	given
		.replace(/^.*[/\\]/su, '')
		.replace(/[\p{Cc}\p{Cf}]+/gu, '')
		.normalize('NFC')
		.trim()
		.slice(0, 200);

export async function attachSignature(
	parts: SignatureParts,
	open: Opened,
	version: string,
	{ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }
): Promise<Answer<LifecycleView>> {
	const { store, clock } = parts;
	const { stored, session } = open;
	const submission = (await store.submissions(stored.id)).find((one) => one.version === version);
	if (submission === undefined) return notFound;
	if (!wasIssued(submission.state))
		return refusal('conflict', 'What is signed is the version that was issued', 'signature-not-issued');
	if (bytes.length > LARGEST_SIGNATURE) return refusedFor('signature-too-large');
	const files = await exportedFiles(parts, stored.id, submission);
	if (files.length === 0)
		return refusal(
			'conflict',
			'Nothing was exported of this version since it was issued',
			'signature-nothing-exported'
		);
	const matched = await matchIn(parts, { name: 'signature.p7s', bytes }, files);
	if ('ok' in matched) return matched;
	const { file, found } = matched;
	const at = clock().toISOString();
	const blob = sha256(bytes);
	const signature: StoredSignature = {
		id: randomUUID(),
		version,
		name: nameOf(name) || 'chu-ky.p7s',
		blob,
		size: bytes.length,
		over: found.over,
		overHash: found.sha256,
		edition: found.edition ?? file.edition,
		signers: found.signers,
		account: session.account,
		at
	};
	await store.putBlob(bytes, at);
	const signers = found.signers.map((signer) => signer.name);
	const detail = { version, signers, over: found.over, edition: signature.edition, sha256: blob };
	if (!(await store.addSignature(stored.id, signature, actOf(session.account, 'dossier.sign', at, detail))))
		return refusal('conflict', 'This very signature is attached already', 'signature-known');
	await tellPages(parts, stored);
	return view(parts, open);
}

/** The signature itself, to be checked anywhere else. */
export async function signatureFile(
	{ store }: Pick<DecisionParts, 'store'>,
	architecture: string,
	id: string
): Promise<Answer<{ name: string; mediaType: string; bytes: Uint8Array }>> {
	const signature = (await store.signatures(architecture)).find((one) => one.id === id);
	const bytes = signature === undefined ? null : await store.blob(signature.blob);
	if (signature === undefined || bytes === null) return notFound;
	const name = /\.(?:p7s|p7m|sig)$/iu.test(signature.name) ? signature.name : `${signature.name}.p7s`;
	return done({ name, mediaType: 'application/pkcs7-signature', bytes });
}
