/** Evidence as a document names it: its file, and what it is recognised by where that is known. */
import type { CertifiedDecisions } from '$models/conformance/certificate';
import { sizeInWords } from '$models/text/size-in-words';
import { vietnamDay } from '$models/text/vietnam-day';
import { vietnameseDate, vietnameseNumber } from './form03/wording';

type Evidence = CertifiedDecisions['evidence'][number];

/** Enough of a hash to hold a file against it by eye; the certificate has all of it. */
const HASH_SHOWN = 12;

/** Such as `bien-ban.pdf (12 KB; SHA-256 0123456789ab…; Trần Thị Bình, 21/11/2026)`; the name alone where no more is known. */
export function evidenceWords({ name, sha256, attached }: Evidence): string {
	if (attached === undefined) return name;
	const { size, by, at } = attached;
	const who = [by, vietnameseDate(vietnamDay(new Date(at)))].filter((part) => part !== '').join(', ');
	return `${name} (${sizeInWords(size, vietnameseNumber)}; SHA-256 ${sha256.slice(0, HASH_SHOWN)}…; ${who})`;
}

/** What was attached to any of these findings, named by their ids, each piece once, in words without an end; '' for nothing. */
export function evidenceBehind(findings: readonly string[], evidence: readonly Evidence[]): string {
	const asked = new Set(findings.map((finding) => `finding:${finding}`));
	const pieces = new Set(evidence.filter(({ about }) => asked.has(about)).map(evidenceWords));
	return pieces.size === 0 ? '' : `Minh chứng: ${[...pieces].join('; ')}`;
}
