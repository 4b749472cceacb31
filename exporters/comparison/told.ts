/** Two states in words: what came, went and changed, as a person reads it beside the dossier. */
import type { Architecture } from '$models/architecture/architecture';
import { isNotApplicable, isUndetermined, textOf, type FieldEntry } from '$models/architecture/field';
import { TARGET } from '$models/architecture/flat-keys';
import { isLayoutOnly, type Differences } from '$models/compare/differences';
import { wordDifferences, type ChapterDifference } from '$models/compare/chapter-differences';
import type { DiagramDifference } from '$models/compare/diagram-differences';
import { raisedDiagrams } from '$models/compare/counted-changes';
import { recordChanges } from '$models/compare/record-changes';
import {
	comparedSubjects,
	type FieldDifference,
	type RecordDifference,
	type Standing,
	type StructureKey
} from '$models/compare/record-differences';
import type { AllDifferences, FindingDifferences, ReportDifferences } from '$models/conformance/finding-differences';
import type { EvidenceChange } from '$models/conformance/evidence-since';
import type { Finding } from '$models/conformance/report';
import { fieldOf, kindOf } from '$models/framework/lookup';
import type { Obligation, Pack, Subject, Words } from '$models/framework/pack';
import { readerWords } from '$models/documents/reader-words';
import { withoutEmphasis } from '$models/text/emphasis';
import { dayInWords } from '$models/text/day-in-words';
import { chapterTitles } from '$models/framework/sections';
import { diagramCode } from '$exporters/record-title';
import { subjectWords } from '$exporters/subject-words';
import { checkDayWords, type CheckDay } from './check-day';
import { evidenceTold, type ToldEvidence } from './evidence-told';

/** What is known of a version that is compared: the head of a report says it. */
export interface ComparedVersion {
	/** ISO dates in Việt Nam, '' for none. */
	readonly cutoffDate: string;
	readonly submittedOn: string;
	/** How it stands as a submission; null where it was never submitted, and is no version of a dossier. */
	readonly state: VersionState | null;
}

export const versionStateWords = {
	submitted: 'Đã trình',
	'in-review': 'Đang thẩm định',
	returned: 'Đã trả lại',
	appraised: 'Đã thẩm định',
	issued: 'Đã ban hành',
	superseded: 'Đã thay thế',
	withdrawn: 'Đã rút'
} as const;
export type VersionState = keyof typeof versionStateWords;

/** What a report of a difference is made of. */
export interface Comparison {
	/** What each side is called, such as a version or a file. */
	readonly names: readonly [before: string, after: string];
	/** Of each side that is a version; null of a side that is none. */
	readonly versions?: readonly [before: ComparedVersion | null, after: ComparedVersion | null];
	readonly states: readonly [before: Architecture, after: Architecture];
	readonly differences: Differences;
	/**
	 * null where one of the two could not be checked, with the reason in `unchecked`. Without questions where it is not known
	 * what people answered.
	 */
	readonly findings: (FindingDifferences & Partial<Pick<ReportDifferences, 'questions' | 'later'>>) | null;
	readonly unchecked: string;
	/** As of which day each was checked; absent where one was not. */
	readonly checkedAsOf?: readonly [before: CheckDay, after: CheckDay];
	/** Pack of the later state, in whose words all is told. */
	readonly pack: Pack;
	/** What lies beside the states and was attached or taken away between them, people by their names; absent where that is not known. */
	readonly evidence?: readonly EvidenceChange[];
	/** Of other packs than that one, which evidence may stand behind too. */
	readonly obligations?: readonly Obligation[];
}

export interface ToldField {
	readonly label: string;
	/** '' where nothing was said. */
	readonly before: string;
	readonly after: string;
}

export interface ToldRecord {
	readonly subject: Subject | 'meta';
	readonly id: string;
	readonly standing: Standing;
	readonly title: string;
	readonly fields: readonly ToldField[];
}

export interface ToldSection {
	readonly title: string;
	readonly records: readonly ToldRecord[];
}

