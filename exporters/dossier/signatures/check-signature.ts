/** Whether a detached signature is over exactly the bytes of one of the files, and whose it is by its own certificate. */
import { SignedDataVerifyError, type SignedData, type SignedDataVerifyResult } from 'pkijs';
import { ok, type Result } from '$models/architecture/result';
import { canVerify, digestNames, digestOf } from './digest';
import { readSignature, signatoryOf, signedDigest, signingTime, type Signatory } from './read-signature';

export interface SignableFile {
	readonly path: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** The archive as a whole, in which no signature over itself can be kept. */
	readonly isArchive?: true;
}

export type SignatureVerdict =
	/** Made over exactly these bytes with the key of the certificate in it. */
	| 'holds'
	/** Over none of the files that there are. */
	| 'other-bytes'
	/** Over these bytes by its own word, which its arithmetic does not bear out. */
	| 'broken'
	| 'no-certificate'
	/** Rests on a digest that no longer proves anything. */
	| 'weak-digest'
	/** Over these bytes by its own word; the arithmetic could not be done here. */
	| 'unverifiable';

export interface CheckedSigner {
	readonly verdict: SignatureVerdict;
	/** The file that it is over; null where there is none. */
	readonly over: string | null;
	/** True where that is the archive as a whole. */
	readonly isOverArchive: boolean;
	/** Null without a certificate. */
	readonly signatory: Signatory | null;
	/** Claimed by the signatory's program, ISO; no authority of time stands behind it. */
	readonly claimedTime: string | null;
	/** False where the certificate did not hold at the claimed time; null where that cannot be told. */
	readonly certificateInTime: boolean | null;
}

export interface CheckedSignature {
	readonly name: string;
	readonly signers: readonly CheckedSigner[];
}

async function arithmetic(
	signed: SignedData,
	signer: number,
	bytes: Uint8Array<ArrayBuffer>
): Promise<Pick<SignedDataVerifyResult, 'signatureVerified' | 'signerCertificate' | 'code'>> {
	try {
		return await signed.verify({ signer, data: bytes.slice().buffer, checkChain: false, extendedMode: true });
	} catch (error) {
		if (error instanceof SignedDataVerifyError) return error;
		return { signatureVerified: null, signerCertificate: null };
	}
}

/** The file whose digest was signed; for signatures straight over bytes the one that its arithmetic fits. */
async function fileOf(
	signed: SignedData,
	signer: number,
	files: readonly SignableFile[],
	algorithm: string
): Promise<SignableFile | null> {
	const info = signed.signerInfos[signer];
	const wanted = info === undefined ? null : signedDigest(info);
	for (const file of files) {
		if (wanted === null) {
			if ((await arithmetic(signed, signer, file.bytes)).signatureVerified === true) return file;
		} else if ((await digestOf(algorithm, file.bytes)) === wanted) return file;
	}
	return null;
}

const inTime = (signatory: Signatory | null, time: string | null): boolean | null =>
	signatory === null || time === null ? null : signatory.validFrom <= time && time <= signatory.validTo;

async function checkSigner(signed: SignedData, at: number, files: readonly SignableFile[]): Promise<CheckedSigner> {
	const info = signed.signerInfos[at];
	const claimedTime = info === undefined ? null : signingTime(info);
	const algorithm = digestNames[info?.digestAlgorithm.algorithmId ?? ''];
	const file = algorithm === undefined ? null : await fileOf(signed, at, files, algorithm);
	const { signatureVerified, signerCertificate } = await arithmetic(signed, at, file?.bytes ?? new Uint8Array());
	const signatory =
		signerCertificate === null || signerCertificate === undefined ? null : signatoryOf(signerCertificate);
	const verdict = ((): SignatureVerdict => {
		if (algorithm === undefined) return 'weak-digest';
		if (file === null) return 'other-bytes';
		if (!canVerify()) return 'unverifiable';
		if (signatory === null) return 'no-certificate';
		if (signatureVerified === true) return 'holds';
		return signatureVerified === false ? 'broken' : 'unverifiable';
	})();
	const over = file?.path ?? null;
	return {
		verdict,
		over,
		isOverArchive: file?.isArchive === true,
		signatory,
		claimedTime,
		certificateInTime: inTime(signatory, claimedTime)
	};
}

/** Checks every signer of a signature against the files. */
export async function checkSignature(
	{ name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
	files: readonly SignableFile[]
): Promise<Result<CheckedSignature>> {
	const read = readSignature(bytes, name);
	if (!read.ok) return read;
	const signers: CheckedSigner[] = [];
	for (const at of read.value.signerInfos.keys()) signers.push(await checkSigner(read.value, at, files));
	return ok({ name, signers });
}
