/** Which of the files that are to be signed nobody has signed yet. */
import { MANIFEST } from '../manifest';
import { isOfficial } from '../signing-guide';
import type { CheckedSignature } from './check-signature';

export interface UnsignedFiles {
	/** Files of the official set. */
	readonly total: number;
	readonly unsigned: readonly string[];
}

/** A signature that holds over the manifest or over the whole archive is over every file of it. */
export function unsignedFiles({
	paths,
	signatures
}: {
	/** Of the manifest. */
	readonly paths: readonly string[];
	readonly signatures: readonly CheckedSignature[];
}): UnsignedFiles {
	const official = paths.filter(isOfficial);
	const holding = signatures.flatMap(({ signers }) => signers).filter(({ verdict }) => verdict === 'holds');
	const isWhole = holding.some(({ over, isOverArchive }) => isOverArchive || over === MANIFEST);
	const signed = new Set(holding.map(({ over }) => over));
	return { total: official.length, unsigned: isWhole ? [] : official.filter((path) => !signed.has(path)) };
}
