/** Which mutants of a pack's rules no example notices. */
import type { Definition } from '$models/framework/condition';
import type { Pack } from '$models/framework/pack';
import type { Rule } from '$models/framework/rule';
import { exampleVerdict } from '../examples';
import { mutantsOf } from './mutants';

export interface Survivor {
	/** Rule id, or `definition <id>`. */
	readonly where: string;
	readonly change: string;
}

export interface MutationReport {
	readonly mutants: number;
	readonly survivors: readonly Survivor[];
}

/** True where some example of the rule has another verdict now. */
function isNoticed(rule: Rule, pack: Pack): boolean {
	return rule.examples.some((example) => {
		const verdict = exampleVerdict(rule, example, pack);
		return !verdict.ok || verdict.value !== example.verdict;
	});
}

function* mutantsOfRule(rule: Rule, pack: Pack): Generator<{ readonly change: string; readonly rule: Rule }> {
	const { target, require } = rule;
	if (target.where !== null) {
		yield { change: 'target: every record', rule: { ...rule, target: { ...target, where: null } } };
		for (const { change, condition } of mutantsOf(target.where, pack)) {
			yield { change: `target/${change}`, rule: { ...rule, target: { ...target, where: condition } } };
		}
	}
	if (require === null) return;
	for (const { change, condition } of mutantsOf(require, pack)) {
		yield { change: `require/${change}`, rule: { ...rule, require: condition } };
	}
}

const uses = (rule: Rule, definition: Definition, pack: Pack): boolean => {
	const named = (text: string, seen: ReadonlySet<string>): boolean =>
		[...text.matchAll(/"use":"([^"]+)"/gu)].some(([, id = '']) => {
			if (id === definition.id) return true;
			const inner = pack.definitions.find((one) => one.id === id);
			return inner !== undefined && !seen.has(id) && named(JSON.stringify(inner.condition), new Set([...seen, id]));
		});
	return named(JSON.stringify([rule.target.where, rule.require]), new Set());
};

/** Tries every mutant of the rules chosen, and of each definition that a chosen rule uses. */
export function survivingMutants(
	pack: Pack,
	chosen: (rule: Rule) => boolean = () => true,
	ownDefinitions: (definition: Definition) => boolean = () => true
): MutationReport {
	const survivors: Survivor[] = [];
	let mutants = 0;
	const rules = pack.rules.filter(chosen);
	for (const rule of rules) {
		for (const mutant of mutantsOfRule(rule, pack)) {
			mutants += 1;
			if (!isNoticed(mutant.rule, pack)) survivors.push({ where: rule.id, change: mutant.change });
		}
	}
	for (const definition of pack.definitions.filter(ownDefinitions)) {
		const users = rules.filter((rule) => uses(rule, definition, pack));
		if (users.length === 0) continue;
		for (const { change, condition } of mutantsOf(definition.condition, pack)) {
			mutants += 1;
			const changed = {
				...pack,
				definitions: pack.definitions.map((one) => (one === definition ? { ...one, condition } : one))
			};
			if (!users.some((rule) => isNoticed(rule, changed))) {
				survivors.push({ where: `definition ${definition.id}`, change });
			}
		}
	}
	return { mutants, survivors };
}
