/** From an architecture to what every exporter takes: its edition at a date, its diagrams laid out, its check report. */
import type { Architecture, Diagram, DossierClaims } from '$models/architecture/architecture';
import { edition, type EditionLevel } from '$models/architecture/edition';
import { editionHistory } from '$models/architecture/edition-history';
import { textOf } from '$models/architecture/field';
import { liveDiagrams } from '$models/architecture/live';
import { Checker } from '$models/conformance/checker';
import { answersOf, type Answer } from '$models/conformance/decisions';
import { isSubject, recordOf } from '$models/commands/record-of';
import { chapterInspection } from '$models/documents/inspect-chapters';
import type { Pack } from '$models/framework/pack';
import { condensed } from '$models/views/condensed';
import { diagramScene } from '$models/layout/diagram-scene';
import { figureParts, type FigurePart } from '$models/layout/figure-parts';
import { measureText, remembered } from '$models/layout/measure';
import type { Scene } from '$models/scene/scene';
import { findingCounts } from '$models/views/generated/finding-counts';
import type { KeptOptions } from '$models/views/kept-drawing';
import type { View } from '$models/views/view';
import { partRoom } from './document/measures';
import type { Certifier, ExportInput, Loss } from './exporter';
import { toldItemAnswers, toldRuleAnswers } from './told-words';
import { layoutEngine } from './layout-engine';

/** Diagrams in the order of the pack's list, as a dossier has them, and then the views that people kept. */
async function scenesOf(
	architecture: Architecture,
	pack: Pack,
	options: KeptOptions
): Promise<Pick<Required<ExportInput>, 'scenes' | 'undrawn' | 'partsOf'>> {
	const order = new Map(pack.diagramTypes.map(({ id }, index) => [id, index]));
	const at = ({ type }: Diagram): number => order.get(type) ?? order.size;
	const diagrams = liveDiagrams(architecture).sort((a, b) => at(a) - at(b));
	const scenes: Scene[] = [];
	const undrawn: Loss[] = [];
	const views = new Map<string, View>();
	for (const { id, fields } of diagrams) {
		const condense = (view: View): View => {
			const shorter = condensed(view);
			views.set(id, shorter?.view ?? view);
			if (shorter === undefined) return view;
			const { objects, relations } = shorter.hidden;
			const message = `${view.title} có nhiều đối tượng hơn một tờ vẽ được: ${objects} đối tượng chỉ được đếm tại chỗ và ${relations} quan hệ không vẽ; Mẫu số 03 có đầy đủ.`;
			const en = `${view.title} has more objects than a sheet shows: ${objects} of them are counted in their places and ${relations} relations are not drawn; Form 03 has them all`;
			undrawn.push({ place: `diagrams/${id}`, message, en });
			return shorter.view;
		};
		const scene = await diagramScene(architecture, pack, id, { ...options, condense }, layoutEngine);
		if (scene.ok) scenes.push(scene.value);
		else {
			const title = textOf(fields['title']);
			const message = `${title} vẫn được lưu nhưng chưa vẽ được.`;
			const en = `${title} is kept and not drawn: ${scene.problem.message}`;
			undrawn.push({ place: `diagrams/${id}`, message, en });
		}
	}
	const made = new Map<string, readonly FigurePart[]>();
	const partsOf = ({ diagram }: Scene): readonly FigurePart[] => {
		const view = views.get(diagram);
		const parts = made.get(diagram) ?? (view === undefined ? [] : figureParts(view, partRoom, remembered(measureText)));
		made.set(diagram, parts);
		return parts;
	};
	return { scenes, undrawn, partsOf };
}

export async function prepareExport(
	architecture: Architecture,
	claims: DossierClaims,
	pack: Pack,
	options: {
		readonly level: EditionLevel;
		readonly asOf: string;
		/**
		 * What people answered to asked rules and to items of the checklist, the account by its name; those stay open where
		 * nobody did.
		 */
		readonly answers?: readonly Answer[];
		/** Who certifies the check; a dossier without one holds no certificate. */
		readonly certifier?: Certifier;
	}
): Promise<ExportInput> {
	const { level, asOf, answers = [], certifier } = options;
	const cut = edition(architecture, { level, asOf, pack });
	const dossier: DossierClaims =
		claims.history === undefined ? claims : { ...claims, history: editionHistory(claims.history, architecture, cut) };
	const checker = new Checker(pack, {
		asOf,
		dossier,
		answers: answersOf(pack, answers),
		inspections: [chapterInspection]
	});
	checker.update(cut.architecture);
	const report = checker.report();
	const drawn = await scenesOf(cut.architecture, pack, { asOf, dossier, findings: findingCounts(report) });
	const fingerprintOf: ExportInput['fingerprintOf'] = (finding) => checker.fingerprint(finding);
	const certified = certifier === undefined ? {} : { certifier };
	const isThere = (subject: string, id: string): boolean =>
		isSubject(subject) ? recordOf(cut.architecture, subject, id) !== undefined : id === cut.architecture.meta.id;
	const said = {
		itemAnswers: toldItemAnswers(pack, answers, cut),
		ruleAnswers: toldRuleAnswers(pack, answers, cut, isThere)
	};
	return { edition: cut, pack, dossier, asOf, ...drawn, report, ...said, fingerprintOf, ...certified };
}
