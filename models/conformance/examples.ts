/** Proves the rules of a pack by the examples they bring along. */
import { SCHEMA_VERSION, type Architecture } from '$models/architecture/architecture';
import { architectureOf } from '$models/architecture/canonical-read';
import { fail, ok, type Result } from '$models/architecture/result';
import { fileSchema } from '$models/architecture/schema';
import type { Pack } from '$models/framework/pack';
import type { Rule, RuleExample } from '$models/framework/rule';
import { z } from 'zod';
import { Checker } from './checker';
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

/** An example may say what was decided about the dossier. */
const withDossier = z.looseObject({
	dossier: z.object({
		code: z.string().default(''),
		version: z.string().default(''),
		cutoffDate: z.string().default(''),
		effectiveDate: z.string().nullable().default(null)
	})
});

const partial = z.looseObject({ meta: z.looseObject({}).optional() });

/** An architecture from the partial canonical shape of an example. */
export function exampleArchitecture(raw: unknown): Result<Architecture> {
	const shape = partial.safeParse(raw);
	if (!shape.success) return fail('wrong-shape', 'An example is an object in canonical shape');
	const { meta, dossier: _told, ...roots } = shape.data;
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

/** The verdict of a rule over an example: the worst over the records it meets. */
export function exampleVerdict(rule: Rule, example: RuleExample, pack: Pack): Result<Verdict> {
	const architecture = exampleArchitecture(example.architecture);
	if (!architecture.ok) {
		const { message, place } = architecture.problem;
		return fail('wrong-example', message, place === undefined ? 'architecture' : `architecture/${place}`);
	}
	const { answer } = example;
	const answers = answer === undefined ? {} : { answers: { get: () => answer } };
	const told = withDossier.safeParse(example.architecture);
	const checker = new Checker(pack, {
		asOf: example.asOf ?? exampleDate,
		rules: [rule],
		dossier: told.success ? told.data.dossier : null,
		...answers
	});
	checker.update(architecture.value);
	const [outcome] = checker.report().outcomes;
	if (outcome === undefined || outcome.error !== '') return fail('rule-broken', outcome?.error ?? rule.id);
	return ok(overallVerdict(outcome.counts));
}

function proveRule(rule: Rule, pack: Pack): Result<number> {
	for (const [position, example] of rule.examples.entries()) {
		const place = `rules/${rule.id}/examples/${position}`;
		const verdict = exampleVerdict(rule, example, pack);
		if (!verdict.ok) {
			const { code, message, place: inner } = verdict.problem;
			return fail(code, message, inner === undefined ? place : `${place}/${inner}`);
		}
		if (verdict.value !== example.verdict) {
			const message = `“${example.name.en}” is ${verdict.value}, where the rule says ${example.verdict}`;
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
