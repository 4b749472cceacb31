import { fail, ok } from '$models/architecture/result';
import { proveRules } from '$models/conformance/examples';
import { loadPack } from '$models/framework/load';
import type { Pack } from '$models/framework/pack';
import { builtInFiles, builtInPack, builtInPacks } from '$models/framework/packs';
import { packFilesAt } from './pack-files';
import type { Outcome, RunCommand } from './command';
import type { Terminal } from './terminal';

/** Loads the files of a pack as strangers' files are loaded, and proves every rule by its examples. */
function prove(loaded: ReturnType<typeof loadPack>, terminal: Terminal): Outcome {
	if (!loaded.ok) return loaded;
	const pack: Pack = loaded.value;
	const proof = proveRules(pack);
	if (!proof.ok) return proof;
	terminal.say(`${pack.id}@${pack.version}: ${proof.value.rules} rules, ${proof.value.examples} examples hold`);
	return ok(0);
}

/** `khuevan packs`: the packs that come with the program; `packs check [PATH]` proves them, or the pack at a path. */
export const packs: RunCommand = async ([what, path, ...rest], terminal) => {
	if (rest.length > 0 || (what !== undefined && what !== 'check')) {
		return fail('usage', 'takes nothing, "check", or "check" and the folder or bundle of a pack');
	}
	if (what === undefined) {
		for (const pack of builtInPacks) {
			terminal.say(`${pack.id}@${pack.version}  ${pack.title.vi}  (${pack.rules.length} rules)`);
		}
		return ok(0);
	}
	if (path !== undefined) {
		const files = await packFilesAt(path);
		return files.ok ? prove(loadPack(files.value, builtInPack), terminal) : files;
	}
	for (const { files, base } of builtInFiles) {
		const outcome = prove(
			loadPack(files, (reference) => (base?.id === reference ? base : undefined)),
			terminal
		);
		if (!outcome.ok) return outcome;
	}
	return ok(0);
};
