/** What a dossier lacks before it can be submitted. Each point is told; a page shows where to mend it. */
import { liveDiagrams, liveGaps, liveObjects, liveRelations, liveTasks } from '$models/architecture/live';
import type { Architecture } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { checklistStandings } from '$models/conformance/checklist';
import type { ItemAnswers } from '$models/conformance/checklist-answers';
import { isWaived, type FindingWaiver } from '$models/conformance/decisions';
import { answeredAfterIssue } from '$models/conformance/answered-later';
import { openQuestions } from '$models/conformance/open-questions';
import type { CheckReport, Finding } from '$models/conformance/report';
import { frameOf } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import type { OpenRequest } from '$collab/decisions/open-requests';
import type { UnwrittenChapter } from './unwritten';
import type { StoredDossier } from '$collab/storage/store';

export const missingCodes = [
	'dossier-code',
	'version',
	'version-taken',
	'cutoff',
	'change',
	'under-way',
	'diagrams',
	'chapters',
	'findings',
	'answers',
	'checklist',
	'record-codes',
	'requests',
	'approvals'
] as const;
export type MissingCode = (typeof missingCodes)[number];

export interface Missing {
	readonly code: MissingCode;
	/** How many things it is about; 1 where counting says nothing. */
	readonly count: number;
	/** The first of them as people call them: types of diagrams, rules with their records, numbers of items, names. */
	readonly first: readonly string[];
	/** Id of the first finding that it is about, which a page can lead to; '' where it is about none. */
	readonly finding: string;
}

const SHOWN = 20;

/** A finding about the whole is named by its rule alone. */
const calledBy = ({ rule, subject: { kind, code, name } }: Finding): string =>
	[rule, kind === 'architecture' ? '' : code || name].filter((part) => part !== '').join(' ');

export interface Considered {
	readonly architecture: Architecture;
	readonly dossier: Pick<StoredDossier, 'code' | 'version' | 'cutoffDate' | 'change'>;
	readonly pack: Pack;
	readonly report: CheckReport;
	readonly waivers: ReadonlyMap<string, FindingWaiver>;
	/** Headings that hold nothing, or not the judgement that they ask for. */
	readonly blank: readonly UnwrittenChapter[];
	/** What people said of items of the checklist. */
	readonly itemAnswers: ItemAnswers;
	/** Names that versions have. */
	readonly versions: readonly string[];
	/** A submission is under way. */
	readonly isUnderWay: boolean;
	/** Requests for change that nobody has answered. */
	readonly requests: readonly OpenRequest[];
	/** Chief engineers who approved this very state. */
	readonly approvals: number;
}

/** Approvals that a submission takes: both chief engineers, the one of technology and the one of the business side. */
export const APPROVALS = 2;

/** What is missing, in the order in which one mends it; nothing where the dossier can be submitted. */
export function missingFor(considered: Considered): readonly Missing[] {
	const { architecture, dossier, pack, report, waivers } = considered;
	const found: Missing[] = [];
	const miss = (code: MissingCode, things: readonly string[], finding = ''): void => {
		if (things.length > 0) found.push({ code, count: things.length, first: things.slice(0, SHOWN), finding });
	};
	const one = (code: MissingCode, isMissing: boolean): void => miss(code, isMissing ? [''] : []);
	one('dossier-code', dossier.code === '');
	one('version', dossier.version === '');
	one('version-taken', considered.versions.includes(dossier.version));
	one('cutoff', dossier.cutoffDate === '');
	one('change', dossier.change === '');
	one('under-way', considered.isUnderWay);

	const drawn = new Set(liveDiagrams(architecture).map(({ type }) => type));
	miss(
		'diagrams',
		(frameOf(pack, architecture.meta.frame)?.mandatoryDiagrams ?? []).filter((type) => !drawn.has(type))
	);
	miss(
		'chapters',
		considered.blank.map(({ title }) => title.vi)
	);
	const isFree = (id: string): boolean => isWaived(waivers, id);
	const open = report.findings.filter(({ severity, id }) => severity === 'required' && !isFree(id));
	const failed = open.filter(({ asked, verdict }) => !asked && verdict === 'fail');
	miss('findings', failed.map(calledBy), failed[0]?.id);
	const { questions, needed } = openQuestions(report, isFree, answeredAfterIssue(pack));
	miss('answers', questions.slice(0, needed).map(calledBy));
	miss(
		'checklist',
		checklistStandings(pack, report, considered.itemAnswers)
			.filter(({ verdict }) => verdict === 'fail')
			.filter(
				({ item, answer }) =>
					answer?.answer === 'fail' || open.some(({ rule, verdict }) => verdict === 'fail' && item.rules.includes(rule))
			)
			.map(({ item }) => String(item.no))
	);
	const form03 = new Set(pack.kinds.filter((kind) => kind.form03).map(({ id }) => id));
	const coded = [
		...liveObjects(architecture).filter(({ kind }) => form03.has(kind)),
		...liveRelations(architecture),
		...liveGaps(architecture),
		...liveTasks(architecture)
	];
	miss(
		'record-codes',
		coded
			.filter(({ code }) => code === '')
			.map(({ id, fields }) => textOf(fields['name']) || textOf(fields['content']) || id)
	);
	miss(
		'requests',
		considered.requests.map(({ name }) => name)
	);
	one('approvals', considered.approvals < APPROVALS);
	return found;
}
