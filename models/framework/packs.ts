/** The framework packs that Khuê Văn brings along. */
import { loadPack, type RawFiles } from './load';
import type { Pack } from './pack';
import { files as vn1425 } from './vn-1425/index';

const sources: Readonly<Record<string, RawFiles>> = { 'vn-1425': vn1425 };
const loaded = new Map<string, Pack>();

function load(id: string, files: RawFiles): Pack {
	const known = loaded.get(id);
	if (known !== undefined) return known;
	const result = loadPack(files);
	if (!result.ok) {
		throw new Error(`The built-in pack ${id} is broken at ${result.problem.place ?? id}: ${result.problem.message}`);
	}
	loaded.set(id, result.value);
	return result.value;
}

/** All packs that are built in. */
export const builtInPacks = (): readonly Pack[] => Object.entries(sources).map(([id, files]) => load(id, files));

/** The pack of a reference such as `vn-1425` or `vn-1425@1.0`; undefined where id or version is another. */
export function builtInPack(ref: string): Pack | undefined {
	const [id = '', version] = ref.split('@');
	const files = sources[id];
	if (files === undefined) return undefined;
	const pack = load(id, files);
	return version === undefined || version === pack.version ? pack : undefined;
}
