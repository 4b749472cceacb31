/** What an architecture is, once read. Immutable; changes go through the commands. */
import type { DecisionFacts } from './decision-facts';
import type { Fields } from './field';
import type { DiagramId, GapId, GoalId, KpiId, MappingId, NodeId, ObjectId, RelationId, TaskId } from './identifier';

/** Version of the document's schema; a document of a later one is refused, of an earlier one migrated. */
export const SCHEMA_VERSION = 1;

export type FrameId = 'ministry' | 'province' | 'organisation';

export interface Meta {
	readonly schemaVersion: number;
	readonly id: string;
	readonly name: string;
	readonly frame: FrameId;
	/** The pack's id of the agency. */
	readonly agency: string;
	/** The agency's name as its owner fields write it. */
	readonly agencyName: string;
	/** `id@version` of the framework pack. */
	readonly pack: string;
	/** True for delivered demo data. */
	readonly sample: boolean;
}

/** What all records with fields have. `targets` holds a field's value in the to-be state where it differs. */
export interface Described<Id> {
	readonly id: Id;
	readonly fields: Fields;
	readonly targets: Fields;
}

/** Something that an import did not understand and kept as it was. */
export interface KeptNote {
	readonly id: string;
	readonly text: string;
	/** Where it came from, such as `Kho dữ liệu.xlsx › Hệ thống › D12`. */
	readonly from: string;
}

export interface ArchitectureObject extends Described<ObjectId> {
	/** Object kind of the pack, such as `database`. */
	readonly kind: string;
	/** Local code such as `KT-1`; empty until the server gave one. */
	readonly code: string;
	readonly parent: ObjectId | null;
	readonly notes: readonly KeptNote[];
	/** Key by which an import knows its own row again; empty when made by hand. */
	readonly importKey: string;
	/** Catalogue entry that a reference record stands for, such as `platform:A6`; empty when none. */
	readonly catalogue: string;
	/** ISO instant of deletion; such an object is kept for 30 days and shown nowhere else. */
	readonly deletedAt: string | null;
}

export interface Relation extends Described<RelationId> {
	readonly source: ObjectId;
	readonly target: ObjectId;
	/** Relation kind of the pack, such as `data-exchange`. */
	readonly type: string;
	/** `QH-1` and so on; empty until given. */
	readonly code: string;
	readonly importKey: string;
	readonly deletedAt: string | null;
}

/** A row of Table 3: where an object stands in the figures, and in which source framework. */
export interface Mapping extends Described<MappingId> {
	readonly object: ObjectId;
}

export interface Gap extends Described<GapId> {
	/** `ND-1` and so on. */
	readonly code: string;
	readonly objects: readonly ObjectId[];
	readonly importKey: string;
	readonly deletedAt: string | null;
}

export interface Task extends Described<TaskId> {
	/** `NV-1` and so on. */
	readonly code: string;
	readonly importKey: string;
	readonly deletedAt: string | null;
}

export interface GapTask {
	readonly gap: GapId;
	readonly task: TaskId;
}

export interface Kpi extends Described<KpiId> {
	readonly code: string;
}

export type Goal = Described<GoalId>;

export interface Diagram extends Described<DiagramId> {
	/** Diagram type of the pack, such as `SĐ-T-02`. */
	readonly type: string;
	readonly deletedAt: string | null;
}

interface Placed {
	readonly id: NodeId;
	readonly diagram: DiagramId;
	/** Its place is not changed until somebody lifts this. */
	readonly locked?: true;
}

export interface ObjectNode extends Placed {
	readonly kind: 'object';
	readonly object: ObjectId;
}

export interface NoteNode extends Placed {
	readonly kind: 'note';
	readonly text: string;
	/** Drawn as a named frame round what stands in it, which moves along with it. */
	readonly group?: true;
}

/** Something that was put on a free diagram by hand: an object, or a note. */
export type DiagramNode = ObjectNode | NoteNode;

/** x, y, width, height in scene units (1/96 inch), from the scene's top left. */
export type Rectangle = readonly [number, number, number, number];
export type Point = readonly [number, number];

export interface Architecture {
	readonly meta: Meta;
	readonly objects: ReadonlyMap<ObjectId, ArchitectureObject>;
	readonly relations: ReadonlyMap<RelationId, Relation>;
	readonly mappings: ReadonlyMap<MappingId, Mapping>;
	readonly gaps: ReadonlyMap<GapId, Gap>;
	readonly tasks: ReadonlyMap<TaskId, Task>;
	/** Key `<gap>|<task>`. */
	readonly gapTasks: ReadonlyMap<string, GapTask>;
	readonly kpis: ReadonlyMap<KpiId, Kpi>;
	readonly goals: ReadonlyMap<GoalId, Goal>;
	readonly diagrams: ReadonlyMap<DiagramId, Diagram>;
	readonly nodes: ReadonlyMap<NodeId, DiagramNode>;
	readonly geometry: ReadonlyMap<NodeId, Rectangle>;
	/** Key `<diagram>/<relation>`. */
	readonly bends: ReadonlyMap<string, readonly Point[]>;
	/** Key `<document>/<section>`, such as `form01/III.1`; Markdown. */
	readonly chapters: ReadonlyMap<string, string>;
	/** SVG of what chapters have drawn, by the hash of its source (`models/documents/picture.ts`). */
	readonly pictures: ReadonlyMap<string, string>;
}

/** Something in a document that could not be read as meant; it is set aside, named, and the rest is read. */
export interface Defect {
	readonly code:
		| 'dangling-end'
		| 'containment-cycle'
		| 'wrong-type'
		| 'unknown-root'
		| 'missing-key'
		| 'unknown-parent'
		/** A kept view whose request this program cannot read; it stays as it is. */
		| 'unknown-view';
	/** Root map and key, such as `relations/r12`. */
	readonly place: string;
	readonly message: string;
}

export interface ReadArchitecture {
	readonly architecture: Architecture;
	readonly defects: readonly Defect[];
}

/** What a role decided about the dossier; in a canonical file these are claims, and importing them decides nothing. */
/** Still being drawn up, or submitted under its number and not issued (yet). */
export const draftKinds = ['drawn-up', 'submitted'] as const;
export type DraftKind = (typeof draftKinds)[number];

export interface DossierClaims {
	readonly code: string;
	readonly version: string;
	/** ISO date. */
	readonly cutoffDate: string;
	/** ISO date or null. */
	readonly effectiveDate: string | null;
	/** That nobody issued it: no file of it may pass for the issued version. Absent where one was, or where nobody knows. */
	readonly draft?: DraftKind;
	/** What the decision is to say that issues it; absent where nobody said any of it. */
	readonly decision?: DecisionFacts;
	/** Versions of the dossier up to this one, the oldest first; absent where nobody keeps them. */
	readonly history?: readonly VersionEntry[];
}

/** The document that issues a version. */
export interface IssuingDecision extends DecisionFacts {
	/** Its number and sign, such as 15/QĐ-UBND. */
	readonly number: string;
	/** ISO date. */
	readonly date: string;
}

/** A row of the history of versions. */
export interface VersionEntry {
	readonly version: string;
	/** ISO date. */
	readonly updated: string;
	/** ISO date, null for a version that was never issued. */
	readonly effective: string | null;
	readonly change: string;
	readonly basis: string;
	/** null for a version that was never issued. */
	readonly decision: IssuingDecision | null;
	/** Codes of the objects concerned; all of a first version. */
	readonly objects: readonly string[] | 'all';
	readonly unit: string;
}
