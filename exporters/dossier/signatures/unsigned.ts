/** Which of the files that are to be signed somebody signed, which a signed list vouches for, and which nobody signed yet. */
import { MANIFEST } from '../manifest';
import { isOfficial } from '../signing-guide';
import type { RecognisedFile } from '../verify/recognise';
import type { CheckedSignature } from './check-signature';

export interface UnsignedFiles {
	/** Files of the official set. */
	readonly total: number;
	/** So many of them have a signature of their own that holds. */
	readonly direct: number;
	/** So many have none, and are as a signed manifest or archive has them. */
	readonly assured: number;
	/** The signed file that vouches for those; null where there is none. */
	readonly through: string | null;
	readonly unsigned: readonly string[];
}

/** A signature over the manifest or the whole archive is none over a file; it vouches for each that is as it says. */
export function unsignedFiles({
	paths,
	files,
	signatures
}: {
	/** Of the manifest. */
	readonly paths: readonly string[];
	/** As they were found. */
	readonly files: readonly RecognisedFile[];
	readonly signatures: readonly CheckedSignature[];
}): UnsignedFiles {
	const official = paths.filter(isOfficial);
	const holding = signatures.flatMap(({ signers }) => signers).filter(({ verdict }) => verdict === 'holds');
	const signed = new Set(holding.map(({ over }) => over));
	const archive = holding.find(({ isOverArchive }) => isOverArchive)?.over ?? null;
	const through = signed.has(MANIFEST) ? MANIFEST : archive;
	const others = new Set(files.filter(({ standing }) => standing !== 'unchanged').map(({ path }) => path));
	const rest = official.filter((path) => !signed.has(path));
	const unsigned = through === null ? rest : rest.filter((path) => others.has(path));
	return {
		total: official.length,
		direct: official.length - rest.length,
		assured: rest.length - unsigned.length,
		through,
		unsigned
	};
}
