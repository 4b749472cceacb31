/**
 * A framework pack, once loaded: everything that a law or a standard says, as data. The engine, the page and the
 * exporters know no framework by heart; they read it here.
 */
import type { FrameId } from '$models/architecture/architecture';
import type { Condition, Definition, Subject } from './condition';
import type { Forms } from './forms';
import type { Certainty, Provenance, Words } from './provenance';
import type { Rule } from './rule';

export type { Condition, Subject } from './condition';
export type {
	ChecklistItem,
	Form03Column,
	Form03Sheet,
	Forms,
	Outline,
	OutlineAnnex,
	OutlineBlock,
	OutlineSection,
	Strategy,
	TableShape
} from './forms';
export type { Certainty, Provenance, Words } from './provenance';
export type { Fix, Rule, Severity } from './rule';

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
	/** Id of the field whose English this is; absent for every other field. */
	readonly translates?: string;
	/** Code of the sheet of Form 03 that has no column for the field and tells it in its notes. */
	readonly notedIn?: string;
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

export interface Profile {
	readonly id: string;
	readonly title: Words;
	readonly rules: readonly string[];
}

/** One checkable statement of an instrument, in our own words; the rules that answer to it name it. */
export interface Clause {
	/** Such as `R-004` for the decision, `HD-41` for the guidance. */
	readonly id: string;
	readonly text: Words;
	/** Whom it binds, in our own words. */
	readonly who: Words;
	readonly severity: 'required' | 'recommended';
	readonly provenance: Provenance;
	/** Why no rule can answer to it; null where one can, or could. */
	readonly beyond: Words | null;
}

/** Something that somebody must do by a date, tracked from model facts or by evidence. */
export interface Obligation {
	readonly id: string;
	readonly text: Words;
	readonly who: Words;
	/** ISO date, '' where the instrument names none. */
	readonly due: string;
	/** How the instrument words the term, such as `tháng 9/2025`. */
	readonly dueText: Words;
	/** Checked from facts, tracked by evidence, or both. */
	readonly kind: 'R' | 'T' | 'RT';
	/** A later instrument that moved the term or changes the reading; null for none. */
	readonly nuance: Words | null;
	readonly provenance: Provenance;
}

/** How far a step is, read from the model; each is a share of what is there. */
export type StepMeasure = { readonly label: Words } & (
	| /** Sections of Form 01, with those under them, that have their words. */
	  { readonly kind: 'chapters'; readonly sections: readonly string[] }
	  /** Whether there is any. */
	| { readonly kind: 'records'; readonly subject: Subject }
	/** Records of the agency's own that answer a field. */
	| { readonly kind: 'field'; readonly subject: Subject; readonly field: string }
	/** Mandatory diagrams of the frame in whose figure no mandatory slot is empty. */
	| { readonly kind: 'diagrams' }
	/** Gaps that have a task. */
	| { readonly kind: 'linked' }
);

/** A step in which the guidance has a dossier drawn up. */
export interface Step {
	readonly id: string;
	readonly no: number;
	readonly title: Words;
	/** What is done in it, in our own words. */
	readonly does: Words;
	readonly measures: readonly StepMeasure[];
	readonly provenance: Provenance;
}

/** Which relation kinds may stand between which object kinds; kinds that behave alike form a group. */
export interface RelationMatrix {
	readonly groups: readonly { readonly id: string; readonly kinds: readonly string[] }[];
	readonly allowed: readonly { readonly from: string; readonly to: string; readonly relations: readonly string[] }[];
}

/** A way to look at an architecture: which kinds a diagram of it shows. */
export interface Viewpoint {
	readonly id: string;
	readonly name: Words;
	readonly kinds: readonly string[];
}

/** Which fields and kinds of the pack the engine reads by their role, since it knows no name by heart. */
export interface PackRoles {
	/** A record with this value stands for something another body owns. */
	readonly reference: { readonly field: string; readonly value: string } | null;
	/** Field that names the owner, '' for none. */
	readonly owner: string;
	/** Object kind whose records are units of the agency, '' for none. */
	readonly unit: string;
	/** Fields of the main position, '' for none. */
	readonly layer: string;
	readonly component: string;
	/** Fields of a mapping that hold slots. */
	readonly slots: readonly string[];
	/** Field that cites what proves the object, '' for none. */
	readonly evidence: string;
}

export interface ReviewTerm {
	readonly months: number;
	/** So many days before it is due people are reminded. */
	readonly remindDays: number;
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
	/** Pack whose vocabulary this one uses, '' for none. */
	readonly base: string;
	readonly roles: PackRoles;
	readonly definitions: readonly Definition[];
	readonly rules: readonly Rule[];
	readonly profiles: readonly Profile[];
	readonly clauses: readonly Clause[];
	readonly obligations: readonly Obligation[];
	/** In their order; absent where the framework names none. */
	readonly steps?: readonly Step[];
	/** How often an issued dossier is looked at again; absent where the framework does not say. */
	readonly review?: ReviewTerm;
	/** null where the pack restricts no relation. */
	readonly matrix: RelationMatrix | null;
	readonly viewpoints: readonly Viewpoint[];
	readonly forms: Forms;
}
