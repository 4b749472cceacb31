/**
 * A framework pack, once loaded: everything that a law or a standard says, as data. The engine, the page and the
 * exporters know no framework by heart; they read it here.
 */
import type { FrameId } from '$models/architecture/architecture';

/** Vietnamese first; official names are exact. */
export interface Words {
	readonly vi: string;
	readonly en: string;
}

/** How sure we are of a fact. */
export type Certainty = 'official-text' | 'public-copy' | 'draft' | 'recalled' | 'interpretation' | 'illustrative';

export interface Provenance {
	/** Instrument id of the pack. */
	readonly instrument: string;
	/** Article, annex or page, such as `Điều 2.1d` or `tr. 69`. */
	readonly article: string;
	readonly certainty: Certainty;
}

export interface Instrument {
	readonly id: string;
	readonly number: string;
	/** ISO date or ''. */
	readonly date: string;
	readonly issuer: string;
	readonly title: Words;
	readonly status: 'in-force' | 'draft' | 'replaced' | 'repealed';
	readonly certainty: Certainty;
	readonly source: string;
}

export interface Layer {
	/** `L1` to `L4`, or `X1` to `X4` for a cross-cut. */
	readonly id: string;
	readonly no: number;
	readonly crossCut: boolean;
	readonly name: Words;
	readonly provenance: Provenance;
}

export interface Component {
	readonly id: string;
	readonly layer: string;
	readonly name: Words;
	readonly provenance: Provenance;
}

export interface ListValue {
	readonly id: string;
	/** Spelling stored in the official workbook. */
	readonly official: string;
	readonly label: Words;
	/** Other spellings met in practice; importers match them, never rules. */
	readonly synonyms: readonly string[];
}

export interface ValueList {
	readonly id: string;
	/** Official name of the list. */
	readonly name: string;
	/** Open lists may meet values that the law did not foresee. */
	readonly open: boolean;
	readonly values: readonly ListValue[];
	readonly provenance: Provenance;
}

export type FieldType =
	| 'text'
	| 'long-text'
	| 'list'
	| 'multi-list'
	| 'date'
	| 'code'
	| 'number'
	| 'boolean'
	| 'reference'
	| 'multi-reference'
	| 'slot';

export type Level = 'required' | 'when-present' | 'when-needed' | 'recommended' | 'optional';

/** What a record is, for fields, commands and rules alike. */
export type Subject = 'object' | 'relation' | 'mapping' | 'gap' | 'task' | 'kpi' | 'goal' | 'diagram';

export interface FieldDefinition {
	/** camelCase, such as `usageScope`; the key in the document. */
	readonly id: string;
	readonly subject: Subject;
	readonly label: Words;
	readonly type: FieldType;
	/** Value list id for `list` and `multi-list`. */
	readonly list: string;
	readonly level: Level;
	/** Level `required` holds only where this condition does; null means always. The closed vocabulary of the rules. */
	readonly requiredWhen: Condition | null;
	/** Object kinds that have the field; empty means all kinds of Form 03. */
	readonly kinds: readonly string[];
	/** '' for the basic fields, else the facet that brings the field, such as `ai`. */
	readonly facet: string;
	/** What to write here, in our own words. */
	readonly hint: Words;
	/** Not to leave the agency; `edition` drops it from public files. */
	readonly restricted: boolean;
	readonly provenance: Provenance;
}

export interface ObjectKind {
	readonly id: string;
	readonly label: Words;
	/** Kinds of Form 03 are rows of DM_DOITUONG; the others never are. */
	readonly form03: boolean;
	/** Value of "Loại đối tượng" in the official workbook, '' for kinds beyond Form 03. */
	readonly official: string;
	readonly facets: readonly string[];
	readonly icon: string;
	readonly provenance: Provenance;
}

export interface RelationKind {
	/** Value id in list `relation-kind`. */
	readonly id: string;
	readonly label: Words;
	/** What source and target mean, in our own words. */
	readonly direction: Words;
	readonly stroke: 'solid' | 'dashed' | 'dotted';
	readonly arrow: 'none' | 'triangle' | 'open' | 'diamond';
}

