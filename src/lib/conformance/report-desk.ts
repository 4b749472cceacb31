/**
 * The desk behind the conformance page: holds the file and the checkers, and answers what a tab shows. It runs in a
 * worker, with the engine that server and command line run; what goes to the page is what is looked at, never all findings.
 */
import type { Architecture } from '$models/architecture/architecture';
import { readCanonical, type ReadFile } from '$models/architecture/canonical';
import { textOf } from '$models/architecture/field';
import { liveObjects, liveRelations } from '$models/architecture/live';
import { checklistStandings } from '$models/conformance/checklist';
import { itemAnswers } from '$models/conformance/checklist-answers';
import { Checker } from '$models/conformance/checker';
import { coverageOf } from '$models/conformance/coverage';
import {
	answersOf,
	isWaived,
	waiversOf,
	type Answer,
	type FindingWaiver,
	type Waiver
} from '$models/conformance/decisions';
import { obligationStandings, obligationTotals } from '$models/conformance/obligations';
import { answeredAfterIssue } from '$models/conformance/answered-later';
import { openQuestions } from '$models/conformance/open-questions';
import { publishedReport } from '$models/conformance/published-report';
import type { CheckReport, Finding } from '$models/conformance/report';
import { isAllMet, requiredStanding } from '$models/conformance/required-standing';
import { unsettledOf } from '$models/conformance/unsettled';
import { chapterInspection } from '$models/documents/inspect-chapters';
import { headingTitles } from '$models/framework/heading-names';
import type { Pack, Subject, Words } from '$models/framework/pack';
import { builtInPacks } from '$models/framework/packs';
import { profileOf } from '$models/framework/lookup';
import { chapterKey, chapterState, sectionsToWrite } from '$models/framework/sections';
import { recordName } from '$models/commands/record-name';
import { diagramScene } from '$models/layout/diagram-scene';
import type { LayoutEngine } from '$models/layout/layout-view';
import type { Theme } from '$models/scene/notation';
import type { SceneReference } from '$models/scene/scene';
import { flowKinds, flowMatrix } from '$models/views/flow-matrix';
import { sarifOf } from '$exporters/check-report/sarif';
import { sceneToSvg } from '$exporters/svg/scene-to-svg';
import { reasonOf, shownEntry } from '$lib/editor/grid/entry-cell';
import { qualityGroups, qualityRows } from '$lib/editor/quality/quality-grid';
import { clauseRows } from './clause-rows';
import { DeskFault } from './desk-fault';
import type {
	Checklist,
	ClauseRow,
	FindingPage,
	FindingQuery,
	Flows,
	FoundRule,
	DrawnFigure,
	FrozenDiagram,
	FrozenHeading,
	Known,
	Obligations,
	OpenedFile,
	Overview,
	Quality,
	ReportFile,
	Scope,
	Step
} from './desk-shapes';
import { subjectName, type SubjectName } from './finding-subject';
import { foundRules } from './found-rules';
import { PackShelf } from './pack-shelf';
import type { Printed, PrintedStanding, PrintedAs, PrintedText } from './printed-text';
import { placeRows, severityCounts, waivedOf } from './overview-rows';
import { recordCounts, recordList, type RecordCounts, type RecordList } from './record-list';
import { listedDiagrams, shownOn, type ShownOn } from './shown-on';
import { wholeRecordOf, type WholeRecord } from './whole-record';

export interface DeskSettings {
	/** Text of a path of the interface; throws a `DeskFault`. */
	readonly fetchText: (path: string) => Promise<string>;
	readonly clock: () => number;
	readonly tell: (step: Step) => void;
	readonly layout: LayoutEngine;
}

const pathOf = (id: string, version: string): string =>
	`/api/v1/architectures/${encodeURIComponent(id)}${version === '' ? '' : `/versions/${encodeURIComponent(version)}`}`;

export interface DrawnAs {
	readonly locale: keyof Words;
	readonly theme: Theme;
	/** Where objects and relations lead to, to which such as `object:<id>` is added; '' for nowhere. */
	readonly address?: string;
}

