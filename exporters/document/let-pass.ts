/** What the agency lets pass for a while, by the record that it is about: what tables and notes say of its row. */
import type { Finding } from '$models/conformance/report';
import type { ExportInput } from '$exporters/exporter';
import { printable } from '$exporters/form03/wording';
import { findingOutcome, waiverPattern } from './finding-outcome';
import { verdictWords } from './verdict-words';

const lowered = (text: string): string => `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`;

/** By the id of a record, a line for each of its findings that is let pass: what is asked, how it came out, until when. */
export function letPassBy(
	{ report, waived }: Pick<ExportInput, 'report' | 'waived'>,
	isWanted: (finding: Finding) => boolean = () => true
): ReadonlyMap<string, readonly string[]> {
	const lines = new Map<string, string[]>();
	if (waived === undefined || waived.size === 0) return lines;
	for (const finding of report.findings) {
		const { id } = finding.subject;
		if (id === '' || !waived.has(finding.id) || !isWanted(finding)) continue;
		lines.set(id, [
			...(lines.get(id) ?? []),
			`${finding.ruleTitle.vi}: ${lowered(findingOutcome(finding, { waived }))}`
		]);
	}
	return lines;
}

const inNotes = (letPass: string): string => `Khắc phục sau: ${letPass}.`;

/** A line of `letPassBy` as the notes of Form 03 have it. */
export const letPassNote = (letPass: string): string => printable(inNotes(letPass));

const outcomes = Object.values(verdictWords).map(lowered).join('|');
const wholeNote = new RegExp(
	`^${inNotes(`.+: (?:${outcomes}); ${waiverPattern}`).replace(/\.$/u, String.raw`\.`)}$`,
	'u'
);

/** True for a whole line as `letPassNote` writes it; one that only begins like it is the agency's own. */
export const isLetPassNote = (line: string): boolean => wholeNote.test(line.trim());

/** Notes without the lines that tell what is let pass. */
export const withoutLetPassNotes = (notes: string): string =>
	notes
		.split('\n')
		.filter((line) => !isLetPassNote(line))
		.join('\n');
