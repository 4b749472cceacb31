/** What people made of the columns of a workbook or the shapes of a drawing, kept by name for the next file alike. */
export const mappingKinds = ['inventory', 'drawing'] as const;
export type MappingKind = (typeof mappingKinds)[number];

export interface StoredMapping {
	readonly id: string;
	readonly architecture: string;
	readonly kind: MappingKind;
	/** Unlike any other of its kind in the architecture. */
	readonly name: string;
	/** Heads of the columns or forms of the shapes that it is for. */
	readonly heads: readonly string[];
	/** SHA-256 of the mapping as JSON, by which the blob is kept. */
	readonly blob: string;
	readonly account: string;
	readonly at: string;
}

export interface MappingStore {
	/** Keeps it under its name, in place of one of the same kind and name, whose id stays; answers the id. */
	putMapping(mapping: StoredMapping): Promise<string>;
	/** By name. */
	mappings(architecture: string): Promise<readonly StoredMapping[]>;
	/** Answers false where there is none. */
	removeMapping(architecture: string, id: string): Promise<boolean>;
}
