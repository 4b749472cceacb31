/** A pack bundle as a file: `{ "files": { "pack": …, "rules/G01": … } }`, or the files alone. */
import { z } from 'zod';

const filesSchema = z.record(z.string(), z.unknown());
const bundleSchema = z.object({ files: filesSchema });

export type ReadBundle =
	| { readonly ok: true; readonly files: Readonly<Record<string, unknown>> }
	/** `detail` says where, as the reader of JSON tells it. */
	| { readonly ok: false; readonly fault: 'not-json' | 'no-bundle'; readonly detail: string };

export function readBundle(text: string): ReadBundle {
	let raw: unknown;
	try {
		raw = JSON.parse(text.replace(/^\uFEFF/u, ''));
	} catch (error) {
		return { ok: false, fault: 'not-json', detail: error instanceof Error ? error.message : '' };
	}
	const bundle = bundleSchema.safeParse(raw);
	const files = bundle.success ? bundle.data.files : filesSchema.safeParse(raw).data;
	// Whatever else is in it, a pack names itself in the file `pack`.
	return files !== undefined && !Array.isArray(raw) && 'pack' in files
		? { ok: true, files }
		: { ok: false, fault: 'no-bundle', detail: '' };
}
