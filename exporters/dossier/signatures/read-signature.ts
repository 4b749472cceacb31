/** Detached signatures (PKCS#7/CMS) that people made elsewhere: who, when, by whom certified. Nothing here judges. */
import { ContentInfo, SignedData, type Certificate, type RelativeDistinguishedNames, type SignerInfo } from 'pkijs';
import { fail, ok, type Result } from '$models/architecture/result';
import { hexOf } from './digest';

/** A signature with the lists of a long chain stays far below this. */
export const LARGEST_SIGNATURE = 2_000_000;

const oid = {
	signedData: '1.2.840.113549.1.7.2',
	messageDigest: '1.2.840.113549.1.9.4',
	signingTime: '1.2.840.113549.1.9.5',
	commonName: '2.5.4.3',
	organisation: '2.5.4.10'
} as const;

/** Who stands behind a signature, as the certificate in it says; whether that is so says only its chain. */
export interface Signatory {
	readonly name: string;
	readonly organisation: string;
	readonly issuer: string;
	/** True where the certificate names its own holder as its issuer, so that nobody else stands behind it. */
	readonly isSelfSigned: boolean;
	/** Serial number of the certificate in hexadecimal. */
	readonly serial: string;
	/** ISO instants. */
	readonly validFrom: string;
	readonly validTo: string;
}

/** The DER bytes of what may come as such, as PEM, or as bare base64. */
function derOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
	if (bytes[0] === 0x30) return new Uint8Array(bytes);
	const text = new TextDecoder('latin1').decode(bytes);
	const body = /-----BEGIN [A-Z0-9 #]+-----([^-]+)-----END/u.exec(text)?.[1] ?? text;
	const base64 = body.replace(/\s+/gu, '');
	if (base64 === '' || !/^[A-Za-z0-9+/]+={0,2}$/u.test(base64)) return null;
	try {
		return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
	} catch {
		return null;
	}
}

/** Reads the structure, and refuses what is no detached signature. */
export function readSignature(bytes: Uint8Array, name: string): Result<SignedData> {
	if (bytes.length > LARGEST_SIGNATURE)
		return fail('signature-too-large', `${name} is too large for a signature`, name);
	const no = fail('not-a-signature', `${name} is no detached signature (PKCS#7/CMS)`, name);
	const der = derOf(bytes);
	if (der === null) return no;
	let signed: SignedData;
	try {
		const content = ContentInfo.fromBER(der.buffer);
		if (content.contentType !== oid.signedData) return no;
		signed = new SignedData({ schema: content.content });
	} catch {
		// Whatever the bytes were, the reader of the structure did not come to its end.
		return no;
	}
	if (signed.signerInfos.length === 0) return no;
	if (signed.encapContentInfo.eContent !== undefined)
		return fail(
			'embedded-content',
			`${name} carries its own copy of what was signed; a detached signature is needed`,
			name
		);
	return ok(signed);
}

function partOf({ typesAndValues }: RelativeDistinguishedNames, type: string): string {
	const value: unknown = typesAndValues.find((one) => one.type === type)?.value.valueBlock.value;
	return typeof value === 'string' ? value.normalize('NFC') : '';
}

export const signatoryOf = (certificate: Certificate): Signatory => ({
	name: partOf(certificate.subject, oid.commonName),
	organisation: partOf(certificate.subject, oid.organisation),
	issuer: partOf(certificate.issuer, oid.commonName) || partOf(certificate.issuer, oid.organisation),
	isSelfSigned: certificate.subject.isEqual(certificate.issuer),
	serial: hexOf(new Uint8Array(certificate.serialNumber.valueBlock.valueHexView)),
	validFrom: certificate.notBefore.value.toISOString(),
	validTo: certificate.notAfter.value.toISOString()
});

const attribute = (signer: SignerInfo, type: string): unknown =>
	signer.signedAttrs?.attributes.find((one) => one.type === type)?.values[0];

const hasBytes = (value: unknown): value is { readonly valueBlock: { readonly valueHexView: Uint8Array } } =>
	typeof value === 'object' &&
	value !== null &&
	'valueBlock' in value &&
	(value.valueBlock as { readonly valueHexView?: unknown } | undefined)?.valueHexView instanceof Uint8Array;

/** Digest of what was signed, in hexadecimal; null for a signature straight over the bytes. */
export function signedDigest(signer: SignerInfo): string | null {
	const value = attribute(signer, oid.messageDigest);
	return hasBytes(value) ? hexOf(value.valueBlock.valueHexView) : null;
}

/** The instant that the signatory's own program wrote down, ISO; null where it wrote none. */
export function signingTime(signer: SignerInfo): string | null {
	const value = attribute(signer, oid.signingTime);
	if (typeof value !== 'object' || value === null || !('toDate' in value) || typeof value.toDate !== 'function')
		return null;
	const date: unknown = value.toDate();
	return date instanceof Date && !Number.isNaN(date.getTime()) ? date.toISOString() : null;
}
