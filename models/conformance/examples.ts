/** Proves the rules of a pack by the examples they bring along. */
import { SCHEMA_VERSION, type Architecture } from '$models/architecture/architecture';
import { architectureOf } from '$models/architecture/canonical-read';
import { fail, ok, type Result } from '$models/architecture/result';
import { fileSchema } from '$models/architecture/schema';
import type { Pack, Rule } from '$models/framework/pack';
import { z } from 'zod';
import { check } from './check';
import type { Verdict } from './report';

/** Examples are illustrative and stand in a province unless they say otherwise. */
const provinceMeta = {
	id: 'example',
	name: 'Ví dụ minh họa',
	frame: 'province',
	agency: '96',
	agencyName: 'UBND tỉnh Cà Mau',
	pack: '',
	sample: true
};

/** No task of an example is finished by then, so that what is written is what is checked. */
const exampleDate = '2026-11-23';

const partial = z.looseObject({ meta: z.looseObject({}).optional() });

/** An architecture from the partial canonical shape of an example. */
export function exampleArchitecture(raw: unknown): Result<Architecture> {
	const shape = partial.safeParse(raw);
	if (!shape.success) return fail('wrong-shape', 'An example is an object in canonical shape');
	const { meta, ...roots } = shape.data;
	const file = fileSchema.safeParse({ khuevan: SCHEMA_VERSION, ...roots, meta: { ...provinceMeta, ...meta } });
	if (file.success) return architectureOf(file.data);
	const [issue] = file.error.issues;
	return fail('wrong-shape', issue?.message ?? 'unreadable', issue?.path.join('/') ?? '');
}

/** The worst verdict of a rule over a whole architecture; not applicable where it meets no record. */
export function overallVerdict(counts: Readonly<Record<Verdict, number>>): Verdict {
	const order: readonly Verdict[] = ['fail', 'undetermined', 'not-enough-basis', 'pass'];
	return order.find((verdict) => counts[verdict] > 0) ?? 'not-applicable';
}

function proveRule(rule: Rule, pack: Pack): Result<number> {
	const profile = { id: rule.id, title: rule.title, rules: [rule.id] };
	for (const [position, example] of rule.examples.entries()) {
		const place = `rules/${rule.id}/examples/${position}`;
		const architecture = exampleArchitecture(example.architecture);
		if (!architecture.ok) {
			const { message, place: inner } = architecture.problem;
			return fail('wrong-example', message, inner === undefined ? place : `${place}/architecture/${inner}`);
		}
		const [outcome] = check(architecture.value, pack, exampleDate, profile).outcomes;
		if (outcome === undefined) return fail('wrong-example', 'The pack does not have this rule', place);
		if (outcome.error !== '') return fail('rule-broken', outcome.error, place);
		const verdict = overallVerdict(outcome.counts);
		if (verdict !== example.verdict) {
			const message = `“${example.name.en}” is ${verdict}, where the rule says ${example.verdict}`;
			return fail('example-disagrees', message, place);
		}
	}
	return ok(rule.examples.length);
}

/** How many rules and examples were proved. */
export interface Proof {
	readonly rules: number;
	readonly examples: number;
}

/** Runs every example of every rule; the first that disagrees is named with its place. */
export function proveRules(pack: Pack): Result<Proof> {
	let examples = 0;
	for (const rule of pack.rules) {
		const proof = proveRule(rule, pack);
		if (!proof.ok) return proof;
		examples += proof.value;
	}
	return ok({ rules: pack.rules.length, examples });
}
