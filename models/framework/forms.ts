/** The documents and forms as a pack tells them: outline, sheets and columns, and what of the model stands where. */
import type { FrameId } from '$models/architecture/architecture';
import type { Condition, Subject } from './condition';
import type { Provenance, Words } from './provenance';

export interface Form03Column {
	/** Official column name. */
	readonly name: string;
	readonly level: string;
	/**
	 * Field id, or a structural key written as `@code`, `@kind`, `@source`, `@target`, `@type`, `@object`, `@objects`, and
	 * `@task` for the task's code on the sheet of gaps and tasks, whose other columns are fields of either.
	 */
	readonly field: string;
	readonly list: string;
	readonly note: string;
}

export interface Form03Sheet {
	readonly code: string;
	readonly title: string;
	readonly kind: 'support' | 'data' | 'extra';
	readonly columns: readonly Form03Column[];
}

export interface OutlineSection {
	/** `III.1`. */
	readonly path: string;
	readonly number: string;
	readonly title: string;
	/** The title in English: our own translation, since no instrument has one; documents are written without it. */
	readonly english?: string;
	readonly frame: FrameId | 'all';
	/** What the heading asks, in our own words. */
	readonly asks: readonly Words[];
	/** Where it asks for a judgement, which no table made from the model can give: what of, by which place, how sure. */
	readonly judgement?: Provenance & { readonly paraphrase: Words };
	/** Where the decision has the principles that are told here, as rules cite it (`II.2.1a`); earlier releases do not say. */
	readonly principles?: readonly { readonly id: string; readonly section: string }[];
	readonly blocks: readonly OutlineBlock[];
	readonly children: readonly OutlineSection[];
}

/** What is drawn from the model under a heading. */
export type OutlineBlock =
	| { readonly kind: 'table'; readonly shape: string; readonly where: Condition | null; readonly caption: string }
	/** Records with some of their fields; a column is a field id or one of `recordKeys`. */
	| {
			readonly kind: 'records';
			readonly subject: Subject;
			readonly where: Condition | null;
			readonly columns: readonly string[];
			readonly caption: string;
	  }
	/** How many records there are for each value of a field or key, with sums of numeric fields. */
	| {
			readonly kind: 'tally';
			readonly subject: Subject;
			readonly where: Condition | null;
			readonly by: string;
			readonly sums: readonly string[];
			readonly caption: string;
	  }
	/** Diagrams of these types; of a state alone where the heading tells of nothing else. */
	| { readonly kind: 'diagram'; readonly codes: readonly string[]; readonly state?: string }
	| { readonly kind: 'count'; readonly what: string }
	| { readonly kind: 'list'; readonly what: string }
	| { readonly kind: 'text'; readonly what: string }
	| { readonly kind: 'matrix'; readonly what: string };

/** Keys of a record that are no fields, as columns of tables over records. */
export const recordKeys = {
	'@code': { vi: 'Mã', en: 'Code' },
	'@kind': { vi: 'Loại', en: 'Kind' },
	'@type': { vi: 'Loại quan hệ', en: 'Kind of relation' },
	'@source': { vi: 'Đối tượng nguồn', en: 'Source' },
	'@target': { vi: 'Đối tượng đích', en: 'Target' },
	'@objects': { vi: 'Đối tượng liên quan', en: 'Objects concerned' },
	'@gaps': { vi: 'Nội dung cần hoàn thiện', en: 'Gaps' }
} as const satisfies Readonly<Record<string, Words>>;
export type RecordKey = keyof typeof recordKeys;

export const isRecordKey = (column: string): column is RecordKey => Object.hasOwn(recordKeys, column);

export interface TableShape {
	readonly id: string;
	readonly sheet: string;
	readonly where: Condition | null;
	readonly columns: readonly string[];
}

export interface OutlineAnnex {
	readonly number: string;
	readonly title: string;
	/** As for a section. */
	readonly english?: string;
	/** Its title in documents of one frame, where the general one tells of all. */
	readonly titles?: Readonly<Partial<Record<FrameId, string>>>;
	readonly blocks: readonly OutlineBlock[];
}

/** What a document says, in its order. */
export interface Outline {
	readonly sections: readonly OutlineSection[];
	readonly annexes: readonly OutlineAnnex[];
}

/** A document that the agency writes beside Form 01, such as its data strategy. */
export interface Strategy extends Outline {
	/** Also the document's part of the chapters' keys, such as `data-strategy`. */
	readonly id: string;
	readonly title: Words;
	/** Why the outline is no official one; stands in the document itself. '' where there is an official one. */
	readonly proposal: Words;
	/** Instruments that its draft decision rests on. */
	readonly grounds: readonly string[];
	readonly provenance: Provenance;
}

export interface ChecklistItem {
	readonly no: number;
	readonly text: Words;
	readonly computable: 'yes' | 'partly' | 'no';
	/** Rules whose verdicts answer the item; empty where a person must. */
	readonly rules: readonly string[];
}

export interface Forms {
	readonly form01: Outline & {
		readonly shapes: readonly TableShape[];
		readonly checklist: readonly ChecklistItem[];
	};
	/** Absent where the pack knows none. */
	readonly strategies?: readonly Strategy[];
	readonly form03: {
		readonly sheets: readonly Form03Sheet[];
		/** Code prefix by use: `own`, `national`, `reference`, `commune`, `relation`, `gap`, `task`, `kpi`. */
		readonly codePrefixes: Readonly<Record<string, string>>;
	};
}