interface Checked {
	readonly pack: Pack;
	readonly checker: Checker;
	readonly report: CheckReport;
	/** How waivers stand, by finding. */
	readonly waivers: ReadonlyMap<string, FindingWaiver>;
	readonly took: number;
}

export class ReportDesk {
	readonly #settings: DeskSettings;
	readonly #packs: PackShelf;
	#file: ReadFile | null = null;
	#answers: readonly Answer[] = [];
	#waivers: readonly Waiver[] = [];
	#today = '';
	#evidence: ReadonlyMap<string, number> = new Map();
	readonly #checked = new Map<string, Checked>();
	#shownOn: ShownOn | null = null;
	readonly #printed = new Map<string, Promise<PrintedText>>();

	constructor(settings: DeskSettings) {
		this.#settings = settings;
		this.#packs = new PackShelf(settings.fetchText);
	}

	/** Fetches the canonical file of an architecture, live or of a frozen version; what was checked before is forgotten. */
	async open(
		id: string,
		version = '',
		/** Reference of a pack that is to be the one kept with the version; '' for whatever is installed. */
		keptPack = ''
	): Promise<OpenedFile> {
		this.#settings.tell('fetch');
		const text = await this.#settings.fetchText(pathOf(id, version));
		this.#settings.tell('read');
		const read = readCanonical(text);
		if (!read.ok) {
			const { message, place = '' } = read.problem;
			throw new DeskFault({ code: 'unsupported-version', message, place });
		}
		if (keptPack !== '') await this.#packs.keep(keptPack, `${pathOf(id, version)}/pack`);
		this.#file = read.value;
		this.#shownOn = null;
		this.#printed.clear();
		this.#checked.clear();
		const { architecture, dossier } = read.value;
		return {
			name: architecture.meta.name,
			objects: liveObjects(architecture).length,
			relations: liveRelations(architecture).length,
			size: new TextEncoder().encode(text).length,
			dossier
		};
	}

	know({ answers, evidence, waivers, today }: Known): Promise<null> {
		this.#answers = answers;
		this.#waivers = waivers;
		this.#today = today;
		this.#evidence = new Map(evidence);
		this.#printed.clear();
		this.#checked.clear();
		return Promise.resolve(null);
	}

	async overview(scope: Scope): Promise<Overview> {
		const { pack, checker, report, waivers, took } = await this.#check(scope);
		this.#settings.tell('sum');
		const { layers, components, units, ladder } = coverageOf(checker);
		const layerOf = new Map(pack.components.map(({ id, layer }) => [id, layer]));
		const standing = requiredStanding(report.findings, (finding) => isWaived(waivers, finding));
		return {
			pack: report.pack,
			packTitle: pack.title,
			asOf: report.asOf,
			rules: checker.runs.length,
			profiles: pack.profiles.map(({ id, title, rules }) => ({ id, title, rules: rules.length })),
			counts: report.counts,
			severities: severityCounts(report),
			waived: standing.waived.length,
			letPass: standing.letPass.length,
			isAllMet: isAllMet(standing),
			unsettled: standing.unsettled.map(unsettledOf),
			places: placeRows(pack, layers, components),
			units,
			ladder: ladder.map((row) => ({ ...row, layer: layerOf.get(row.component) ?? row.component })),
			chapters: this.#chapters(pack),
			broken: report.outcomes.filter(({ error }) => error !== ''),
			took
		};
	}

