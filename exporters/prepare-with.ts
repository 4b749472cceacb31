/**
 * From an architecture to what every exporter takes: its edition at a date, its diagrams laid out, its check report. Graphs
 * are laid out by whoever asks, so that a browser can as well.
 */
import { personInPrint, type PersonInPrint } from '$models/architecture/person';
import type { Architecture, Diagram, DossierClaims } from '$models/architecture/architecture';
import { edition, type EditionLevel } from '$models/architecture/edition';
import { editionClaims } from '$models/architecture/edition-history';
import { textOf } from '$models/architecture/field';
import { liveDiagrams } from '$models/architecture/live';
import type { Checker } from '$models/conformance/checker';
import { isWaived, waiversOf, type Answer, type Waiver } from '$models/conformance/decisions';
import { editionReport } from '$models/conformance/edition-report';
import { recordOf } from '$models/commands/record-of';
import { isSubject } from '$models/framework/subjects';
import { dossierChecker } from '$models/documents/dossier-checker';
import type { Pack } from '$models/framework/pack';
import { condensed } from '$models/views/condensed';
import { diagramScene } from '$models/layout/diagram-scene';
import { figureStyle } from '$models/layout/figure-layout';
import { withNumberedLines } from '$models/layout/line-numbers';
import { divided } from '$models/layout/divided';
import type { LayoutEngine } from '$models/layout/layout-view';
import type { DividedFigure } from '$models/layout/figure-parts';
import type { FigureStyle } from '$models/layout/figure-pieces';
import { measureText, remembered } from '$models/layout/measure';
import type { Scene } from '$models/scene/scene';
import { findingCounts } from '$models/views/generated/finding-counts';
import type { KeptOptions } from '$models/views/kept-drawing';
import type { View } from '$models/views/view';
import { vietnamDay } from '$models/text/vietnam-day';
import { isReadable, partRoom } from './document/measures';
import type { Approval, Certifier, EarlierVersion, ExportInput, GrantedWaiver, Loss } from './exporter';
import { mayTellWords, toldItemAnswers, toldRuleAnswers } from './told-words';

/** Diagrams in the order of the pack's list, as a dossier has them, and then the views that people kept. */
export function diagramsInOrder(architecture: Architecture, pack: Pack): readonly Diagram[] {
	const order = new Map(pack.diagramTypes.map(({ id }, index) => [id, index]));
	const at = ({ type }: Diagram): number => order.get(type) ?? order.size;
	return liveDiagrams(architecture).sort((a, b) => at(a) - at(b));
}

async function scenesOf(
	architecture: Architecture,
	pack: Pack,
	options: KeptOptions,
	layoutEngine: LayoutEngine
): Promise<Pick<Required<ExportInput>, 'scenes' | 'undrawn' | 'dividedOf'>> {
	const diagrams = diagramsInOrder(architecture, pack);
	const scenes: Scene[] = [];
	const undrawn: Loss[] = [];
	/** What the parts of a figure are made of, from when it is drawn until they are asked for. */
	const measure = remembered(measureText);
	const whole = new Map<string, { readonly view: View; readonly style: FigureStyle }>();
	for (const { id, fields } of diagrams) {
		const condense = (view: View): View => {
			const shorter = condensed(view);
			if (shorter === undefined) return view;
			const { objects, relations } = shorter.hidden;
			const message = `${view.title} có nhiều đối tượng hơn một tờ vẽ được: ${objects} đối tượng chỉ được đếm tại chỗ và ${relations} quan hệ không vẽ; Mẫu số 03 có đầy đủ.`;
			const en = `${view.title} has more objects than a sheet shows: ${objects} of them are counted in their places and ${relations} relations are not drawn; Form 03 has them all`;
			undrawn.push({ place: `diagrams/${id}`, message, en });
			return shorter.view;
		};
		const styleOf = (view: View): FigureStyle => {
			const style = figureStyle(view, measure);
			whole.set(id, { view, style });
			return style;
		};
		const scene = await diagramScene(architecture, pack, id, { ...options, condense, styleOf }, layoutEngine);
		const view = whole.get(id)?.view;
		const drawn = scene.ok && view !== undefined ? withNumberedLines(view, scene.value, measure) : undefined;
		if (drawn === undefined || isReadable(drawn)) whole.delete(id);
		if (scene.ok) scenes.push(drawn ?? scene.value);
		else {
			const title = textOf(fields['title']);
			const message = `${title} vẫn được lưu nhưng chưa vẽ được.`;
			const en = `${title} is kept and not drawn: ${scene.problem.message}`;
			undrawn.push({ place: `diagrams/${id}`, message, en });
		}
	}
	const made = new Map<string, DividedFigure | undefined>();
	const dividedOf = (scene: Scene): DividedFigure | undefined => {
		const { diagram } = scene;
		const of = whole.get(diagram);
		if (of !== undefined) made.set(diagram, divided({ scene, ...of }, partRoom));
		whole.delete(diagram);
		return made.get(diagram);
	};
	return { scenes, undrawn, dividedOf };
}

