/** What the signatures of a version are worth on their face: whose certificate an authority issued, and whose is nobody's word but his own. */
import type { Submission } from './shapes';

type Signature = Pick<Submission['signatures'][number], 'signers'>;

/** A certificate that vouches for itself proves nothing of who signed, whatever name stands in it. */
export const isCertified = ({ signers }: Signature): boolean =>
	signers.length > 0 && signers.every(({ isSelfSigned }) => !isSelfSigned);

/** Signatures that answer what is asked after issue. */
export const certifiedCount = (signatures: readonly Signature[]): number => signatures.filter(isCertified).length;

export interface SignersTold {
	readonly certified: readonly string[];
	readonly selfSigned: readonly string[];
}

/** Each person once, in words; `told` makes them, and who signs anew is told by what he signed last. */
export function signersTold(
	signatures: readonly Signature[],
	told: (signer: Signature['signers'][number]) => string
): SignersTold {
	const signers = signatures.flatMap((signature) => signature.signers);
	const of = (isSelfSigned: boolean): readonly string[] => [
		...new Map(
			signers.filter((one) => one.isSelfSigned === isSelfSigned).map((one) => [one.name, told(one)] as const)
		).values()
	];
	return { certified: of(false), selfSigned: of(true) };
}