export interface Frame {
	readonly id: FrameId;
	readonly name: Words;
	/** Diagram types that a dossier of this frame must have. */
	readonly mandatoryDiagrams: readonly string[];
	/** Figures: overview, components, commune ('' where the frame has none). */
	readonly figures: { readonly general: string; readonly component: string; readonly commune: string };
	readonly provenance: Provenance;
}

export type SlotKind = 'mandatory' | 'optional' | 'reference' | 'other';

export interface Slot {
	/** Stable, such as `H8.07` or `H9.HTS3`. */
	readonly id: string;
	/** '' where the slot stands outside the layers (parts of the frame). */
	readonly layer: string;
	/** Component id, '' outside the layers or for a cross-cut. */
	readonly component: string;
	/** Sub-block such as `Chính quyền số`, '' for none. */
	readonly block: string;
	readonly code: string;
	readonly name: string;
	readonly kind: SlotKind;
	readonly provider: string;
	readonly applies: string;
	readonly page: number;
	/** Function id: slots of the same function in other figures share it; rules compare it. */
	readonly function: string;
}

export interface Figure {
	readonly id: string;
	readonly frame: FrameId | 'national' | 'commune';
	readonly name: Words;
	readonly slots: readonly Slot[];
	readonly provenance: Provenance;
}

export interface DiagramType {
	/** `SĐ-T-02` and so on. */
	readonly id: string;
	readonly title: Words;
	readonly frame: FrameId | 'all';
	/** Figure drawn from the model, '' for free diagrams. */
	readonly figure: string;
	readonly mandatory: boolean;
	readonly provenance: Provenance;
}

export interface SharedPlatform {
	/** `platform:A6`. */
	readonly id: string;
	readonly group: 'A' | 'B';
	readonly no: number;
	readonly name: string;
	readonly layer: string;
	readonly component: string;
	readonly block: string;
	readonly owner: string;
	readonly kind: string;
	readonly provenance: Provenance;
}

export interface NationalDatabase {
	/** `database:dan-cu`. */
	readonly id: string;
	readonly name: string;
	/** '' where the owner is not known. */
	readonly owner: string;
	readonly provenance: Provenance;
}

export interface Agency {
	/** A province's two-digit code, or a short id such as `bo-cong-an`. */
	readonly id: string;
	readonly name: string;
	/** Name that owner fields carry, such as `UBND tỉnh Cà Mau`. */
	readonly ownerName: string;
	readonly frame: FrameId;
	/** Block of the political system. */
	readonly block: string;
	readonly formerCodes: readonly string[];
	readonly provenance: Provenance;
}

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

/**
 * Conditions: the small closed vocabulary of rules, required fields and live tables. Every operand is a path:
 * a field id; a structural key (`structuralPaths` below); `to:<field>` for the value in the to-be state.
 * Three-valued: a condition over an undetermined operand is undetermined, over a missing one false except `absent`.
 * What each operator answers over missing, undetermined and inapplicable operands is told in docs/rules.md.
 */
