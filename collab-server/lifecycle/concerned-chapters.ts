/**
 * Chapters whose words speak of records that do not meet a required rule, to be read again before anybody approves. Which
 * records a chapter speaks of says its own outline: the tables that it draws from the model. Nothing judges the words.
 */
import { liveRelationsAt } from '$models/architecture/live';
import type { Architecture } from '$models/architecture/architecture';
import { ObjectId } from '$models/architecture/identifier';
import { Conditions } from '$models/conformance/conditions';
import type { CheckReport, Finding } from '$models/conformance/report';
import { unsettledOf, type Unsettled } from '$models/conformance/unsettled';
import type { Condition, Subject } from '$models/framework/condition';
import type { OutlineBlock, Pack } from '$models/framework/pack';
import type { Words } from '$models/framework/provenance';
import { isSubject } from '$models/framework/subjects';
import { chapterKey, chapterState, chapterTitles, sectionsToWrite } from '$models/framework/sections';
import type { CurrentCheck } from '$collab/checks/architecture-check';
import { subjectsOfSheet } from '$exporters/form03/tables';

export interface ConcernedChapter {
	/** Such as `form01/V.1`. */
	readonly chapter: string;
	readonly title: Words;
	readonly findings: readonly Unsettled[];
}

interface Shown {
	readonly subjects: readonly Subject[];
	/** All of them have to hold. */
	readonly where: readonly Condition[];
}

/** What a block shows; a table of all objects or relations that there are speaks of none of them in particular. */
function shownBy(block: OutlineBlock, { forms }: Pick<Pack, 'forms'>): Shown | null {
	if (block.kind !== 'table') return null;
	const shape = forms.form01.shapes.find(({ id }) => id === block.shape);
	if (shape === undefined) return null;
	const subjects = subjectsOfSheet[shape.sheet] ?? [];
	if (block.where === null && subjects.some((kind) => kind === 'object' || kind === 'relation')) return null;
	return { subjects, where: [shape.where, block.where].filter((one) => one !== null) };
}

/** What was told of a state, and by which check: every view asks it, and it goes over all relations for each finding. */
const toldOf = new WeakMap<Architecture, { readonly key: string; readonly chapters: readonly ConcernedChapter[] }>();

/** As long as neither the architecture nor anything else of the check changes, it is told once. */
export function concernedNow({
	architecture,
	pack,
	report,
	key
}: Pick<CurrentCheck, 'architecture' | 'pack' | 'report' | 'key'>): readonly ConcernedChapter[] {
	const known = toldOf.get(architecture);
	if (known?.key === key) return known.chapters;
	const chapters = concernedChapters(architecture, pack, report);
	toldOf.set(architecture, { key, chapters });
	return chapters;
}

/** `findings`: those that are open or that the agency lets pass. */
export function concernedChapters(
	architecture: Architecture,
	pack: Pack,
	{ asOf, findings }: Pick<CheckReport, 'asOf' | 'findings'>
): readonly ConcernedChapter[] {
	const unmet = findings.filter(
		({ severity, verdict, asked }) => severity === 'required' && !asked && verdict !== 'not-enough-basis'
	);
	if (unmet.length === 0) return [];
	const conditions = new Conditions(architecture, pack, asOf);
	const titles = chapterTitles(pack);
	const chapters = sectionsToWrite(pack.forms.form01, architecture.meta.frame)
		.map(({ path, blocks }) => ({
			chapter: chapterKey('form01', path),
			shown: blocks.flatMap((block) => shownBy(block, pack) ?? [])
		}))
		.filter(({ chapter }) => chapterState(architecture.chapters, chapter) === 'written');
	const shows = (of: readonly Shown[], kind: Subject, id: string): boolean =>
		of.some(({ subjects, where }) => subjects.includes(kind) && where.every((one) => conditions.holds(one, kind, id)));
	/** Its record; for an object that no table shows, such as a group of data, those that it is joined to. */
	const recordsOf = ({ subject: { kind, id } }: Finding): readonly (readonly [Subject, string])[] => {
		if (!isSubject(kind)) return [];
		if (kind !== 'object' || chapters.some(({ shown }) => shows(shown, kind, id))) return [[kind, id]];
		return liveRelationsAt(architecture, ObjectId(id)).map(({ source, target }) => [
			'object',
			source === id ? target : source
		]);
	};
	const told = unmet.map((finding) => ({ finding, records: recordsOf(finding) }));
	return chapters.flatMap(({ chapter, shown }) => {
		const own = told.filter(
			({ finding, records }) =>
				(finding.subject.kind === 'chapter' && finding.subject.id === chapter) ||
				records.some(([kind, id]) => shows(shown, kind, id))
		);
		return own.length === 0
			? []
			: [
					{
						chapter,
						title: titles.get(chapter) ?? { vi: chapter, en: chapter },
						findings: own.map(({ finding }) => unsettledOf(finding))
					}
				];
	});
}