export interface ToldDiagram {
	readonly id: string;
	readonly title: string;
	/** Such as `thêm vào sơ đồ: KT-1 Kho dữ liệu`. */
	readonly lines: readonly string[];
	readonly isLayoutOnly: boolean;
}

export interface ToldChapter {
	readonly key: string;
	readonly title: string;
	readonly standing: Standing;
	readonly words: ChapterDifference['words'];
}

export interface ToldComparison {
	readonly sections: readonly ToldSection[];
	readonly diagrams: readonly ToldDiagram[];
	/** Ids of diagrams of which nothing but the number of their version is another. */
	readonly raised: readonly string[];
	/** Codes of objects that are as they were, and whose relations, mappings or gaps are not. */
	readonly concerned: readonly string[];
	readonly chapters: readonly ToldChapter[];
	readonly findings: readonly {
		readonly key: keyof AllDifferences;
		readonly title: string;
		readonly lines: readonly string[];
	}[];
	readonly unchecked: string;
	/** As of which days both were checked, in a sentence; '' where one was not. */
	readonly checkedAsOf: string;
	/** What of the later check is in none of the findings, in a sentence; '' for nothing. */
	readonly afterIssue: string;
	/** null where it is not known. */
	readonly evidence: readonly ToldEvidence[] | null;
}

export type ToldLocale = keyof Words;

export const standingWords: Readonly<Record<Standing, Words>> = {
	added: { vi: 'Thêm', en: 'Added' },
	removed: { vi: 'Bỏ', en: 'Removed' },
	changed: { vi: 'Sửa', en: 'Changed' }
};

const structureWords: Readonly<Record<StructureKey, Words>> = {
	'@kind': { vi: 'Loại', en: 'Kind' },
	'@code': { vi: 'Mã', en: 'Code' },
	'@catalogue': { vi: 'Mục danh mục', en: 'Catalogue entry' },
	'@parent': { vi: 'Nằm trong', en: 'Part of' },
	'@source': { vi: 'Điểm đầu', en: 'Source' },
	'@target': { vi: 'Điểm cuối', en: 'Target' },
	'@objects': { vi: 'Đối tượng liên quan', en: 'Objects concerned' },
	'@gaps': { vi: 'Nội dung cần hoàn thiện', en: 'Gaps' },
	'@notes': { vi: 'Ghi chú giữ lại khi nhập', en: 'Notes kept by an import' }
};

const metaWords: Readonly<Partial<Record<string, Words>>> = {
	name: { vi: 'Tên khung kiến trúc', en: 'Name' },
	agencyName: { vi: 'Cơ quan', en: 'Agency' },
	agency: { vi: 'Mã cơ quan', en: 'Agency id' },
	frame: { vi: 'Loại khung', en: 'Frame type' },
	pack: { vi: 'Bộ quy định áp dụng', en: 'Framework pack' },
	schemaVersion: { vi: 'Phiên bản định dạng', en: 'Schema version' },
	id: { vi: 'Mã nhận dạng', en: 'Identifier' },
	sample: { vi: 'Dữ liệu minh họa', en: 'Illustrative data' }
};

