import { fail, ok } from '$models/architecture/result';
import { proveRules } from '$models/conformance/examples';
import { builtInPacks } from '$models/framework/packs';
import type { RunCommand } from './command';

/** `khuevan packs`: the packs that come with the program; `packs check` proves every rule by its examples. */
export const packs: RunCommand = async ([what, ...rest]) => {
	if (rest.length > 0 || (what !== undefined && what !== 'check')) return fail('usage', 'takes nothing or "check"');
	for (const pack of builtInPacks) {
		if (what === undefined) {
			console.log(`${pack.id}@${pack.version}  ${pack.title.vi}  (${pack.rules.length} rules)`);
			continue;
		}
		const proof = proveRules(pack);
		if (!proof.ok) return fail(proof.problem.code, proof.problem.message, proof.problem.place);
		const examples = pack.rules.reduce((sum, rule) => sum + rule.examples.length, 0);
		console.log(`${pack.id}@${pack.version}: ${pack.rules.length} rules, ${examples} examples hold`);
	}
	return ok(0);
};
