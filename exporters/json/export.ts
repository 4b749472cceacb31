/** The canonical file of an edition. */
import { writeCanonical } from '$models/architecture/canonical';
import type { Exporter } from '$exporters/exporter';
import { omissionLosses } from '$exporters/omission-losses';

export const exportJson: Exporter = (input, progress) => {
	const text = writeCanonical(input.edition.architecture, input.dossier);
	progress(1, 'JSON');
	return Promise.resolve({
		files: [
			{
				path: 'kien-truc.khuevan.json',
				mediaType: 'application/json',
				bytes: new TextEncoder().encode(text)
			}
		],
		losses: omissionLosses(input.edition)
	});
};