export type Condition =
	| { readonly all: readonly Condition[] }
	| { readonly any: readonly Condition[] }
	| { readonly not: Condition }
	| { readonly is: readonly [path: string, value: string | number | boolean] }
	| { readonly in: readonly [path: string, values: readonly string[]] }
	/** A multi-valued field has this value. */
	| { readonly has: readonly [path: string, value: string] }
	| { readonly present: string }
	/** A value, or "Không áp dụng" with its reason. */
	| { readonly answered: string }
	| { readonly absent: string }
	| { readonly undetermined: string }
	| { readonly matches: readonly [path: string, pattern: string] }
	| { readonly before: readonly [path: string, date: string] }
	/** Number of relations with the other end meeting a condition, within bounds. */
	| {
			readonly relations: {
				readonly direction: 'out' | 'in' | 'any';
				readonly types?: readonly string[];
				readonly where?: Condition;
				readonly other?: Condition;
				readonly min?: number;
				readonly max?: number;
			};
	  }
	/** Number of records that refer to this one (gaps of an object, tasks of a gap), within bounds. */
	| {
			readonly linked: {
				readonly to: 'gaps' | 'tasks' | 'objects' | 'children' | 'mappings';
				readonly where?: Condition;
				readonly min?: number;
				readonly max?: number;
			};
	  }
	/** Condition on the two ends of a relation, the parent of an object, or the object of a mapping. */
	| { readonly end: readonly ['source' | 'target' | 'parent' | 'object', Condition] }
	/** No other record of the same subject has the same value (folded) in these paths. */
	| { readonly unique: readonly string[] }
	/** The value is one of the field's list, and component belongs to layer. */
	| { readonly listed: string }
	| { readonly componentOfLayer: true }
	/** The object stands in a slot of one of these functions, in whichever figure. */
	| { readonly slotFunction: readonly string[] }
	/** Some text of the record matches, whichever field holds it. */
	| { readonly anyText: string }
	/** Every field that the pack requires of this record is answered; `except` names those another rule asks for. */
	| { readonly requiredFieldsPresent: { readonly except: readonly string[] } }
	/** Every "Chưa xác định" of the record names a contact and a due date. */
	| { readonly undeterminedExplained: true }
	/** Every diagram that the frame makes mandatory is there. */
	| { readonly mandatoryDiagrams: true }
	/** Some record of a subject meets a condition; counts over the whole architecture. */
	| {
			readonly count: {
				readonly of: Subject;
				readonly where?: Condition;
				readonly min?: number;
				readonly max?: number;
			};
	  };

/**
 * Keys of a record that are no fields. `@owner-is-agency` compares the owner with the agency and its units, and is
 * undetermined for an owner that neither the pack nor the architecture knows. `@frame` and `@agency` are of the whole.
 */
export const structuralPaths = [
	'@id',
	'@code',
	'@kind',
	'@type',
	'@parent',
	'@catalogue',
	'@owner-is-agency',
	'@frame',
	'@agency'
] as const;

export type Severity = 'required' | 'recommended' | 'information';

export interface Fix {
	/** Sets a field of the subject to a value; the page offers it with a preview. */
	readonly set: { readonly field: string; readonly value: string | readonly string[] };
	readonly label: Words;
}

export interface RuleExample {
	readonly name: Words;
	readonly verdict: 'pass' | 'fail' | 'not-applicable' | 'undetermined' | 'not-enough-basis';
	/** A small architecture in canonical shape; what is left out is empty. */
	readonly architecture: unknown;
}

export interface Rule {
	/** Such as `G07` or `Q01`. */
	readonly id: string;
	readonly title: Words;
	readonly basis: Provenance & { readonly paraphrase: Words };
	readonly severity: Severity;
	/** Every record of the subject that meets `where`; `architecture` is the whole, once. */
	readonly target: { readonly subject: Subject | 'architecture'; readonly where: Condition | null };
	readonly require: Condition;
	/** Placeholders `{name}`, `{code}`, `{field:<id>}`, and `{missing}` for the names of what is lacking. */
	readonly message: Words;
	readonly howToFix: Words;
	readonly fix: Fix | null;
	readonly examples: readonly RuleExample[];
}

export interface Profile {
	readonly id: string;
	readonly title: Words;
	readonly rules: readonly string[];
}

export interface Pack {
	readonly id: string;
	readonly version: string;
	readonly title: Words;
	readonly instruments: readonly Instrument[];
	readonly layers: readonly Layer[];
	readonly components: readonly Component[];
	readonly lists: readonly ValueList[];
	readonly kinds: readonly ObjectKind[];
	readonly relationKinds: readonly RelationKind[];
	readonly fields: readonly FieldDefinition[];
	readonly frames: readonly Frame[];
	readonly figures: readonly Figure[];
	readonly diagramTypes: readonly DiagramType[];
	readonly platforms: readonly SharedPlatform[];
	readonly databases: readonly NationalDatabase[];
	readonly agencies: readonly Agency[];
	readonly principles: readonly {
		readonly id: string;
		readonly kind: string;
		readonly name: string;
		readonly page: number;
	}[];
	readonly rules: readonly Rule[];
	readonly profiles: readonly Profile[];
	readonly forms: Forms;
}
