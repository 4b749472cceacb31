/** What keeps a dossier from being made: a picture that is not of what is written would be signed as if it was. */
import type { Problem } from '$models/architecture/result';
import type { ExportInput } from '$exporters/exporter';

/** So many places are named; the check report has them all. */
const named = 5;

export function heldBack({ report }: Pick<ExportInput, 'report'>): Problem | null {
	const places = report.findings
		.filter(({ rule }) => rule === 'chapter-picture')
		.map(({ subject, line = 1 }) => `${subject.id}:${String(line)}`);
	const [first] = places;
	if (first === undefined) return null;
	const rest = places.length > named ? ` and ${String(places.length - named)} more` : '';
	return {
		code: 'picture-missing',
		message: `The dossier is held back: chapters have pictures that are missing or not of what is written (${places.slice(0, named).join(', ')}${rest}); open them under Document`,
		place: first
	};
}