/** Findings of the whole that a waiver holds for, each with the days of it: it rests on what the whole says of its record. */
function waivedIn(
	pack: Pack,
	whole: Checker,
	waivers: readonly Waiver[],
	{ asOf, told }: { readonly asOf: string; readonly told: (waiver: Waiver) => Pick<GrantedWaiver, 'told'> }
): ReadonlyMap<string, GrantedWaiver> {
	if (waivers.length === 0) return new Map();
	const byId = new Map(waivers.map((waiver) => [waiver.id, waiver]));
	const standings = waiversOf(pack, whole.report(), waivers, (finding) => whole.fingerprint(finding), asOf);
	const found = new Map<string, GrantedWaiver>();
	for (const [finding, { waiver: id }] of standings) {
		const waiver = isWaived(standings, finding) ? byId.get(id) : undefined;
		if (waiver === undefined) continue;
		const { decidedAt, expiresOn } = waiver;
		const grantedOn = decidedAt === null ? null : vietnamDay(new Date(decidedAt));
		found.set(finding, { grantedOn, until: expiresOn, ...told(waiver) });
	}
	return found;
}

/** A version before, whole, with the pack that it was made by. */
export interface EarlierState extends Omit<EarlierVersion, 'edition' | 'basis' | 'cutoffDate'> {
	readonly dossier: DossierClaims;
	readonly architecture: Architecture;
	readonly pack: Pack;
}

export interface PrepareOptions {
	readonly level: EditionLevel;
	readonly asOf: string;
	/**
	 * What people answered to asked rules and to items of the checklist, the account by its name; those stay open where
	 * nobody did.
	 */
	readonly answers?: readonly Answer[];
	/** Who certifies the check; a dossier without one holds no certificate. */
	readonly certifier?: Certifier;
	/** What was asked to be waived, where nobody certifies: those of the certifier otherwise. */
	readonly waivers?: readonly Waiver[];
	/** What print calls accounts, by name, post and role; who asked for a waiver and who granted it is told of these alone. */
	readonly people?: ReadonlyMap<string, PersonInPrint>;
	/** Of a version that was submitted. */
	readonly approval?: Approval | null;
	/** Versions that it is compared with, the oldest first. */
	readonly earlier?: readonly EarlierState[];
}

/** Cut by what either pack keeps from these readers, and at the date of the export: what differs was edited. */
function earlierEdition(
	{ architecture, pack: own, dossier, ...known }: EarlierState,
	{ pack, level, asOf }: { readonly pack: Pack; readonly level: EditionLevel; readonly asOf: string }
): EarlierVersion {
	const told = { ...known, cutoffDate: dossier.cutoffDate, basis: { dossier, pack: own } };
	const cut = edition(architecture, { level, asOf, pack: own });
	if (own === pack) return { ...told, edition: cut };
	const again = edition(cut.architecture, { level, asOf, pack });
	return { ...told, edition: { ...again, omissions: [...cut.omissions, ...again.omissions] } };
}

/** With the layout that the place has where it runs; null where no diagram is to be drawn. */
export async function prepareWith(
	layoutEngine: LayoutEngine | null,
	architecture: Architecture,
	claims: DossierClaims,
	pack: Pack,
	options: PrepareOptions
): Promise<ExportInput> {
	const {
		level,
		asOf,
		answers = [],
		certifier,
		waivers = certifier?.decisions.waivers ?? [],
		people = new Map<string, PersonInPrint>(),
		approval = null,
		earlier = []
	} = options;
	const cut = edition(architecture, { level, asOf, pack });
	const dossier = editionClaims(claims, architecture, cut);
	const checkerOf = (of: Architecture): Checker => {
		const made = dossierChecker(pack, { asOf, dossier, answers });
		made.update(of);
		return made;
	};
	const checker = checkerOf(cut.architecture);
	const ownReport = checker.report();
	// The widest edition leaves out nothing but state secrets, of which nobody here knows anything.
	const whole =
		cut.omissions.length === 0
			? checker
			: checkerOf(edition(architecture, { level: 'restricted', asOf, pack }).architecture);
	const report = whole === checker ? ownReport : editionReport(ownReport, whole.report());
	const person = (account: string | null, at: string | null): string => {
		const known = people.get(account ?? '');
		return known === undefined ? '' : personInPrint(known, at);
	};
	const told = ({ reason, author, createdAt, approver, decidedAt }: Waiver): Pick<GrantedWaiver, 'told'> =>
		mayTellWords(cut)
			? {
					told: {
						reason: reason.trim(),
						askedBy: person(author, createdAt),
						grantedBy: person(approver, decidedAt)
					}
				}
			: {};
	const waived = waivedIn(pack, whole, waivers, { asOf, told });
	const look = { asOf, dossier, edition: level, findings: findingCounts(report) };
	const drawn = layoutEngine === null ? { scenes: [] } : await scenesOf(cut.architecture, pack, look, layoutEngine);
	const fingerprintOf: ExportInput['fingerprintOf'] = (finding) => checker.fingerprint(finding);
	const certified = certifier === undefined ? {} : { certifier };
	const approved = approval === null ? {} : { approval };
	const before =
		earlier.length === 0 ? {} : { earlier: earlier.map((one) => earlierEdition(one, { pack, level, asOf })) };
	const isThere = (subject: string, id: string): boolean =>
		isSubject(subject) ? recordOf(cut.architecture, subject, id) !== undefined : id === cut.architecture.meta.id;
	const checked = {
		report,
		ownReport,
		waived,
		itemAnswers: toldItemAnswers(pack, answers, cut),
		ruleAnswers: toldRuleAnswers(pack, answers, cut, isThere)
	};
	return {
		edition: cut,
		pack,
		dossier,
		asOf,
		...drawn,
		...checked,
		fingerprintOf,
		...certified,
		...approved,
		...before
	};
}
