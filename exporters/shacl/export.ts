/** The architecture as a graph, and the rules that SHACL Core can say as its shapes. */
import type { ExportedFile, Exporter } from '$exporters/exporter';
import { coverageOf } from './coverage';
import { dataToRdf } from './data-to-rdf';
import { readmeOf } from './readme';
import { translateRules } from './rule-to-shapes';
import { shapesToRdf } from './shapes-to-rdf';
import { turtleOf } from './turtle';

const file = (path: string, mediaType: string, text: string): ExportedFile => ({
	path,
	mediaType,
	bytes: new TextEncoder().encode(text)
});

const turtle = 'text/turtle; charset=utf-8';

export const exportShacl: Exporter = async ({ edition, pack, dossier, asOf }, progress) => {
	const translation = translateRules(pack, asOf);
	const coverage = coverageOf(translation);
	progress(0.3, 'SHACL');
	const source = { architecture: edition.architecture, pack, asOf, dossier };
	const data = await turtleOf(dataToRdf(source, translation.needs.all));
	progress(0.6, 'RDF');
	const shapes = await turtleOf(shapesToRdf(translation));
	progress(1, 'Turtle');
	return {
		files: [
			file('data.ttl', turtle, data),
			file('shapes.ttl', turtle, shapes),
			file('README.md', 'text/markdown; charset=utf-8', readmeOf(coverage, pack, asOf))
		],
		losses: [
			...coverage.left.map(({ rule, reason }) => ({
				place: `rules/${rule.id}`,
				message: `SHACL Core không diễn đạt được: ${reason.vi}`,
				en: `SHACL Core cannot say it: ${reason.en}`
			})),
			{
				place: 'geometry',
				message: 'Đồ thị không giữ vị trí của ô, nét gấp của đường nối và ghi chú tự do.',
				en: 'The graph keeps no places of boxes, no bends of lines and no free notes'
			}
		]
	};
};
