/** Two states in words: what came, went and changed, as a person reads it beside the dossier. */
import type { Architecture } from '$models/architecture/architecture';
import { textOf, type FieldEntry } from '$models/architecture/field';
import { TARGET } from '$models/architecture/flat-keys';
import { isLayoutOnly, type Differences } from '$models/compare/differences';
import type { ChapterDifference } from '$models/compare/chapter-differences';
import type { DiagramDifference } from '$models/compare/diagram-differences';
import {
	comparedSubjects,
	type FieldDifference,
	type RecordDifference,
	type Standing,
	type StructureKey
} from '$models/compare/record-differences';
import type { FindingDifferences } from '$models/conformance/finding-differences';
import type { Finding } from '$models/conformance/report';
import { kindOf } from '$models/framework/lookup';
import type { Pack, Subject } from '$models/framework/pack';
import { chapterTitles } from '$models/framework/sections';
import { PackWording } from '$exporters/form03/wording';

/** What a report of a difference is made of. */
export interface Comparison {
	/** What each side is called, such as a version or a file. */
	readonly names: readonly [before: string, after: string];
	readonly states: readonly [before: Architecture, after: Architecture];
	readonly differences: Differences;
	/** null where one of the two could not be checked, with the reason in `unchecked`. */
	readonly findings: FindingDifferences | null;
	readonly unchecked: string;
	/** Pack of the later state, in whose words all is told. */
	readonly pack: Pack;
}

export interface ToldField {
	readonly label: string;
	/** '' where nothing was said. */
	readonly before: string;
	readonly after: string;
}

export interface ToldRecord {
	readonly standing: Standing;
	readonly title: string;
	readonly fields: readonly ToldField[];
}

export interface ToldSection {
	readonly title: string;
	readonly records: readonly ToldRecord[];
}

export interface ToldDiagram {
	readonly title: string;
	/** Such as `thêm vào sơ đồ: KT-1 Kho dữ liệu`. */
	readonly lines: readonly string[];
	readonly isLayoutOnly: boolean;
}

export interface ToldChapter {
	readonly title: string;
	readonly standing: Standing;
	readonly words: ChapterDifference['words'];
}

export interface ToldComparison {
	readonly sections: readonly ToldSection[];
	readonly diagrams: readonly ToldDiagram[];
	readonly chapters: readonly ToldChapter[];
	readonly findings: readonly { readonly title: string; readonly lines: readonly string[] }[];
	readonly unchecked: string;
}

export const standingWords: Readonly<Record<Standing, string>> = {
	added: 'Thêm',
	removed: 'Bỏ',
	changed: 'Sửa'
};

const subjectWords: Readonly<Record<Subject, string>> = {
	object: 'Đối tượng kiến trúc',
	relation: 'Quan hệ, kết nối',
	mapping: 'Ánh xạ vào mô hình',
	gap: 'Nội dung cần hoàn thiện',
	task: 'Nhiệm vụ hoàn thiện',
	kpi: 'Chỉ số',
	goal: 'Mục tiêu',
	diagram: 'Sơ đồ'
};

const structureWords: Readonly<Record<StructureKey, string>> = {
	'@kind': 'Loại',
	'@code': 'Mã',
	'@catalogue': 'Mục danh mục',
	'@parent': 'Nằm trong',
	'@source': 'Bên cung cấp, điểm đầu',
	'@target': 'Bên sử dụng, điểm cuối',
	'@objects': 'Đối tượng liên quan',
	'@gaps': 'Nội dung cần hoàn thiện',
	'@notes': 'Ghi chú giữ lại khi nhập'
};

const metaWords: Readonly<Partial<Record<string, string>>> = {
	name: 'Tên khung kiến trúc',
	agencyName: 'Cơ quan',
	agency: 'Mã cơ quan',
	frame: 'Loại khung',
	pack: 'Bộ quy định áp dụng',
	schemaVersion: 'Phiên bản định dạng',
	id: 'Mã nhận dạng',
	sample: 'Dữ liệu minh họa'
};

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

class Teller {
	readonly #wording: PackWording;
	readonly #chapters: ReturnType<typeof chapterTitles>;

