/** The framework packs that Khuê Văn brings along. */
import { files as archimate32 } from './archimate-3.2/index';
import { loadPack, type RawFiles } from './load';
import { files as nq214 } from './nq-214/index';
import type { Pack } from './pack';
import { files as vn1425 } from './vn-1425/index';

function load(id: string, files: RawFiles, known: readonly Pack[]): Pack {
	const result = loadPack(files, (reference) => packIn(known, reference));
	if (result.ok) return result.value;
	throw new Error(`The built-in pack ${id} is broken at ${result.problem.place ?? id}: ${result.problem.message}`);
}

/** The pack of a reference such as `vn-1425` or `vn-1425@1.0` among others; undefined where there is none. */
export function packIn(packs: readonly Pack[], reference: string): Pack | undefined {
	const [id, version] = reference.split('@');
	return packs.find((pack) => pack.id === id && (version === undefined || version === pack.version));
}

const national = load('vn-1425', vn1425, []);

/** All packs that are built in; the first is what a new architecture starts with. */
export const builtInPacks: readonly Pack[] = [
	national,
	load('nq-214', nq214, [national]),
	load('archimate-3.2', archimate32, [])
];

export const builtInPack = (reference: string): Pack | undefined => packIn(builtInPacks, reference);