	#chapters(pack: Pack): Overview['chapters'] {
		const architecture = this.#architecture;
		const states = sectionsToWrite(pack.forms.form01, architecture.meta.frame).map(({ path }) =>
			chapterState(architecture.chapters, chapterKey('form01', path))
		);
		return {
			count: states.length,
			written: states.filter((state) => state !== 'open').length,
			undetermined: states.filter((state) => state === 'undetermined').length
		};
	}

	async clauses(scope: Scope): Promise<readonly ClauseRow[]> {
		const { pack, report } = await this.#check(scope);
		return clauseRows(pack, report);
	}

	/** Of the pack asked for where it brings any, else of the first built-in pack that does. */
	async obligations({ pack: reference, asOf }: Scope): Promise<Obligations> {
		const asked = await this.#packs.get(reference);
		const own = asked.obligations.length > 0 ? asked : builtInPacks.find(({ obligations }) => obligations.length > 0);
		if (own === undefined)
			throw new DeskFault({ code: 'not-found', message: 'No pack has obligations', place: 'pack' });
		const { pack, report } = await this.#check({ pack: `${own.id}@${own.version}`, profile: '', asOf });
		const rows = obligationStandings(pack, report, {
			get: (id) => this.#evidence.get(`obligation:${id}`)
		});
		return { pack: report.pack, title: pack.title, rows, totals: obligationTotals(rows) };
	}

	/** By all rules of the pack whose form the checklist stands in. */
	async checklist({ pack: reference, asOf }: Scope): Promise<Checklist> {
		const asked = await this.#packs.get(reference);
		const pack = asked.base === '' ? reference : asked.base;
		const checked = await this.#check({ pack, profile: '', asOf });
		const { report, waivers } = checked;
		const rows = checklistStandings(checked.pack, report, itemAnswers(checked.pack, this.#answers)).map((row) => ({
			...row,
			waived: waivedOf(report, waivers, row.item.rules)
		}));
		return { pack: report.pack, rows };
	}

	async flows({ pack: reference, asOf }: Scope): Promise<Flows> {
		const pack = await this.#packs.get(reference);
		const states = pack.fields.find(({ subject, id }) => subject === 'relation' && id === 'state')?.list;
		return {
			...flowMatrix(this.#architecture, pack, asOf),
			states: (pack.lists.find(({ id }) => id === states)?.values ?? []).map(({ id, label }) => [id, label] as const),
			kinds: pack.relationKinds
				.filter(({ id }) => flowKinds.some((kind) => kind === id))
				.map(({ id, label }) => [id, label] as const)
		};
	}

	async quality({ pack: reference }: Scope): Promise<Quality> {
		const pack = await this.#packs.get(reference);
		const groups = qualityGroups(pack);
		const columns = groups.flatMap((group) => group.columns);
		return {
			groups,
			rows: qualityRows(this.#architecture, pack).map(({ id, code, fields }) => ({
				id,
				code,
				name: textOf(fields['name']),
				owner: textOf(fields[pack.roles.owner]),
				cells: columns.map(({ definition }) => {
					const entry = fields[definition.id];
					// Scores, dates and texts read the same in every language; words for what is open are the page's.
					const { kind, text } = shownEntry(entry, { pack, definition, locale: 'vi' });
					return { kind, text: kind === 'value' ? text : reasonOf(entry) };
				})
			}))
		};
	}

	/** Findings of some rules, the first so many. */
	async findings({ rules, limit, ...scope }: FindingQuery): Promise<FindingPage> {
		const { pack, report, waivers } = await this.#check(scope);
		const later = answeredAfterIssue(pack);
		const { questions, needed } = openQuestions(report, (id) => isWaived(waivers, id), later);
		const wanted = new Set<string>(rules === 'asked' ? [] : rules);
		const found = rules === 'asked' ? questions : report.findings.filter(({ rule }) => wanted.has(rule));
		return {
			total: found.length,
			needed,
			findings: found
				.slice(0, limit)
				.map(({ id, rule, verdict, severity, subject, fields, message, howToFix, basis, doubt, asked }) => ({
					id,
					rule,
					verdict,
					severity,
					subject,
					fields,
					message,
					howToFix,
					basis,
					...(doubt === undefined ? {} : { doubt }),
					asked,
					waiver: waivers.get(id) ?? null
				}))
		};
	}

	/** Of some findings those that there are. */
	async foundAmong(scope: Scope, findings: readonly string[]): Promise<ReadonlySet<string>> {
		const { report } = await this.#check(scope);
		const asked = new Set(findings);
		return new Set(report.findings.flatMap(({ id }) => (asked.has(id) ? [id] : [])));
	}

	/** Rules that found something, the gravest first; of one severity in the order of the pack. */
	async foundRules(scope: Scope): Promise<readonly FoundRule[]> {
		const { pack, report, waivers } = await this.#check(scope);
		return foundRules(pack, report, waivers);
	}

	/** All that a record says, and what it is tied to; null where it is not in this state. */
	async record(scope: Scope, kind: Subject, id: string, locale: keyof Words): Promise<WholeRecord | null> {
		return wholeRecordOf(this.#architecture, await this.#packs.get(scope.pack), { kind, id, locale });
	}

	/** The diagrams that show a record. Apart from it, since for the first one all diagrams are gone through. */
	async shownOn({ pack }: Scope, kind: Subject, id: string): Promise<readonly FrozenDiagram[]> {
		const named = await this.#packs.get(pack);
		this.#shownOn ??= shownOn(this.#architecture, named);
		return this.#shownOn.get(`${kind}:${id}`) ?? [];
	}

	/** How many records there are of each sort. */
	recordCounts(locale: keyof Words): Promise<RecordCounts> {
		return Promise.resolve(recordCounts(this.#architecture, locale));
	}

	/** All records of a sort. */
	async records({ pack }: Scope, subject: Subject, locale: keyof Words): Promise<RecordList> {
		return recordList(this.#architecture, await this.#packs.get(pack), subject, locale);
	}

	/** What objects are called, by their ids; '' where one is not in this state. */
	objectNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
		return Promise.resolve(new Map(ids.map((id) => [id, recordName(this.#architecture, 'object', id)])));
	}

	/** What fields are called, by `object:<id>` and so on. */
	async fieldLabels({ pack: reference }: Scope, locale: keyof Words): Promise<ReadonlyMap<string, string>> {
		const { fields } = await this.#packs.get(reference);
		return new Map(fields.map(({ subject, id, label }) => [`${subject}:${id}`, label[locale]]));
	}

	/** What headings of this version are called where they stand alone, by the key of their chapter. */
	async headings({ pack }: Scope, locale: keyof Words): Promise<ReadonlyMap<string, string>> {
		const titles = headingTitles(await this.#packs.get(pack), this.#architecture.meta.frame);
		return new Map([...titles].map(([key, title]) => [key, title[locale]]));
	}

	/** All diagrams and kept views, in the order of their titles. */
	diagrams(): Promise<readonly FrozenDiagram[]> {
		return Promise.resolve(listedDiagrams(this.#architecture));
	}

	/** A diagram as people left it. */
	async drawn(pack: string, diagram: string, { locale, theme, address = '' }: DrawnAs): Promise<DrawnFigure> {
		const options = { asOf: '', findings: new Map(), locale, dossier: this.#open.dossier };
		const { layout } = this.#settings;
		const scene = await diagramScene(this.#architecture, await this.#packs.get(pack), diagram, options, layout);
		if (!scene.ok) throw new DeskFault({ place: '', ...scene.problem });
		const linkOf = ({ kind, id }: SceneReference): string =>
			address !== '' && (kind === 'object' || kind === 'relation')
				? `${address}${encodeURIComponent(`${kind}:${id}`)}`
				: '';
		const nameOf = ({ id }: SceneReference): string => recordName(this.#architecture, 'object', id);
		const boxes = scene.value.boxes.flatMap(({ reference, rectangle }) =>
			reference.kind === 'object' ? [{ reference, rectangle, name: nameOf(reference) }] : []
		);
		return { svg: sceneToSvg(scene.value, { theme, linkOf }), boxes };
	}

	/** The words of the document; what makes them ready comes with the first question. */
	async text({ pack, asOf }: Scope, locale: keyof Words): Promise<readonly FrozenHeading[]> {
		const { frozenText } = await import('./frozen-text');
		return frozenText(this.#architecture, await this.#packs.get(pack), { asOf, locale });
	}

	/** What stands under some headings of the printed document, which is made with the first question. */
	async printed(
		{ pack: reference }: Scope,
		as: PrintedAs,
		marks: readonly string[]
	): Promise<Readonly<Record<string, Printed>>> {
		const printed = await this.#printedAs(reference, as);
		return Object.fromEntries(
			marks.flatMap((mark) => {
				const under = printed.get(mark);
				return under === undefined ? [] : [[mark, under]];
			})
		);
	}

	/** How what stands under each heading of it stands, also of those that nobody has come to. */
	async printedStandings(
		{ pack: reference }: Scope,
		as: PrintedAs
	): Promise<Readonly<Record<string, PrintedStanding>>> {
		const printed = await this.#printedAs(reference, as);
		return Object.fromEntries(
			[...printed].map(([mark, { isBlank, undetermined }]) => [mark, { isBlank, undetermined }])
		);
	}

	#printedAs(reference: string, as: PrintedAs): Promise<PrintedText> {
		const key = JSON.stringify([reference, as]);
		const made = this.#printed.get(key) ?? this.#print(reference, as);
		this.#printed.set(key, made);
		return made;
	}

	async #print(reference: string, as: PrintedAs): Promise<PrintedText> {
		const { printedText } = await import('./printed-text');
		const { architecture, dossier } = this.#open;
		const pack = await this.#packs.get(reference);
		const state = { architecture, dossier, pack, answers: this.#answers, waivers: this.#waivers };
		return printedText(state, as);
	}

	/** What the records of findings are called, whatever became of the findings. */
	names(findings: readonly string[]): Promise<Readonly<Record<string, SubjectName | null>>> {
		const architecture = this.#architecture;
		return Promise.resolve(Object.fromEntries(findings.map((id) => [id, subjectName(architecture, id)])));
	}

	/** The report as the command line writes it. */
	async reportFile(
		format: ReportFile,
		scope: Scope,
		/** Version of the program, and name of the file that was checked. */
		{ engine, uri }: { readonly engine: string; readonly uri: string }
	): Promise<string> {
		const { pack, report } = await this.#check(scope);
		if (format === 'json') return JSON.stringify(publishedReport(report), null, 2);
		return sarifOf({ report, pack, uri, engine });
	}

	get #open(): ReadFile {
		if (this.#file === null) throw new DeskFault({ code: 'not-found', message: 'No file is open', place: '' });
		return this.#file;
	}

	get #architecture(): Architecture {
		return this.#open.architecture;
	}

	async #check(scope: Scope): Promise<Checked> {
		const key = JSON.stringify([scope.pack, scope.profile, scope.asOf]);
		const known = this.#checked.get(key);
		if (known !== undefined) return known;
		this.#settings.tell('pack');
		const pack = await this.#packs.get(scope.pack);
		const profile = scope.profile === '' ? null : profileOf(pack, scope.profile);
		if (profile === undefined) {
			throw new DeskFault({ code: 'invalid', message: `The pack has no profile ${scope.profile}`, place: 'profile' });
		}
		const architecture = this.#architecture;
		const rules = profile === null ? null : pack.rules.filter(({ id }) => profile.rules.includes(id));
		this.#settings.tell('check');
		const begun = this.#settings.clock();
		const checker = new Checker(pack, {
			asOf: scope.asOf,
			rules,
			answers: answersOf(pack, this.#answers),
			dossier: this.#file?.dossier ?? null,
			inspections: profile === null ? [chapterInspection] : []
		});
		checker.update(architecture);
		const report = checker.report();
		const took = this.#settings.clock() - begun;
		const fingerprintOf = (finding: Finding): string => checker.fingerprint(finding);
		const waivers = waiversOf(pack, report, this.#waivers, fingerprintOf, this.#today);
		const checked = { pack, checker, report, waivers, took };
		this.#checked.set(key, checked);
		return checked;
	}
}
