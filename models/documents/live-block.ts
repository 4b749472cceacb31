/**
 * Live blocks: fenced blocks of a chapter that the model fills whenever the chapter is shown or written to a file. What
 * somebody wrote wrongly is a problem with its place, and such a block shows nothing: to leave out a condition that
 * cannot be read would show more records than were meant.
 */
import type { Condition, Subject } from '$models/framework/pack';
import type { ObligationColumn, ObligationTest } from './obligation-words';

/** Language of the fence that opens a live block. */
export const LIVE_BLOCK = 'khuevan';

/** Records that a block may show. */
export const blockSubjects = ['object', 'relation', 'gap', 'task', 'kpi', 'goal'] as const satisfies readonly Subject[];
export type BlockSubject = (typeof blockSubjects)[number];

export const blockKinds = [
	'table',
	'list',
	'count',
	'diagram',
	'gaps',
	'roadmap',
	'indicators',
	'obligations'
] as const;
export type BlockKind = (typeof blockKinds)[number];

interface Placed {
	/** Line of the opening fence in the chapter, from 1. */
	readonly line: number;
}

/** Records shown as a table, a list or their number; `gaps`, `roadmap` and `indicators` are tables of what their name says. */
export interface RecordBlock extends Placed {
	readonly show: 'table' | 'list' | 'count';
	readonly subject: BlockSubject;
	/** null for all records. */
	readonly where: Condition | null;
	/** Field ids and keys of a record. */
	readonly columns: readonly string[];
	readonly order: 'code' | 'time';
	/** With `{count}` where the number of records goes; '' for none. */
	readonly caption: string;
	/** The kind of object asked for, where it is one; the caption is held against it. */
	readonly objectKind: string;
}

export interface DiagramBlock extends Placed {
	readonly show: 'diagram';
	/** Diagram types of the pack. */
	readonly types: readonly string[];
}

/** Obligations that fall on the frame of the architecture. */
export interface ObligationBlock extends Placed {
	readonly show: 'obligations';
	readonly where: readonly ObligationTest[];
	readonly columns: readonly ObligationColumn[];
	readonly caption: string;
}

export type LiveBlock = RecordBlock | DiagramBlock | ObligationBlock;

/** Of a block that is drawn. */
export type PictureProblemCode = 'picture-missing' | 'picture-unfit' | 'picture-too-long' | 'picture-not-closed';

export type BlockProblemCode =
	| 'not-closed'
	| 'blank-line'
	| 'no-key'
	| 'unknown-key'
	| 'key-twice'
	| 'key-out-of-place'
	| 'no-kind'
	| 'unknown-kind'
	| 'no-records'
	| 'unknown-records'
	| 'unknown-diagram'
	| 'unknown-field'
	| 'ambiguous-field'
	| 'unknown-value'
	| 'no-condition'
	| 'caption-missing'
	| 'picture-untitled'
	| 'caption-stale'
	| 'empty'
	/** Obligations are of a pack that is not here. */
	| 'no-obligations'
	/** “Chưa xác định” without reason, contact or day; no block, but found and told as they are. */
	| 'undetermined-open'
	| PictureProblemCode;

export interface BlockProblem {
	readonly code: BlockProblemCode;
	/** Line of the chapter, from 1. */
	readonly line: number;
	/** The words that it is about; '' where it is about the block. */
	readonly said: string;
}
