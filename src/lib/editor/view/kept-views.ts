/** Views that a reader keeps of an architecture for himself, by name, in his browser; those for all are in the document. */
import { z } from 'zod';
import { viewRequestSchema, type ViewRequest } from '$models/architecture/view-request';

export interface KeptView {
	readonly name: string;
	readonly request: ViewRequest;
}

const keptSchema = z.array(z.strictObject({ name: z.string().min(1), request: viewRequestSchema }));

const keyOf = (architecture: string): string => `khuevan-views:${architecture}`;

/** What was kept; what can no longer be read, such as a view of a later version, is left out. */
export function readKept(store: Pick<Storage, 'getItem'>, architecture: string): readonly KeptView[] {
	try {
		const told: unknown = JSON.parse(store.getItem(keyOf(architecture)) ?? '[]');
		const rows = Array.isArray(told) ? told : [];
		return rows.flatMap((row) => {
			const read = keptSchema.safeParse([row]);
			return read.success ? read.data : [];
		});
	} catch {
		return [];
	}
}

/** A view under a name takes the place of the one that had it. */
export const withKept = (kept: readonly KeptView[], view: KeptView): readonly KeptView[] => [
	...kept.filter(({ name }) => name !== view.name),
	view
];

/** False where the browser has no room or allows none. */
export function writeKept(store: Pick<Storage, 'setItem'>, architecture: string, kept: readonly KeptView[]): boolean {
	try {
		store.setItem(keyOf(architecture), JSON.stringify(kept));
		return true;
	} catch {
		return false;
	}
}

const offeredKey = (architecture: string): string => `khuevan-views-offered:${architecture}`;

/** Whether this reader was asked already if all shall have what his browser keeps. */
export function wasOffered(store: Pick<Storage, 'getItem'>, architecture: string): boolean {
	try {
		return store.getItem(offeredKey(architecture)) !== null;
	} catch {
		return false;
	}
}

export function noteOffered(store: Pick<Storage, 'setItem'>, architecture: string): void {
	try {
		store.setItem(offeredKey(architecture), 'yes');
	} catch {
		// A browser that keeps nothing has nothing to offer next time either.
	}
}