	constructor(private readonly comparison: Comparison) {
		this.#wording = new PackWording(comparison.pack);
		this.#chapters = chapterTitles(comparison.pack);
	}

	#kind(kind: string): string {
		const { pack } = this.comparison;
		return kindOf(pack, kind)?.label.vi ?? pack.relationKinds.find(({ id }) => id === kind)?.label.vi ?? kind;
	}

	#entry(subject: Subject, key: string, entry: FieldEntry | null): string {
		if (entry === null) return '';
		if (key === '@kind') return this.#kind(textOf(entry));
		if (key.startsWith('@')) return textOf(entry);
		const field = key.startsWith(TARGET) ? key.slice(TARGET.length) : key;
		const { cell, remark } = this.#wording.entry(subject, field, entry, '');
		return joined(cell.text, /\(.*\)/su.exec(remark)?.[0] ?? '');
	}

	#label(subject: Subject, key: string): string {
		if (Object.hasOwn(structureWords, key)) return structureWords[key as StructureKey];
		const isTarget = key.startsWith(TARGET);
		const field = isTarget ? key.slice(TARGET.length) : key;
		const label = this.#wording.definition(subject, field)?.label.vi ?? field;
		return isTarget ? `${label} (mục tiêu)` : label;
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
			standing,
			title: kindWord === '' ? title : `${title} (${kindWord})`,
			fields: fields.map((field) => this.#field(subject, field))
		};
	}

	sections(): readonly ToldSection[] {
		const { meta, records } = this.comparison.differences;
		const told = comparedSubjects.map((subject) => ({
			title: subjectWords[subject],
			records: records.filter((record) => record.subject === subject).map((record) => this.record(record))
		}));
		const fields = meta.map(({ key, before, after }) => ({ label: metaWords[key] ?? key, before, after }));
		const about: ToldRecord[] = fields.length === 0 ? [] : [{ standing: 'changed', title: 'Thông tin chung', fields }];
		return [{ title: 'Khung kiến trúc', records: about }, ...told].filter((section) => section.records.length > 0);
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
		const { added, removed, changed, moved, bent, title, type } = difference;
		const line = (words: string, ids: readonly string[]): string[] =>
			ids.length === 0 ? [] : [`${words}: ${ids.map((id) => this.#shown(id)).join(', ')}`];
		const count = (words: string, many: number): string[] => (many === 0 ? [] : [`${words}: ${String(many)}`]);
		return {
			title: joined(type.startsWith('@') ? '' : type, title),
			lines: [
				...line('thêm vào sơ đồ', added),
				...line('bỏ khỏi sơ đồ', removed),
				...line('sửa trên sơ đồ', changed),
				...count('đổi chỗ hoặc kích thước', moved.length),
				...count('đường nối đổi nét gấp', bent.length)
			],
			isLayoutOnly: isLayoutOnly(difference)
		};
	}

	chapter({ key, standing, words }: ChapterDifference): ToldChapter {
		return { title: this.#chapters.get(key)?.vi ?? key, standing, words };
	}

	findings(): ToldComparison['findings'] {
		const { findings } = this.comparison;
		if (findings === null) return [];
		const told = ({ rule, subject, message }: Finding): string =>
			`${rule}${subject.code === '' && subject.name === '' ? '' : ` · ${joined(subject.code, subject.name)}`}: ${message.vi}`;
		return [
			{ title: 'Phát hiện đã khắc phục', lines: findings.fixed.map(told) },
			{ title: 'Phát hiện mới', lines: findings.fresh.map(told) },
			{ title: 'Phát hiện còn nguyên', lines: findings.same.map(told) }
		];
	}
}

/** A comparison in Vietnamese, in the words of the pack. */
export function told(comparison: Comparison): ToldComparison {
	const teller = new Teller(comparison);
	const { diagrams, chapters } = comparison.differences;
	return {
		sections: teller.sections(),
		diagrams: diagrams.map((diagram) => teller.diagram(diagram)),
		chapters: chapters.map((chapter) => teller.chapter(chapter)),
		findings: teller.findings(),
		unchecked: comparison.unchecked
	};
}
