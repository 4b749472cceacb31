/** The official forms as a pack tells them: their outline, sheets and columns, and what of the model stands where. */
import type { FrameId } from '$models/architecture/architecture';
import type { Condition } from './condition';
import type { Words } from './provenance';

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

export interface Form01Section {
	/** `III.1`. */
	readonly path: string;
	readonly number: string;
	readonly title: string;
	readonly frame: FrameId | 'all';
	/** What the heading asks, in our own words. */
	readonly asks: readonly Words[];
	readonly blocks: readonly Form01Block[];
	readonly children: readonly Form01Section[];
}

/** What is drawn from the model under a heading. */
export type Form01Block =
	| { readonly kind: 'table'; readonly shape: string; readonly where: Condition | null; readonly caption: string }
	| { readonly kind: 'diagram'; readonly codes: readonly string[] }
	| { readonly kind: 'count'; readonly what: string }
	| { readonly kind: 'list'; readonly what: string }
	| { readonly kind: 'text'; readonly what: string }
	| { readonly kind: 'matrix'; readonly what: string };

export interface Form01Shape {
	readonly id: string;
	readonly sheet: string;
	readonly where: Condition | null;
	readonly columns: readonly string[];
}

export interface Form01Annex {
	readonly number: string;
	readonly title: string;
	readonly blocks: readonly Form01Block[];
}

export interface ChecklistItem {
	readonly no: number;
	readonly text: Words;
	readonly computable: 'yes' | 'partly' | 'no';
	/** Rules whose verdicts answer the item; empty where a person must. */
	readonly rules: readonly string[];
}

export interface Forms {
	readonly form01: {
		readonly sections: readonly Form01Section[];
		readonly annexes: readonly Form01Annex[];
		readonly shapes: readonly Form01Shape[];
		readonly checklist: readonly ChecklistItem[];
	};
	readonly form03: {
		readonly sheets: readonly Form03Sheet[];
		/** Code prefix by use: `own`, `national`, `reference`, `commune`, `relation`, `gap`, `task`, `kpi`. */
		readonly codePrefixes: Readonly<Record<string, string>>;
	};
}