/** What is known of an entry that is no value. */
function reasonOf(entry: FieldEntry, locale: ToldLocale): string {
	const parts = isUndetermined(entry)
		? [entry.undetermined.reason, entry.undetermined.contact, dayInWords(locale, entry.undetermined.due)]
		: isNotApplicable(entry)
			? [entry.notApplicable.reason]
			: [];
	return parts.filter((part) => part !== '').join('; ');
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const aboutWords: Words = { vi: 'Khung kiến trúc', en: 'Architecture' };
const metaTitle: Words = { vi: 'Thông tin chung', en: 'About it' };
const targetWords: Words = { vi: 'mục tiêu', en: 'target' };
const diagramWords = {
	added: { vi: 'thêm vào sơ đồ', en: 'put on the diagram' },
	removed: { vi: 'bỏ khỏi sơ đồ', en: 'taken from the diagram' },
	changed: { vi: 'sửa trên sơ đồ', en: 'changed on the diagram' },
	moved: { vi: 'đổi chỗ hoặc kích thước', en: 'moved or resized' },
	bent: { vi: 'đường nối đổi nét gấp', en: 'lines with other bends' }
} as const satisfies Record<string, Words>;
const findingWords = {
	fixed: { vi: 'Phát hiện đã khắc phục', en: 'Findings fixed' },
	fresh: { vi: 'Phát hiện mới', en: 'New findings' },
	same: { vi: 'Phát hiện còn nguyên', en: 'Findings that stay' },
	questions: { vi: 'Câu hỏi chưa được trả lời', en: 'Questions not answered' }
} as const satisfies Record<keyof AllDifferences, Words>;

const laterWords: Readonly<Record<ToldLocale, (count: number, rules: string) => string>> = {
	vi: (count, rules) =>
		`Các số trên không gồm ${String(count)} câu hỏi chỉ trả lời sau khi ban hành (${rules}); nơi đếm mọi lượt chưa đủ cơ sở thì có.`,
	en: (count, rules) =>
		`The numbers above leave out ${String(count)} ${count === 1 ? 'question that is' : 'questions that are'} answered only after issue (${rules}); where all that lacks a basis is counted, ${count === 1 ? 'it is' : 'they are'} in.`
};

/** Without the marks of bold and italic, unless nothing but these is otherwise. */
function readWords(words: ChapterDifference['words']): ChapterDifference['words'] {
	const side = (other: 'added' | 'removed'): string =>
		words.flatMap(({ standing, text }) => (standing === other ? [] : [text])).join('');
	const [before, after] = [side('added'), side('removed')];
	const [was, is] = [withoutEmphasis(before), withoutEmphasis(after)];
	return was === is || (was === before && is === after) ? words : wordDifferences(was, is);
}

class Teller {
	readonly #words: ReturnType<typeof readerWords>;
	readonly #chapters: ReturnType<typeof chapterTitles>;

	constructor(
		private readonly comparison: Comparison,
		private readonly locale: ToldLocale
	) {
		this.#words = readerWords(comparison.pack, locale);
		this.#chapters = chapterTitles(comparison.pack);
	}

	#kind(kind: string): string {
		const { pack } = this.comparison;
		const label = kindOf(pack, kind)?.label ?? pack.relationKinds.find(({ id }) => id === kind)?.label;
		return label?.[this.locale] ?? kind;
	}

	#entry(subject: Subject, key: string, entry: FieldEntry | null): string {
		if (entry === null) return '';
		if (key === '@kind') return this.#kind(textOf(entry));
		if (key.startsWith('@')) return textOf(entry);
		const field = key.startsWith(TARGET) ? key.slice(TARGET.length) : key;
		const text = this.#words.field(subject, field, { [field]: entry });
		const why = reasonOf(entry, this.locale);
		return why === '' ? text : `${text} (${why})`;
	}

	#label(subject: Subject, key: string): string {
		const { locale } = this;
		if (Object.hasOwn(structureWords, key)) return structureWords[key as StructureKey][locale];
		const isTarget = key.startsWith(TARGET);
		const field = isTarget ? key.slice(TARGET.length) : key;
		const label = fieldOf(this.comparison.pack, subject, field)?.label[locale] ?? field;
		return isTarget ? `${label} (${targetWords[locale]})` : label;
	}

	#field(subject: Subject, { key, before, after }: FieldDifference): ToldField {
		return {
			label: this.#label(subject, key),
			before: this.#entry(subject, key, before),
			after: this.#entry(subject, key, after)
		};
	}

	record({ subject, id, code, name, kind, standing, fields }: RecordDifference): ToldRecord {
		const kindWord = subject === 'object' || subject === 'relation' ? this.#kind(kind) : kind;
		const title = joined(code, name === '' && code === '' ? id : name);
		return {
			subject,
			id,
			standing,
			title: kindWord === '' ? title : `${title} (${kindWord})`,
			fields: fields.map((field) => this.#field(subject, field))
		};
	}

	sections(): readonly ToldSection[] {
		const { meta, records } = this.comparison.differences;
		const told = comparedSubjects.map((subject) => ({
			title: subjectWords[subject][this.locale],
			records: records.filter((record) => record.subject === subject).map((record) => this.record(record))
		}));
		const fields = meta.map(({ key, before, after }) => ({
			label: metaWords[key]?.[this.locale] ?? key,
			before,
			after
		}));
		const about: ToldRecord[] =
			fields.length === 0
				? []
				: [{ subject: 'meta', id: '', standing: 'changed', title: metaTitle[this.locale], fields }];
		return [{ title: aboutWords[this.locale], records: about }, ...told].filter(
			(section) => section.records.length > 0
		);
	}

	/** What stands on a diagram: an object by code and name, a note by its words. */
	#shown(id: string): string {
		for (const { objects, nodes } of [...this.comparison.states].reverse()) {
			const object = objects.get(id as never);
			if (object !== undefined) return joined(object.code, textOf(object.fields['name']) || id);
			const node = nodes.get(id as never);
			if (node?.kind === 'note') return `“${node.text}”`;
		}
		return id;
	}

	diagram(difference: DiagramDifference): ToldDiagram {
		const { title, type } = difference;
		const { locale } = this;
		const line = (key: 'added' | 'removed' | 'changed'): string[] => {
			const shown = difference[key].map((one) => this.#shown(one));
			return shown.length === 0 ? [] : [`${diagramWords[key][locale]}: ${shown.join(', ')}`];
		};
		const count = (key: 'moved' | 'bent'): string[] =>
			difference[key].length === 0 ? [] : [`${diagramWords[key][locale]}: ${String(difference[key].length)}`];
		return {
			id: difference.id,
			title: joined(diagramCode({ type }), title),
			lines: [...line('added'), ...line('removed'), ...line('changed'), ...count('moved'), ...count('bent')],
			isLayoutOnly: isLayoutOnly(difference)
		};
	}

	chapter({ key, standing, words }: ChapterDifference): ToldChapter {
		return { key, title: this.#chapters.get(key)?.[this.locale] ?? key, standing, words: readWords(words) };
	}

	findings(): ToldComparison['findings'] {
		const { findings } = this.comparison;
		if (findings === null) return [];
		const line = ({ rule, subject, message }: Finding): string => {
			const named = joined(subject.code, subject.name);
			return `${rule}${named === '' ? '' : ` · ${named}`}: ${message[this.locale]}`;
		};
		const told = (key: keyof AllDifferences, found: readonly Finding[]): ToldComparison['findings'][number] => ({
			key,
			title: findingWords[key][this.locale],
			lines: found.map(line)
		});
		return [
			...(['fixed', 'fresh', 'same'] as const).map((key) => told(key, findings[key])),
			...(findings.questions === undefined ? [] : [told('questions', findings.questions)])
		];
	}

	/** Whoever counts all that a check leaves open finds more than is counted here, by these. */
	afterIssue(): string {
		const later = this.comparison.findings?.later ?? [];
		if (later.length === 0) return '';
		const rules = [...new Set(later.map(({ rule }) => rule))].join(', ');
		return laterWords[this.locale](later.length, rules);
	}
}

/** A comparison in words of the pack, in Vietnamese unless asked otherwise. */
export function told(comparison: Comparison, locale: ToldLocale = 'vi'): ToldComparison {
	const teller = new Teller(comparison, locale);
	const { diagrams, chapters } = comparison.differences;
	return {
		sections: teller.sections(),
		diagrams: diagrams.map((diagram) => teller.diagram(diagram)),
		raised: raisedDiagrams(comparison.differences),
		concerned: recordChanges(comparison.states, comparison.differences).concerned,
		chapters: chapters.map((chapter) => teller.chapter(chapter)),
		findings: teller.findings(),
		unchecked: comparison.unchecked,
		checkedAsOf: comparison.checkedAsOf === undefined ? '' : checkDayWords(comparison.checkedAsOf, locale),
		afterIssue: teller.afterIssue(),
		evidence: comparison.evidence === undefined ? null : evidenceTold(comparison.evidence, comparison, locale)
	};
}
