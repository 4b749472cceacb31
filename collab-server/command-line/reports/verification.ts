/** What was recognised of a dossier, in lines for a terminal. */
import type { CheckedSigner } from '$exporters/dossier/signatures/check-signature';
import { unsignedFiles } from '$exporters/dossier/signatures/unsigned';
import { dossierVerdict, type DossierVerdict } from '$exporters/dossier/verify/verdict';
import type { FileStanding, Recognised } from '$exporters/dossier/verify/recognise';
import type { StandingNow } from '$exporters/dossier/verify/standing-now';

const standingWords: Readonly<Record<Exclude<FileStanding, 'unchanged'>, string>> = {
	altered: 'altered since it was made',
	missing: 'missing',
	'not-listed': 'not listed in the manifest'
};

const verdictWords: Readonly<Record<CheckedSigner['verdict'], string>> = {
	holds: 'holds, over exactly these bytes',
	'other-bytes': 'is over other bytes than any file here',
	broken: 'does not hold: it is not of the key in its certificate',
	'no-certificate': 'cannot be checked: it carries no certificate',
	'weak-digest': 'proves nothing: its digest is too weak',
	unverifiable: 'cannot be checked here: its method is not known'
};

function signerLine(
	name: string,
	{ verdict, over, isOverArchive, signatory, claimedTime, certificateInTime }: CheckedSigner
): string {
	const who =
		signatory === null
			? 'no certificate'
			: `${[signatory.name, signatory.organisation].filter((part) => part !== '').join(', ')}; ${signatory.isSelfSigned ? 'self-signed' : `issuer ${signatory.issuer}`}; serial ${signatory.serial}`;
	const when = claimedTime === null ? 'no time told' : `${claimedTime} by the signatory's own clock`;
	const late = certificateInTime === false ? '; the certificate was not valid then' : '';
	const whole = isOverArchive ? ' (the whole archive; keep the signature beside it)' : '';
	return `  ${name}${over === null ? '' : ` over ${over}${whole}`}: ${verdictWords[verdict]}. ${who}; ${when}${late}`;
}

function nowLines({ isOfThis, state, facts }: StandingNow): readonly string[] {
	if (isOfThis === false) return ['Of another architecture than the model that was given'];
	const states = {
		same: 'The model shows the same state still',
		'moved-on': 'The model has moved on since: this dossier is stale',
		unknown: 'The manifest is of an older program and does not tell its state'
	};
	return [states[state], ...facts.map(({ fact, then, now }) => `  ${fact}: ${then} then, ${now} now`)];
}

const dossierVerdictLines: Readonly<Record<DossierVerdict, string>> = {
	altered: 'NOT AS IT WAS MADE: files were changed, taken out or put in',
	'signature-refused': 'A SIGNATURE DOES NOT HOLD; the files are as the manifest says',
	'other-architecture': 'OF ANOTHER ARCHITECTURE than the model that was given',
	'not-frozen': 'NOT what was frozen under its number',
	draft: 'A DRAFT with the number of a frozen version',
	'moved-on': 'STALE: the files are as the manifest says, the model has moved on',
	'not-compared': 'The files are as the manifest says; no model was compared',
	frozen: 'As it was frozen',
	same: 'The files are as the manifest says, and the model shows the same state'
};

function unsignedLines({ manifest, files, signatures }: Recognised): readonly string[] {
	const paths = manifest.files.map(({ path }) => path);
	const { total, direct, assured, through, unsigned } = unsignedFiles({ paths, files, signatures });
	if (total === 0) return [];
	if (unsigned.length === 0 && through !== null && assured > 0)
		return [`Official files: ${direct} signed directly, ${assured} vouched for by the signed ${through}`];
	return unsigned.length === 0
		? [`All ${total} official files are signed directly`]
		: [`${unsigned.length} of ${total} official files are not signed yet:`, ...unsigned.map((path) => `  ${path}`)];
}

/** Everything that was found out, with what was not judged said so. */
export function verificationText(recognised: Recognised, now: StandingNow | null): string {
	const { manifest, files, signatures, refused } = recognised;
	const { dossier, framework, edition, asOf } = manifest;
	const changed = files.filter(({ standing }) => standing !== 'unchanged');
	return [
		dossierVerdictLines[dossierVerdict({ ...recognised, now, frozen: null })],
		`${framework}: dossier ${dossier.code}, version ${dossier.version}${dossier.draft === undefined ? '' : ', a draft that was not issued'}, data of ${dossier.cutoffDate}, ${edition} edition as of ${asOf}`,
		changed.length === 0
			? `${files.length} ${files.length === 1 ? 'file' : 'files'} unchanged`
			: `${changed.length} of ${files.length} files are not as the manifest says:`,
		...changed.map(({ path, standing }) => `  ${path}: ${standing === 'unchanged' ? '' : standingWords[standing]}`),
		...(now === null ? [] : nowLines(now)),
		...(signatures.length + refused.length === 0
			? ['No signatures']
			: ['Signatures (chains of certificates are not judged):']),
		...signatures.flatMap(({ name, signers }) => signers.map((signer) => signerLine(name, signer))),
		...refused.map(({ message }) => `  ${message}`),
		...unsignedLines(recognised)
	].join('\n');
}
