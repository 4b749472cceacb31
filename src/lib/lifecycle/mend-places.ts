/** Where on the page a missing point is mended. */
import type { Missing } from './shapes';

export type MendPlace = 'export' | 'editor' | 'findings' | 'checklist' | null;

const places: Readonly<Record<Missing['code'], MendPlace>> = {
	'dossier-code': 'export',
	version: 'export',
	'version-taken': null,
	cutoff: 'export',
	change: null,
	'under-way': null,
	diagrams: 'editor',
	// Each of them leads to its own.
	chapters: null,
	// Beside the drawing each finding leads to the very field.
	findings: 'findings',
	answers: 'checklist',
	checklist: 'checklist',
	'record-codes': 'editor',
	requests: null,
	approvals: null
};

export const mendPlace = ({ code }: Missing): MendPlace => places[code];
