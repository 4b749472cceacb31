import type { exporting as vi } from '../vi/export';

export const exporting: Record<keyof typeof vi, string> = {
	'export.title': 'Export the dossier'
};
