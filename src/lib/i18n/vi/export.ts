/** Words of issuing the dossier. */
export const exporting = {
	'export.title': 'Xuất hồ sơ'
} as const;
