/** What the tables of a small sample hold. */
import type { DossierClaims, FrameId } from '$models/architecture/architecture';
import type { Values } from './parts';

/** Key, kind, number of the slot in the component figure, unit, name, what more is said; it operates and is kept unless that says otherwise. */
export type OwnPart = readonly [key: string, kind: string, slot: string, unit: string, name: string, more?: Values];

/** Key, kind, name, component, owner, state of use, form of sharing, source code. */
export type OtherPart = readonly [
	key: string,
	kind: string,
	name: string,
	component: string,
	owner: string,
	usageState: string,
	sharing: string,
	sourceCode: string
];

/** Source, kind, target, data or service, channel, state, what more is said. */
export type Connection = readonly [
	source: string,
	type: string,
	target: string,
	data: string,
	channel: string,
	state: string,
	more?: Values
];

/** Source, target, what holds between them, what more is said: a relation of the model that is no row of Form 03. */
export type Link = readonly [source: string, target: string, note: string, more?: Values];

export interface SmallFault {
	readonly rule: string;
	readonly record: string;
	readonly why: string;
}

export interface SmallSample {
	readonly id: string;
	/** Of the agency in the pack. */
	readonly agency: string;
	readonly name: string;
	readonly frame: FrameId;
	readonly agencyName: string;
	readonly dossier: DossierClaims;
	/** Names of the body's units by key. */
	readonly units: Readonly<Record<string, string>>;
	/** How others may use what is the body's own. */
	readonly sharing: string;
	readonly usageScope: string;
	readonly own: readonly OwnPart[];
	/** Catalogue ids of own components that the whole country uses, by key. */
	readonly listed: Readonly<Record<string, string>>;
	/** Key, name, cross-cut. */
	readonly crossCuts: readonly (readonly [string, string, string])[];
	/** Catalogue id and state of use. */
	readonly catalogue: readonly (readonly [string, string])[];
	readonly others: readonly OtherPart[];
	/** Key, kind, name, fields. */
	readonly beyond: readonly (readonly [string, string, string, Values])[];
	readonly connections: readonly Connection[];
	readonly links: readonly Link[];
	/** Key, objects, as it is, as it must be, what to do, disposition, task. */
	readonly gaps: readonly (readonly [string, string, string, string, string, string, string])[];
	/** Key, name, result, unit, start, deadline, number of the goal. */
	readonly tasks: readonly (readonly [string, string, string, string, string, string, number])[];
	/** Name, formula, baseline, target, source, group, layer. */
	readonly kpis: readonly (readonly [string, string, string, string, string, string, string])[];
	/** Name and description; a key in braces stands for the code of that record. */
	readonly goals: readonly (readonly [string, string])[];
	/** Keys of the objects on the free diagram, row by row. */
	readonly drawn: readonly (readonly string[])[];
	/** Texts by key; what stands in braces is a record, as `chapter-words.ts` tells. */
	readonly chapters: Readonly<Record<string, string>>;
	readonly faults: readonly SmallFault[];
}
