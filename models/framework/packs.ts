/** The framework packs that Khuê Văn brings along. */
import { files as archimate32 } from './archimate-3.2/index';
import { releaseFiles, trustedPack, type RawFiles } from './load';
import { files as nq214 } from './nq-214/index';
import type { Pack } from './pack';
import { files as vn1425, releases as vn1425Releases } from './vn-1425/index';

/** The pack of a reference such as `vn-1425` or `vn-1425@1.0` among others; of an id alone the first that has it. */
export function packIn(packs: readonly Pack[], reference: string): Pack | undefined {
	const [id, version] = reference.split('@');
	return packs.find((pack) => pack.id === id && (version === undefined || version === pack.version));
}

const national = trustedPack(vn1425, null);

/** Files of every built-in pack with the pack it builds on, for whoever checks them anew. */
export const builtInFiles: readonly { readonly files: RawFiles; readonly base: Pack | null }[] = [
	{ files: vn1425, base: null },
	{ files: nq214, base: national },
	{ files: archimate32, base: null },
	{ files: releaseFiles(vn1425, vn1425Releases['1.0']), base: null }
];

/** All packs that are built in; of one id the newest release first. A new architecture starts with the first. */
export const builtInPacks: readonly Pack[] = builtInFiles.map(({ files, base }) =>
	files === vn1425 ? national : trustedPack(files, base)
);

export const builtInPack = (reference: string): Pack | undefined => packIn(builtInPacks, reference);
