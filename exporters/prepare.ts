/** From an architecture to what every exporter takes: its edition at a date, its diagrams laid out, its check report. */
import type { Architecture, Diagram, DossierClaims } from '$models/architecture/architecture';
import { edition, type EditionLevel } from '$models/architecture/edition';
import { textOf } from '$models/architecture/field';
import { liveDiagrams } from '$models/architecture/live';
import { check } from '$models/conformance/check';
import { answersOf, type Answer } from '$models/conformance/decisions';
import { chapterInspection } from '$models/documents/inspect-chapters';
import type { Pack } from '$models/framework/pack';
import { diagramScene } from '$models/layout/diagram-scene';
import type { Scene } from '$models/scene/scene';
import { findingCounts } from '$models/views/generated/finding-counts';
import type { KeptOptions } from '$models/views/kept-drawing';
import type { ExportInput, Loss } from './exporter';
import { layoutEngine } from './layout-engine';

/** Diagrams in the order of the pack's list, as a dossier has them, and then the views that people kept. */
async function scenesOf(
	architecture: Architecture,
	pack: Pack,
	options: KeptOptions
): Promise<Pick<Required<ExportInput>, 'scenes' | 'undrawn'>> {
	const order = new Map(pack.diagramTypes.map(({ id }, index) => [id, index]));
	const at = ({ type }: Diagram): number => order.get(type) ?? order.size;
	const diagrams = liveDiagrams(architecture).sort((a, b) => at(a) - at(b));
	const scenes: Scene[] = [];
	const undrawn: Loss[] = [];
	for (const { id, fields } of diagrams) {
		const scene = await diagramScene(architecture, pack, id, options, layoutEngine);
		if (scene.ok) scenes.push(scene.value);
		else {
			const message = `${textOf(fields['title'])} is kept and not drawn: ${scene.problem.message}`;
			undrawn.push({ place: `diagrams/${id}`, message });
		}
	}
	return { scenes, undrawn };
}

export async function prepareExport(
	architecture: Architecture,
	dossier: DossierClaims,
	pack: Pack,
	options: {
		readonly level: EditionLevel;
		readonly asOf: string;
		/** What people answered to asked rules; those stay open where nobody did. */
		readonly answers?: readonly Answer[];
	}
): Promise<ExportInput> {
	const { level, asOf, answers = [] } = options;
	const cut = edition(architecture, { level, asOf, pack });
	const report = check(cut.architecture, pack, asOf, {
		dossier,
		answers: answersOf(pack, answers),
		inspections: [chapterInspection]
	});
	const drawn = await scenesOf(cut.architecture, pack, { asOf, dossier, findings: findingCounts(report) });
	return { edition: cut, pack, dossier, asOf, ...drawn, report };
}
