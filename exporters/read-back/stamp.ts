/**
 * What a form says of where it came from, in its document properties: which architecture, for whom, as of when, and the
 * fingerprint of the very state. An edited form is compared with that state, so that only what its editor did counts.
 */
import { digest } from 'lib0/hash/sha256';
import JSZip from 'jszip';
import { z } from 'zod';
import { inflateWithin } from '$exporters/bounded-zip';
import type { Architecture } from '$models/architecture/architecture';
import { noClaims, writeCanonical } from '$models/architecture/canonical';
import { editionLevels, type Edition } from '$models/architecture/edition';

export const STAMP_PROPERTY = 'khuevan';
const customPart = 'docProps/custom.xml';

export const stampSchema = z.object({
	architecture: z.string().regex(/^[a-z0-9-]{1,64}$/u),
	level: z.enum(editionLevels),
	asOf: z.iso.date(),
	/** SHA-256 of the canonical file of the edition, by which a server keeps it. */
	fingerprint: z.string().regex(/^[0-9a-f]{64}$/u),
	/** Which of the documents of the pack a text is. */
	document: z
		.string()
		.regex(/^[a-z0-9-]{1,64}$/u)
		.default('form01')
});
export type Stamp = z.output<typeof stampSchema>;

const texts = new WeakMap<Architecture, { readonly text: string; readonly fingerprint: string }>();

/** The state that a form is made from, as text, and its fingerprint. Of a public edition it holds nothing but public parts. */
export function stateOf(architecture: Architecture): { readonly text: string; readonly fingerprint: string } {
	const known = texts.get(architecture);
	if (known !== undefined) return known;
	const text = writeCanonical(architecture, noClaims);
	const hash = digest(new TextEncoder().encode(text));
	const state = { text, fingerprint: [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
	texts.set(architecture, state);
	return state;
}

/** The stamp as one short text; every program that keeps document properties keeps it. */
export const stampText = ({ architecture, level, asOf }: Edition, document?: string): string =>
	[
		'1',
		architecture.meta.id,
		level,
		asOf,
		stateOf(architecture).fingerprint,
		...(document === undefined ? [] : [document])
	].join(' ');

/** null where the text is no stamp of ours. */
export function readStamp(text: string): Stamp | null {
	const [version, architecture, level, asOf, fingerprint, document] = text.trim().split(' ');
	if (version !== '1') return null;
	const read = stampSchema.safeParse({ architecture, level, asOf, fingerprint, document });
	return read.success ? read.data : null;
}

/** Adds the stamp to an Office file that has no properties of its own yet. */
export async function addStamp(zip: JSZip, stamp: string): Promise<void> {
	const types = zip.file('[Content_Types].xml');
	const relations = zip.file('_rels/.rels');
	if (types === null || relations === null) throw new Error('This is no Office file');
	const type = `<Override PartName="/${customPart}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>`;
	const relation = `<Relationship Id="rIdStamp" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="${customPart}"/>`;
	zip.file('[Content_Types].xml', (await types.async('string')).replace('</Types>', `${type}</Types>`));
	zip.file('_rels/.rels', (await relations.async('string')).replace('</Relationships>', `${relation}</Relationships>`));
	zip.file(
		customPart,
		`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${STAMP_PROPERTY}"><vt:lpwstr>${stamp}</vt:lpwstr></property></Properties>`
	);
}

/** Properties are short; whoever packs more under their name packs a bomb. */
const MOST_PROPERTIES = 100_000;

/** The stamp in an Office file; null where it carries none, or one that was tampered with. */
export async function stampIn(zip: JSZip): Promise<Stamp | null> {
	const part = zip.file(customPart);
	const bytes = part === null ? 'broken' : await inflateWithin(part, MOST_PROPERTIES);
	const text = typeof bytes === 'string' ? '' : new TextDecoder().decode(bytes);
	const property = new RegExp(`<property\\b[^>]*\\bname="${STAMP_PROPERTY}"[^>]*>\\s*<vt:lpwstr>([^<]{1,400})<`, 'u');
	return readStamp(property.exec(text)?.[1] ?? '');
}

const MOST_BYTES = 60_000_000;

/** The stamp in the bytes of a file; null for whatever is no Office file of ours. Nothing else is unpacked. */
export async function stampOfFile(bytes: Uint8Array): Promise<Stamp | null> {
	if (bytes.length > MOST_BYTES) return null;
	try {
		return await stampIn(await JSZip.loadAsync(bytes));
	} catch {
		return null;
	}
}
