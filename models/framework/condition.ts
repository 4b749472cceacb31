/**
 * Conditions: the small closed vocabulary of rules, required fields and live tables. docs/rules.md explains every
 * construct in both languages with an example; nothing here can run code.
 *
 * Every operand is a path: a field id; `to:<field>` for the value in the to-be state; a structural key
 * (`structuralPaths`). A path that begins with `^` is read from the record that the condition stepped from, such as
 * the parent while its children are looked at.
 */
import type { Words } from './provenance';

/** What a record is, for fields, commands and rules alike. */
export type Subject = 'object' | 'relation' | 'mapping' | 'gap' | 'task' | 'kpi' | 'goal' | 'diagram';

/** What a rule may be about: a record, a chapter of a document, or the architecture as a whole, once. */
export type RuleSubject = Subject | 'chapter' | 'architecture';

export interface Bounds {
	readonly min?: number;
	readonly max?: number;
}

/** How two operands are compared: numbers as numbers, dates and texts by their folded letters. */
export type Comparison = 'same' | 'different' | 'less' | 'at-most' | 'more' | 'at-least';

export type LinkedRecords = 'gaps' | 'tasks' | 'objects' | 'children' | 'mappings' | 'diagrams';

export type Condition =
	| { readonly all: readonly Condition[] }
	| { readonly any: readonly Condition[] }
	| { readonly not: Condition }
	/** A condition of the pack that has a name. */
	| { readonly use: string }
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
	/** Some text of the record matches, whichever field holds it. */
	| { readonly anyText: string }
	/** An ISO date, or `@as-of` for the date of the check. */
	| { readonly before: readonly [path: string, date: string] }
	| { readonly after: readonly [path: string, date: string] }
	/** A date that lies at most so many days before the date of the check, and not behind it. */
	| { readonly within: readonly [path: string, days: number] }
	| { readonly number: readonly [path: string, bounds: Bounds] }
	/** Number of values of a multi-valued field; 0 where it is missing. */
	| { readonly size: readonly [path: string, bounds: Bounds] }
	| { readonly compare: readonly [left: string, how: Comparison, right: string] }
	/** Number of relations with the other end meeting a condition, within bounds; at least one where none are given. */
	| {
			readonly relations: Bounds & {
				readonly direction: 'out' | 'in' | 'any';
				readonly types?: readonly string[];
				readonly where?: Condition;
				readonly other?: Condition;
			};
	  }
	/**
	 * Some object that meets `to` is reached in at most `steps` relations, each meeting `where`. A way may lead back, so
	 * the record itself counts where it meets `to` and has a neighbour; a rule that must not count it says so in `to`.
	 */
	| {
			readonly reaches: {
				readonly direction: 'out' | 'in' | 'any';
				readonly types?: readonly string[];
				readonly where?: Condition;
				readonly steps: number;
				readonly to: Condition;
			};
	  }
	/** Number of records that refer to this one (gaps of an object, tasks of a gap), within bounds. */
	| { readonly linked: Bounds & { readonly to: LinkedRecords; readonly where?: Condition } }
	/** Condition on an end of a relation, the parent of an object, or the object of a mapping. */
	| { readonly end: readonly ['source' | 'target' | 'parent' | 'object', Condition] }
	/** No other record of the same subject has the same value in these paths: folded, or with `diacritics` kept, as in names of places. */
	| { readonly unique: readonly string[]; readonly diacritics?: true }
	/** The value is one of the field's list. */
	| { readonly listed: string }
	/** In a layer, one of its components; in a cross-cut, none. */
	| { readonly componentOfLayer: true }
	/** The object stands in a slot of one of these functions, in whichever figure. */
	| { readonly slotFunction: readonly string[] }
	/** Number of other objects that stand in a slot of the same function and meet the condition, within bounds. */
	| { readonly sameFunction: Bounds & { readonly where?: Condition } }
	/** The relation's kind is allowed between the kinds of its ends by the matrix of the pack. */
	| { readonly allowedRelation: true }
	/** Every object shown on the diagram is of a kind that its viewpoint (a field's value) foresees. */
	| { readonly withinViewpoint: string }
	/** Every field that the pack requires of this record is answered; `except` names those another rule asks for. */
	| { readonly requiredFieldsPresent: { readonly except: readonly string[] } }
	/** Every "Chưa xác định" of the record names a contact and a due date. */
	| { readonly undeterminedExplained: true }
	/** Every code that the chapter mentions is the code of a record. */
	| { readonly codesKnown: true }
	/** Every diagram that the frame makes mandatory is there. */
	| { readonly mandatoryDiagrams: true }
	/** Every slot of these kinds in the figures of the frame is filled or answered by a mapping. */
	| { readonly slotsFilled: { readonly kinds: readonly string[] } }
	/** Number of records of a subject that meet a condition, over the whole architecture. */
	| { readonly count: Bounds & { readonly of: Subject; readonly where?: Condition } }
	/** Of the records of a subject that meet `among`, at least so many per cent meet `where`. True where there are none. */
	| {
			readonly share: {
				readonly of: Subject;
				readonly among?: Condition;
				readonly where: Condition;
				readonly percent: number;
			};
	  };

/** A condition with a name, so that rules say what they mean and say it once. */
export interface Definition {
	readonly id: string;
	readonly subject: RuleSubject;
	readonly title: Words;
	readonly condition: Condition;
}

/**
 * Keys of a record that are no fields. `@owner-is-agency` compares the owner with the agency and its units, and is
 * undetermined for an owner that neither the pack nor the architecture knows. `@owner-block` is the block of the
 * political system of an owner that is known. `@catalogue-…` is what the catalogue says of the entry that a reference
 * record stands for. `@frame` and `@agency` are of the whole; those of the dossier are open where a check is not told.
 */
export const structuralPaths = [
	'@id',
	'@code',
	'@kind',
	'@type',
	'@parent',
	'@catalogue',
	'@catalogue-name',
	'@catalogue-owner',
	'@catalogue-group',
	'@catalogue-layer',
	'@catalogue-component',
	'@owner-is-agency',
	'@owner-block',
	'@frame',
	'@agency',
	'@agency-name',
	'@architecture-name',
	'@dossier-code',
	'@dossier-version',
	'@cutoff-date',
	'@effective-date',
	'@as-of'
] as const;
export type StructuralPath = (typeof structuralPaths)[number];
