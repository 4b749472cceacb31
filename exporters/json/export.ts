/** The canonical file of an edition. */
import { writeCanonical } from '$models/architecture/canonical';
import type { Exporter, ExportInput } from '$exporters/exporter';
import { fileNameTail } from '$exporters/dossier/file-name';

const exportAs =
	(name: (input: ExportInput) => string): Exporter =>
	(input, progress) => {
		const text = writeCanonical(input.edition.architecture, input.dossier);
		progress(1, 'JSON');
		return Promise.resolve({
			files: [
				{
					path: name(input),
					mediaType: 'application/json',
					bytes: new TextEncoder().encode(text)
				}
			],
			losses: []
		});
	};

/** Under a name that tells whose it is. */
export const exportJson = exportAs(
	({ dossier, edition }) => `kien-truc${fileNameTail(dossier, edition.architecture.meta)}.khuevan.json`
);

/** Under the name by which a dossier's own words speak of it. */
export const exportDossierJson = exportAs(() => 'kien-truc.khuevan.json');
