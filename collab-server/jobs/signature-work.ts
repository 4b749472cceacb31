/** What a signature is over in one exported file: the file itself, or what lies in it where that is a dossier. */
import { z } from 'zod';
import { editionLevels } from '$models/architecture/edition';
import { MANIFEST, manifestSchema, SIGNATURES } from '$exporters/dossier/manifest';
import {
	checkSignature,
	type CheckedSigner,
	type SignableFile,
	type SignatureVerdict
} from '$exporters/dossier/signatures/check-signature';
import { sha256Hex } from '$exporters/dossier/signatures/digest';
import { isZip, openZip } from '$exporters/dossier/verify/open-dossier';
import type { JobOutcome } from './jobs';

export interface SignatureWork {
	readonly kind: 'signature';
	readonly signature: { readonly name: string; readonly bytes: Uint8Array };
	/** A file that was exported. */
	readonly file: { readonly name: string; readonly bytes: Uint8Array };
}

const signer = z.object({
	name: z.string(),
	organisation: z.string(),
	issuer: z.string(),
	isSelfSigned: z.boolean(),
	serial: z.string(),
	claimedTime: z.string().nullable(),
	certificateInTime: z.boolean().nullable()
});

/** `refused`: why it is no signature over this file, by the words of the verdicts. */
export const signatureFound = z.union([
	z.object({ refused: z.string() }),
	z.object({
		refused: z.null(),
		over: z.string(),
		sha256: z.string(),
		/** As the dossier's manifest has it; null of a file that travels alone. */
		edition: z.enum(editionLevels).nullable(),
		signers: z.array(signer)
	})
]);
export type SignatureFound = z.infer<typeof signatureFound>;

const told = ({ signatory, claimedTime, certificateInTime }: CheckedSigner): z.infer<typeof signer> => ({
	name: signatory?.name ?? '',
	organisation: signatory?.organisation ?? '',
	issuer: signatory?.issuer ?? '',
	isSelfSigned: signatory?.isSelfSigned ?? false,
	serial: signatory?.serial ?? '',
	claimedTime,
	certificateInTime
});

async function signableIn(file: SignatureWork['file']): Promise<readonly SignableFile[]> {
	const bytes = new Uint8Array(file.bytes);
	const whole: SignableFile = { path: file.name, bytes, isArchive: true };
	const opened = isZip(bytes) && /\.zip$/iu.test(file.name) ? await openZip(bytes, file.name) : null;
	if (opened?.ok !== true) return [{ path: file.name, bytes }];
	return [...opened.value.filter(({ path }) => !path.startsWith(SIGNATURES)), whole];
}

function editionIn(files: readonly SignableFile[]): 'public' | 'internal' | 'restricted' | null {
	const own = files.find(({ path }) => path === MANIFEST);
	if (own === undefined) return null;
	try {
		const read = manifestSchema.safeParse(JSON.parse(new TextDecoder().decode(own.bytes)));
		return read.success ? read.data.edition : null;
	} catch {
		return null;
	}
}

/** The first thing that speaks against it; null where every signer signed one and the same file. */
function against(signers: readonly CheckedSigner[]): SignatureVerdict | 'several-files' | null {
	const doubt = signers.find(({ verdict }) => verdict !== 'holds');
	if (doubt !== undefined) return doubt.verdict;
	return new Set(signers.map(({ over }) => over)).size === 1 ? null : 'several-files';
}

export async function signatureOver({ signature, file }: SignatureWork): Promise<JobOutcome> {
	const files = await signableIn(file);
	const checked = await checkSignature(signature, files);
	const outcome = (data: SignatureFound): JobOutcome => ({ ok: true, data });
	if (!checked.ok) return outcome({ refused: checked.problem.code });
	const { signers } = checked.value;
	const refused = against(signers);
	if (refused !== null) return outcome({ refused });
	const over = files.find(({ path }) => path === signers[0]?.over);
	if (over === undefined) return outcome({ refused: 'other-bytes' });
	const sha256 = await sha256Hex(over.bytes);
	return outcome({ refused: null, over: over.path, sha256, edition: editionIn(files), signers: signers.map(told) });
}
