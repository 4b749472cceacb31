/** From an architecture to what every exporter takes: its edition at a date, its diagrams laid out, its check report. */
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import { edition, type EditionLevel } from '$models/architecture/edition';
import { liveDiagrams } from '$models/architecture/live';
import { check } from '$models/conformance/check';
import { answersOf, type Answer } from '$models/conformance/decisions';
import type { Pack } from '$models/framework/pack';
import { layoutView } from '$models/layout/layout-view';
import type { Scene } from '$models/scene/scene';
import { viewOf } from '$models/views/view-of';
import type { ExportInput } from './exporter';
import { layoutEngine } from './layout-engine';

/** Diagrams in the order of the pack's list, as a dossier has them. */
async function scenesOf(
	architecture: Architecture,
	pack: Pack,
	dossier: DossierClaims,
	asOf: string
): Promise<Scene[]> {
	const order = new Map(pack.diagramTypes.map(({ id }, index) => [id, index]));
	const diagrams = liveDiagrams(architecture).sort((a, b) => (order.get(a.type) ?? 99) - (order.get(b.type) ?? 99));
	const scenes: Scene[] = [];
	for (const { id } of diagrams) {
		const view = viewOf(architecture, pack, id, asOf, { dossier });
		if (view === undefined) continue;
		scenes.push(await layoutView(view, { geometry: architecture.geometry, bends: architecture.bends }, layoutEngine));
	}
	return scenes;
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
	const cut = edition(architecture, { level: options.level, asOf: options.asOf, pack });
	return {
		edition: cut,
		pack,
		dossier,
		asOf: options.asOf,
		scenes: await scenesOf(cut.architecture, pack, dossier, options.asOf),
		report: check(cut.architecture, pack, options.asOf, { dossier, answers: answersOf(pack, options.answers ?? []) })
	};
}
