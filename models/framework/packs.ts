/** The framework packs that Khuê Văn brings along. */
import { loadPack, type RawFiles } from './load';
import type { Pack } from './pack';
import { files as vn1425 } from './vn-1425/index';

function load(id: string, files: RawFiles): Pack {
	const result = loadPack(files);
	if (result.ok) return result.value;
	throw new Error(`The built-in pack ${id} is broken at ${result.problem.place ?? id}: ${result.problem.message}`);
}

/** All packs that are built in. */
export const builtInPacks: readonly Pack[] = [load('vn-1425', vn1425)];

/** The pack of a reference such as `vn-1425` or `vn-1425@1.0`; undefined where id or version is another. */
export function builtInPack(ref: string): Pack | undefined {
	const [id, version] = ref.split('@');
	return builtInPacks.find((pack) => pack.id === id && (version === undefined || version === pack.version));
}
