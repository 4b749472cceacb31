/** What the parts of a reading share: the file, the framework it goes into, and what each thing of the file became. */
import type { Architecture, Meta } from '$models/architecture/architecture';
import type { ObjectId, RelationId } from '$models/architecture/identifier';
import type { Pack } from '$models/framework/pack';
import type { Exchange } from './exchange';
import type { Ledger } from './import-ledger';
import type { Mapping, RecordRoot } from './mapping';
import type { NativeFields } from './native-fields';
import type { Reading } from './record';
import type { Vocabulary } from './vocabulary';

export interface Target {
	readonly pack: Pack;
	readonly mapping: Mapping;
	readonly vocabulary: Vocabulary;
	/** The pack of the language itself, whose matrix says which relations may be. */
	readonly language: Pack;
	/** Head of the new architecture; what a file of ours says of its own wins. */
	readonly meta: Omit<Meta, 'schemaVersion' | 'pack'>;
}

/** What a thing of the file became; `type` is its type of ArchiMate. */
export type Became = { readonly type: string } & (
	| { readonly kind: 'object'; readonly id: ObjectId }
	| { readonly kind: 'record'; readonly root: RecordRoot; readonly id: string }
	/** `end` is the object that stands for it where another relation begins or ends at it. */
	| { readonly kind: 'relation'; readonly id: RelationId; readonly end: ObjectId | null }
	/** Carried along as it is. */
	| { readonly kind: 'aside' }
);

type Growing<Part> = Part extends ReadonlyMap<infer Key, infer Value> ? Map<Key, Value> : Part;
/** An architecture while it is put together. */
export type Growth = { -readonly [Key in keyof Architecture]: Growing<Architecture[Key]> };

export interface Conversion extends Target {
	readonly exchange: Exchange;
	readonly growth: Growth;
	readonly became: Map<string, Became>;
	readonly reading: Reading;
	readonly native: NativeFields;
	readonly ledger: Ledger;
}
