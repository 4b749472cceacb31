/** A piece of evidence as a document names it: its file, and what it is recognised by where that is known. */
import type { CertifiedDecisions } from '$models/conformance/certificate';
import { vietnamDay } from '$models/text/vietnam-day';
import { vietnameseDate, vietnameseNumber } from './form03/wording';

type Evidence = CertifiedDecisions['evidence'][number];

const KIB = 1024;

function sizeWords(bytes: number): string {
	if (bytes < KIB) return `${vietnameseNumber(bytes)} B`;
	if (bytes < KIB * KIB) return `${vietnameseNumber(Math.round(bytes / KIB))} KB`;
	return `${vietnameseNumber(Math.round((bytes / KIB / KIB) * 10) / 10)} MB`;
}

/** Enough of a hash to hold a file against it by eye; the certificate has all of it. */
const HASH_SHOWN = 12;

/** Such as `bien-ban.pdf (12 KB; SHA-256 0123456789ab…; Trần Thị Bình, 21/11/2026)`; the name alone where no more is known. */
export function evidenceWords({ name, sha256, attached }: Evidence): string {
	if (attached === undefined) return name;
	const { size, by, at } = attached;
	const who = [by, vietnameseDate(vietnamDay(new Date(at)))].filter((part) => part !== '').join(', ');
	return `${name} (${sizeWords(size)}; SHA-256 ${sha256.slice(0, HASH_SHOWN)}…; ${who})`;
}
